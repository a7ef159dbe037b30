import { formatFileSize } from '@gongshen/shared/material';
import { useTranslation } from 'react-i18next';
import type { FileFieldsFragment } from '../../generated/graphql.js';

/** A stored file to open or save; the name says what it is, the size what it costs. */
export function FileLink({ file, label }: { file: FileFieldsFragment; label?: string }) {
  const { t } = useTranslation('parts');
  return (
    <a href={file.url} target="_blank" rel="noreferrer">
      {label ?? file.fileName}
      <span className="small soft numeric"> {formatFileSize(file.size)}</span>
      <span className="visually-hidden">{t('file.newTab')}</span>
    </a>
  );
}
