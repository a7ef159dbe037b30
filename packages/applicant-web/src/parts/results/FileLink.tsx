import { formatFileSize, isWithheld } from '@gongshen/shared/material';
import { useTranslation } from 'react-i18next';
import type { FileFieldsFragment } from '../../generated/graphql.js';

/** A stored file: to look at under its own name, to save under a label that says so. The size says what it costs. */
export function FileLink({ file, label }: { file: FileFieldsFragment; label?: string }) {
  const { t } = useTranslation('parts');
  if (isWithheld(file.scanState ?? null)) return <WithheldFile file={file} />;
  // The address of a file that is shown without signing in carries its ticket already.
  const saved = `${file.url}${file.url.includes('?') ? '&' : '?'}download`;
  return (
    <a href={label ? saved : file.url} target="_blank" rel="noreferrer">
      {label ?? file.fileName}
      <span className="small soft numeric"> {formatFileSize(file.size)}</span>
      <span className="visually-hidden">{t('file.newTab')}</span>
    </a>
  );
}

/** Nobody reads a file that is being scanned, or was found to be malicious; its name and the reason stay. */
function WithheldFile({ file }: { file: FileFieldsFragment }) {
  const { t } = useTranslation('parts');
  const quarantined = file.scanState === 'quarantined';
  return (
    <span className={quarantined ? 'file-quarantined' : undefined}>
      {file.fileName}
      <span className="small soft">
        {' '}
        {quarantined ? t('file.quarantined', { finding: file.scanFinding ?? '' }) : t('file.waiting')}
      </span>
    </span>
  );
}
