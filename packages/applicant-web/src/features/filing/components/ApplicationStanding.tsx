import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApplicationStandingFieldsFragment, WithdrawApplicationDocument } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { readDate, readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card, Facts } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';

type Standing = ApplicationStandingFieldsFragment;

/** Where a submitted application stands: check, notices, receipt, and what the applicant may still do. */
export function ApplicationStanding({ application, projectId }: { application: Standing; projectId: string }) {
  const { t } = useTranslation('filing');
  const {
    receipt,
    openNotice,
    openSupplementNotice: supplement,
    checkClock,
    stageClock,
    status,
    availableActions: actions,
  } = application;
  const checking = status === 'submitted' || status === 'checking';
  const mayCorrect = actions.includes('answerCorrection') || actions.includes('resubmit');
  return (
    <>
      {checking && (
        <Notice tone="ok" title={t('view.submittedTitle')}>
          <p>{t('view.submitted', { at: readInstant(application.submittedAt ?? '') })}</p>
          {checkClock && (
            <ClockLine
              clock={checkClock}
              explain={{ to: `/applications/${application.id}/deadline?clock=check`, of: t('view.check') }}
            />
          )}
        </Notice>
      )}
      {openNotice && (
        <Notice tone="warn" title={t('view.correctTitle')}>
          <p>{t('view.correct', { date: readDue(openNotice.answerBy, openNotice.answerByProvisional) })}</p>
          {openNotice.answerClock && <ClockLine clock={openNotice.answerClock} />}
          {mayCorrect && (
            <div className="row">
              <ButtonLink to={`/applications/${application.id}/correction`} look="primary">
                {t('view.toCorrection')}
              </ButtonLink>
            </div>
          )}
        </Notice>
      )}
      {supplement && (
        <Notice tone="warn" title={t('view.supplementTitle')}>
          <p>{t('view.supplement', { date: readDue(supplement.answerBy, supplement.answerByProvisional) })}</p>
          <ClockLine clock={supplement.clock} />
          {supplement.mayAnswer && (
            <div className="row">
              <ButtonLink to={`/applications/${application.id}/supplement`} look="primary">
                {t('view.toSupplement')}
              </ButtonLink>
            </div>
          )}
        </Notice>
      )}
      {application.deemedReceived && (
        <Notice tone="ok" title={t('view.deemedTitle')}>
          <p>{t('view.deemed')}</p>
        </Notice>
      )}
      {status === 'lapsed' && <Lapsed application={application} projectId={projectId} />}
      {application.returnedReason && (
        <Notice tone="bad" title={t(status === 'withdrawn' ? 'view.withdrawnTitle' : 'view.returnedTitle')}>
          <p>{application.returnedReason}</p>
        </Notice>
      )}
      {receipt && (
        <Card title={t('receipt.title')}>
          <Facts
            rows={[
              [
                t('receipt.number'),
                <span className="numeric" key="number">
                  {receipt.number}
                </span>,
              ],
              [t('receipt.receivedOn'), readDate(receipt.receivedOn)],
              [t('receipt.window'), receipt.windowName],
              [t('receipt.issuedBy'), receipt.deemed ? t('receipt.bySystem') : receipt.issuedBy?.displayName],
            ]}
          />
          {stageClock && (
            <ClockLine
              clock={stageClock}
              explain={{ to: `/applications/${application.id}/deadline`, of: t('view.stage') }}
            />
          )}
          <details className="more">
            <summary>{t('receipt.materials', { count: receipt.materials.length })}</summary>
            <ul className="bullets">
              {receipt.materials.map((material) => (
                <li key={material}>{material}</li>
              ))}
            </ul>
          </details>
        </Card>
      )}
      {application.correctionNotices.length > 0 && <Notices notices={application.correctionNotices} />}
      {actions.includes('withdraw') && <Withdraw application={application} />}
    </>
  );
}

/** Why it lapsed, and how to begin again. */
function Lapsed({ application, projectId }: { application: Standing; projectId: string }) {
  const { t } = useTranslation('filing');
  const notice = application.correctionNotices.find(({ state }) => state === 'lapsed');
  return (
    <Notice tone="bad" title={t('view.lapsedTitle')}>
      <p>
        {t('view.lapsed', {
          number: notice?.number ?? '',
          date: readDue(notice?.answerBy ?? '', notice?.answerByProvisional),
        })}
      </p>
      <div className="row">
        <ButtonLink to={`/projects/${projectId}`}>{t('view.toProject')}</ButtonLink>
      </div>
    </Notice>
  );
}

function Notices({ notices }: { notices: Standing['correctionNotices'] }) {
  const { t } = useTranslation('filing');
  const { noticeState } = useLabels();
  return (
    <Card title={t('notices.title')}>
      <ul className="divided">
        {notices.map((notice) => (
          <li key={notice.id} className="stack-tight">
            <div className="row-between">
              <h3>{t('notices.number', { number: notice.number })}</h3>
              <Badge tone={notice.state === 'open' ? 'warn' : undefined}>{noticeState[notice.state]}</Badge>
            </div>
            <p className="small soft">
              {t('notices.issued', {
                at: readInstant(notice.issuedAt),
                date: readDue(notice.answerBy, notice.answerByProvisional),
              })}
            </p>
            <ul className="bullets">
              {notice.points.map((point) => (
                <li key={point.id}>
                  {point.requirementName}：{point.reason}
                  {point.remark && `（${point.remark}）`}
                  {point.answer && <p className="small soft">{t('notices.answer', { answer: point.answer })}</p>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Withdraw({ application }: { application: Standing }) {
  const { t } = useTranslation('filing');
  const withdraw = useCommand(WithdrawApplicationDocument);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    if (!reason.trim()) {
      setProblem(t('withdraw.reasonNeeded'));
      return;
    }
    const data = await withdraw.run({
      applicationId: application.id,
      expectedVersion: application.version,
      reason: reason.trim(),
    });
    const result = data?.withdrawApplication;
    if (!result) return;
    if (result.__typename === 'ApplicationSuccess') setAsking(false);
    else setProblem(result.message);
  };
  return (
    <>
      <div className="row">
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('withdraw.button')}
        </Button>
      </div>
      <Dialog open={asking} title={t('withdraw.title')} onClose={() => setAsking(false)}>
        <p>{t('withdraw.text')}</p>
        <TextField
          label={t('withdraw.reason')}
          value={reason}
          multiline
          required
          maxLength={500}
          problem={problem}
          onChange={(next) => {
            setReason(next);
            setProblem(null);
          }}
        />
        {withdraw.failure && <FailureNotice failure={withdraw.failure} />}
        <div className="row actions">
          <Button look="danger" pending={withdraw.pending} onPress={() => void confirm()}>
            {t('withdraw.button')}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('withdraw.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
