import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { SupplementDocument } from '../../../generated/graphql.js';
import { reached } from '../../../parts/commands/reached.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Loading, Page } from '../../../ui/Page.js';
import { SupplementForm, SupplementHistory } from '../components/SupplementForm.js';

/** 补件: what the departments still need after the receipt, in one notice. */
export function SupplementPage() {
  const { t } = useTranslation('duties');
  const { applicationId = '' } = useParams();
  const { data, error, refetch } = useQuery(SupplementDocument, { variables: { id: applicationId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { application } = data;
  const newestFirst = [...application.supplementNotices].reverse();
  const open = newestFirst.find((notice) => notice.mayAnswer);
  const last = newestFirst[0];
  return (
    <Page
      title={t('supplement.title', { stage: application.stage.name })}
      back={{ to: `/projects/${application.project.id}`, label: application.project.name }}
      lead={application.number && <span className="numeric">{application.number}</span>}
      narrow
    >
      {open ? (
        <SupplementForm key={open.id} notice={open} materials={application} latest={() => reached(refetch())} />
      ) : (
        <Notice tone={last?.state === 'lapsed' ? 'warn' : 'ok'} live>
          <p>{t(`supplement.state.${last?.state ?? 'none'}`)}</p>
        </Notice>
      )}
      <SupplementHistory notices={newestFirst.filter((notice) => notice !== open)} />
      {!open && (
        <div className="row actions">
          <ButtonLink to={`/applications/${application.id}`} look="primary">
            {t('supplement.toApplication')}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
