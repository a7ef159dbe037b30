import { formatFileSize, isWithheld } from '@gongshen/shared/material';
import { useTranslation } from 'react-i18next';
import type { FileFieldsFragment } from '../../generated/graphql.js';
import { ReadableLink } from '../reader/ReadableLink.js';
import { ReadButton } from '../reader/ReadButton.js';
import { savedAddress } from '../reader/readable.logic.js';

/** A stored file: to look at under its own name; under a label that says so, to save, with a way to look at it beside. The size says what it costs. */
export function FileLink({ file, label }: { file: FileFieldsFragment; label?: string }) {
  const { t } = useTranslation('parts');
  if (isWithheld(file.scanState ?? null)) return <WithheldFile file={file} />;
  const size = <span className="small soft numeric"> {formatFileSize(file.size)}</span>;
  if (label === undefined) {
    return (
      <ReadableLink file={file}>
        {file.fileName}
        {size}
      </ReadableLink>
    );
  }
  return (
    <>
      <a href={savedAddress(file.url)} target="_blank" rel="noreferrer">
        {label}
        {size}
        <span className="visually-hidden">{t('file.newTab')}</span>
      </a>
      <ReadButton file={file} name={file.fileName} />
    </>
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
