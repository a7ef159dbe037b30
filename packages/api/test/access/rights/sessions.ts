import type { Objects } from '../rights-cast.js';
import { applicantActs, list, mutation, outdated, query, type Row } from '../rights-row.js';

/** 珠 15; 沪 15: whoever called it, and nobody else who may call such. */
const callerActs = 'U FF FFF FFFFFF +0 FFF NFF';
/** Invited units; to another that has part in the project it is told, to the rest it is not there. */
const invitedActs = 'U FF FFF +0+N0F FF FFF FFF';

const onSession = ({ sessionId }: Objects) => ({ sessionId, expectedVersion: outdated });
const onRectification = ({ rectificationId }: Objects) => ({ rectificationId, expectedVersion: outdated });
const time = { startsAt: '2026-01-05T01:00:00.000Z', endsAt: '2026-01-05T02:00:00.000Z', place: '' };

export const sessionRights: readonly Row[] = [
  query('session', 'session', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ sessionId }) => sessionId),
  // A calendar is of what concerns oneself: less than what may be read
  list(
    'sessions',
    'U +- +-+ +-+--+ +- +-+ +FF',
    'sessions(from: "2026-01-01", to: "2026-12-31") { edges { node { id } } }',
    ({ sessionId }) => sessionId,
  ),
  // Who and what is taken at a time; which session it is only where it stands in the own calendar
  list(
    'sessionClashes',
    'U FF FFF FFFFFF ++ FFF +FF',
    `sessionClashes(plan: { unitIds: [], guests: [], startsAt: "2026-01-05T01:00:00.000Z", endsAt: "2026-01-05T02:00:00.000Z", place: "" }) { kind }`,
  ),
  mutation('callSession', 'U FF FFF FFFFFF +0 FFF +FF', 'CallSessionInput', ({ received, caseId }) => ({
    ...{ applicationId: received, kind: 'siteSurvey', title: '', caseIds: [caseId], unitIds: [], guests: [] },
    ...{ ...time, agenda: '', fileIds: [] },
  })),
  mutation('rescheduleSession', callerActs, 'RescheduleSessionInput', (objects) => ({
    ...onSession(objects),
    ...{ ...time, reason: '' },
  })),
  mutation('cancelSession', callerActs, 'CancelSessionInput', (objects) => ({ ...onSession(objects), reason: '' })),
  mutation('recordMinutes', callerActs, 'RecordMinutesInput', (objects) => ({
    ...onSession(objects),
    ...{ minutes: '', attendedUnitIds: [], attendedGuestIds: [] },
  })),
  mutation('concludeSession', callerActs, 'ConcludeSessionInput', (objects) => ({
    ...onSession(objects),
    ...{ verdict: 'pass', text: '' },
  })),
  mutation('answerInvitation', invitedActs, 'AnswerInvitationInput', ({ sessionId }) => ({ sessionId, accept: true })),
  mutation('giveConclusion', invitedActs, 'GiveConclusionInput', ({ sessionId, caseId }) => ({
    ...{ sessionId, caseId, verdict: 'pass', text: '', rectifications: [] },
  })),
  mutation('reportRectification', applicantActs, 'ReportRectificationInput', (objects) => ({
    ...onRectification(objects),
    report: '',
  })),
  mutation('recheckRectification', invitedActs, 'RecheckRectificationInput', (objects) => ({
    ...onRectification(objects),
    ...{ passed: true, text: '' },
  })),
];
