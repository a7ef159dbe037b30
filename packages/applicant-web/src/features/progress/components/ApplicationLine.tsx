import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationLineFieldsFragment } from '../../../generated/graphql.js';
import { ArchiveLink } from '../../../parts/archive/ArchiveLink.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { DeliveryPanel } from '../../../parts/delivery/DeliveryPanel.js';
import { ApplicationDocuments } from '../../../parts/documents/ApplicationDocuments.js';
import { useLabels } from '../../../parts/labels.js';
import { PaperOriginals } from '../../../parts/originals/PaperOriginals.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Badge } from '../../../ui/Page.js';
import { ChangeProgress } from './CaseProgress.js';
import { applicationStep, applicationTone } from './stage-progress.logic.js';

type Application = ApplicationLineFieldsFragment;

interface ApplicationLineProps {
  application: Application;
  stageName: string;
  /** Where the stage is filed anew; null while that is not open. */
  again: string | null;
}

/** One application of a stage: where it stands, its limit, and what the applicant does with it next. */
export function ApplicationLine({ application, stageName, again }: ApplicationLineProps) {
  const { t } = useTranslation('progress');
  const { applicationStatus, circumstance } = useLabels();
  const next = applicationStep(application);
  return (
    <li className="application-line">
      <div className="row-between">
        <span>
          <strong>{application.number ?? t('application.draft')}</strong>{' '}
          {application.circumstance !== 'new' && <Badge>{circumstance[application.circumstance]}</Badge>}{' '}
          <span className="small soft">
            {application.submittedAt
              ? t('application.submitted', { at: readInstant(application.submittedAt) })
              : application.draftSavedAt && t('application.saved', { at: readInstant(application.draftSavedAt) })}
          </span>
        </span>
        <Badge tone={applicationTone(application.status)}>{applicationStatus[application.status]}</Badge>
      </div>
      {!application.receipt &&
        application.changes.map((each) => (
          <p key={each.itemCode} className="small">
            {t('application.changes', { item: each.itemName, number: each.documentNumber })}
          </p>
        ))}
      <Notices application={application} />
      {application.returnedReason && (
        <p>
          {t(application.status === 'withdrawn' ? 'application.withdrawn' : 'application.returned', {
            reason: application.returnedReason,
          })}
        </p>
      )}
      {application.status === 'lapsed' && <p>{t('application.lapsed')}</p>}
      <Limit application={application} />
      {application.circumstance !== 'new' && application.receipt && <ChangeProgress applicationId={application.id} />}
      {application.number && <DeliveryPanel applicationId={application.id} name={application.number} />}
      {application.number && <ApplicationDocuments applicationId={application.id} number={application.number} />}
      {application.number && <PaperOriginals applicationId={application.id} />}
      <p className="row">
        <Link to={next.to}>
          {t(`application.${next.kind}`)}
          <span className="visually-hidden">：{application.number ?? stageName}</span>
        </Link>
        <ArchiveLink applicationId={application.id} name={application.number ?? stageName} />
        {application.status === 'lapsed' && again && <Link to={again}>{t('application.again')}</Link>}
      </p>
    </li>
  );
}

/** What was told to the applicant and waits for an answer, each with its own limit; and a receipt by silence. */
function Notices({ application }: { application: Application }) {
  const { t } = useTranslation('progress');
  const { openNotice, openSupplementNotice: supplement } = application;
  return (
    <>
      {application.deemedReceived && <p>{t('application.deemed')}</p>}
      {openNotice && (
        <div>
          <p>{t('application.answerBy', { date: readDue(openNotice.answerBy, openNotice.answerByProvisional) })}</p>
          {openNotice.answerClock && <ClockLine clock={openNotice.answerClock} />}
        </div>
      )}
      {supplement && (
        <div>
          <p>{t('application.supplementBy', { date: readDue(supplement.answerBy, supplement.answerByProvisional) })}</p>
          <ClockLine clock={supplement.clock} />
        </div>
      )}
    </>
  );
}

function Limit({ application }: { application: Application }) {
  const { t } = useTranslation('progress');
  const kind = application.status === 'submitted' || application.status === 'checking' ? 'check' : 'stage';
  const clock = kind === 'check' ? application.checkClock : application.stageClock;
  if (!clock || clock.state === 'notStarted') return null;
  return (
    <div>
      <span className="small soft">{t(`application.clock.${kind}`)}</span>
      <ClockLine
        clock={clock}
        explain={{ to: `/applications/${application.id}/deadline?clock=${kind}`, of: t(`application.clock.${kind}`) }}
      />
    </div>
  );
}
