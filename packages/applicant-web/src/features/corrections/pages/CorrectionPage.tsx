import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CorrectionDocument } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { NewestDocument } from '../../../parts/documents/ApplicationDocuments.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { ButtonLink } from '../../../ui/Button.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Loading, Page } from '../../../ui/Page.js';
import { CorrectionForm } from '../components/CorrectionForm.js';

/** 补齐补正: everything the notice names, answered on one page. */
export function CorrectionPage() {
  const { t } = useTranslation('corrections');
  const { applicationStatus } = useLabels();
  const { applicationId = '' } = useParams();
  const { data, error, refetch } = useQuery(CorrectionDocument, { variables: { id: applicationId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { application } = data;
  const { openNotice: notice } = application;
  const latest = async () => {
    try {
      const { data: fresh } = await refetch();
      return fresh?.application.version ?? null;
    } catch {
      return null;
    }
  };
  const actions = application.availableActions;
  const isWithWindow = application.status === 'submitted' || application.status === 'checking';
  return (
    <Page
      title={t('page.title', { stage: application.stage.name })}
      back={{ to: `/projects/${application.project.id}`, label: application.project.name }}
      lead={application.number && <span className="numeric">{application.number}</span>}
      aside={<Badge tone="accent">{applicationStatus[application.status]}</Badge>}
      narrow
    >
      {notice && (actions.includes('answerCorrection') || actions.includes('resubmit')) ? (
        <>
          <Notice tone="warn" title={t('page.noticeTitle', { number: notice.number })}>
            <p>
              {t('page.issued', { at: readInstant(notice.issuedAt) })}
              <strong>{t('page.answerBy', { date: readDue(notice.answerBy, notice.answerByProvisional) })}</strong>
            </p>
            {notice.answerClock && <ClockLine clock={notice.answerClock} />}
            <p>{t('page.clock')}</p>
            <p>
              <NewestDocument applicationId={application.id} kind="correction" label={t('page.print')} />
            </p>
            {notice.repeated && <p>{t('page.repeated', { reason: notice.repeatReason ?? '' })}</p>}
          </Notice>
          <CorrectionForm
            key={notice.id}
            application={application}
            notice={notice}
            projectId={application.project.id}
            latest={latest}
          />
        </>
      ) : (
        <>
          <Notice tone="ok">
            <p>{t(isWithWindow ? 'page.sent' : 'page.none')}</p>
          </Notice>
          <div className="row actions">
            <ButtonLink to={`/applications/${application.id}`} look="primary">
              {t('page.toApplication')}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}
