import { formatCheckCode } from '@gongshen/shared/certificate';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DocumentFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { readDate } from '../date/date.logic.js';

/** 文书: what was issued, under which number, and the paper itself to read, print and save. */
export function DocumentList({ documents }: { documents: readonly DocumentFieldsFragment[] }) {
  const { t } = useTranslation('parts');
  if (documents.length === 0) return <p className="gs-note">{t('documents.none')}</p>;
  return (
    <ul className="gs-lines">
      {documents.map((document) => (
        <li key={document.id}>
          <div>
            <strong>{document.title}</strong>{' '}
            {document.voidedAt && <StatusTag tone="bad">{t('documents.voided')}</StatusTag>}
            {!document.released && <StatusTag tone="neutral">{t('documents.internal')}</StatusTag>}
          </div>
          <div className="gs-note">
            {document.readableNumber} · {document.unit.shortName} · {readDate(document.issuedOn)}
          </div>
          <div className="gs-note">{t('documents.checkCode', { code: formatCheckCode(document.checkCode) })}</div>
          {document.voidedReason && <div className="gs-bad">{document.voidedReason}</div>}
          <Space wrap>
            <a
              href={document.url}
              target="_blank"
              rel="noreferrer"
              aria-label={t('documents.openNamed', named(document))}
            >
              {t('documents.open')}
            </a>
            <a href={`${document.url}?download`} aria-label={t('documents.saveNamed', named(document))}>
              {t('documents.save')}
            </a>
          </Space>
        </li>
      ))}
    </ul>
  );
}

const named = ({ title, readableNumber }: DocumentFieldsFragment) => ({ name: `${title} ${readableNumber}` });
