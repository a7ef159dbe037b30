import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplicationDocumentsDocument, type ProcedureDocumentKind } from '../../generated/graphql.js';
import { Loading } from '../../ui/Page.js';
import { failureOf } from '../failures/failure.logic.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { DocumentLink, DocumentList } from './DocumentList.js';

/** All documents of an application, read once somebody opens them. */
export function ApplicationDocuments({ applicationId, number }: { applicationId: string; number: string }) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('documents.title')}
        <span className="visually-hidden">：{number}</span>
      </summary>
      {open && <Read applicationId={applicationId} />}
    </details>
  );
}

function Read({ applicationId }: { applicationId: string }) {
  const { data, error } = useQuery(ApplicationDocumentsDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  if (data) return <DocumentList documents={data.application.documents} />;
  return error ? <FailureNotice failure={failureOf(error)} /> : <Loading />;
}

/** The newest paper of one kind, one click away; nothing until it is there. */
export function NewestDocument({
  applicationId,
  kind,
  label,
}: {
  applicationId: string;
  kind: ProcedureDocumentKind;
  label: string;
}) {
  const { data } = useQuery(ApplicationDocumentsDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  const newest = data?.application.documents.find((document) => document.kind === kind && document.voidedAt === null);
  return newest ? <DocumentLink document={newest} label={`${label}（${newest.readableNumber}）`} /> : null;
}
