import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ApplicationDocumentsDocument, CaseDocumentsDocument } from '../../generated/graphql.js';
import { Loaded } from '../loaded/Loaded.js';
import { DocumentList } from './DocumentList.js';

const fresh = { fetchPolicy: 'cache-and-network' } as const;

/** The documents of a whole application. Give it another `key` when something was issued: it asks anew. */
export function ApplicationDocuments({ applicationId }: { applicationId: string }) {
  const query = useQuery(ApplicationDocumentsDocument, { variables: { id: applicationId }, ...fresh });
  return (
    <Panel>
      <Loaded query={query} rows={2}>
        {({ application }) => <DocumentList documents={application.documents} />}
      </Loaded>
    </Panel>
  );
}

/** The documents of one case. */
export function CaseDocuments({ caseId }: { caseId: string }) {
  const query = useQuery(CaseDocumentsDocument, { variables: { id: caseId }, ...fresh });
  return (
    <Panel>
      <Loaded query={query} rows={2}>
        {({ itemCase }) => <DocumentList documents={itemCase.documents} />}
      </Loaded>
    </Panel>
  );
}

function Panel({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('parts');
  return (
    <section className="gs-panel" aria-label={t('documents.title')}>
      <h2>{t('documents.title')}</h2>
      {children}
    </section>
  );
}
