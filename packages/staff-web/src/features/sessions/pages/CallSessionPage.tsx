import { useQuery } from '@apollo/client/react';
import { isCaseOpen } from '@gongshen/shared/case';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { CallableApplicationDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { ApplicationChooser } from '../components/ApplicationChooser.js';
import { CallForm } from '../components/CallForm.js';

/** 召集: first for which application, then who, when, where and about what. */
export function CallSessionPage() {
  const { t } = useTranslation('sessions');
  const [params] = useSearchParams();
  const id = params.get('application');
  if (!id) {
    return (
      <div className="gs-page">
        <PageHeader title={t('choose.title')} documentTitle={t('choose.title')} subtitle={t('choose.text')} />
        <ApplicationChooser />
      </div>
    );
  }
  return <CallFor key={id} id={id} />;
}

function CallFor({ id }: { id: string }) {
  const { t } = useTranslation('sessions');
  const query = useQuery(CallableApplicationDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page">
      <Loaded query={query} rows={10}>
        {({ application }) => (
          <>
            <PageHeader
              title={t('call.heading')}
              documentTitle={t('call.heading')}
              subtitle={
                <>
                  <Link to={paths.project(application.project.id)}>{application.project.name}</Link> ·{' '}
                  {application.project.code} ·{' '}
                  <Link to={paths.ledApplication(application.id)}>{application.stage.name}</Link>
                </>
              }
            />
            {application.cases.some(({ status }) => isCaseOpen(status)) ? (
              <CallForm application={application} refetch={() => query.refetch()} />
            ) : (
              <EmptyState text={t('call.noCases')} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
