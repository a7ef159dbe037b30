import { formatCheckCode } from '@gongshen/shared/certificate';
import { useTranslation } from 'react-i18next';
import type { DocumentFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../../ui/dates.js';
import { Badge } from '../../ui/Page.js';
import { ReadButton } from '../reader/ReadButton.js';

/** 文书 that were issued: what, under which number, by whom, and the paper to read, print and save. */
export function DocumentList({ documents }: { documents: readonly DocumentFieldsFragment[] }) {
  const { t } = useTranslation('parts');
  if (documents.length === 0) return <p className="soft">{t('documents.none')}</p>;
  return (
    <ul className="divided">
      {documents.map((document) => (
        <li key={document.id} className="stack-tight">
          <p>
            <strong>{document.title}</strong> {document.voidedAt && <Badge tone="bad">{t('documents.voided')}</Badge>}
          </p>
          <p className="small soft">
            {document.readableNumber} · {document.unit.name} · {readDate(document.issuedOn)}
          </p>
          <p className="small soft numeric">
            {t('documents.checkCode', { code: formatCheckCode(document.checkCode) })}
          </p>
          {document.voidedReason && <p className="small">{document.voidedReason}</p>}
          <p className="row">
            <ReadButton
              name={document.title}
              file={{
                fileName: `${document.title} ${document.readableNumber}.pdf`,
                mediaType: 'application/pdf',
                size: 0,
                url: document.url,
              }}
            />
            <DocumentLink document={document} label={t('documents.open')} />
            <a href={`${document.url}?download`}>
              {t('documents.save')}
              <span className="visually-hidden">：{document.title}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Opens the paper in a window of its own, where the browser prints it. */
export function DocumentLink({
  document,
  label,
}: {
  document: Pick<DocumentFieldsFragment, 'url' | 'title'>;
  label: string;
}) {
  const { t } = useTranslation('parts');
  return (
    <a href={document.url} target="_blank" rel="noreferrer">
      {label}
      <span className="visually-hidden">
        ：{document.title}
        {t('file.newTab')}
      </span>
    </a>
  );
}
