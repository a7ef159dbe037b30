import { calendarRights } from './rights/calendar.js';
import { certificateRights } from './rights/certificates.js';
import { circumstanceRights } from './rights/circumstances.js';
import { counterRights } from './rights/counter.js';
import { deadlineRights } from './rights/deadlines.js';
import { deliveryRights } from './rights/delivery.js';
import { documentRights } from './rights/documents.js';
import { informationRights } from './rights/information.js';
import { libraryRights } from './rights/library.js';
import { opinionRights } from './rights/opinions.js';
import { procedureRights } from './rights/procedures.js';
import { remarkRights } from './rights/remarks.js';
import { sealRights } from './rights/seals.js';
import { sessionRights } from './rights/sessions.js';
import type { Objects } from './rights-cast.js';
import {
  applicantActs,
  caseCommand,
  departmentActs,
  everybody,
  list,
  mutation,
  outdated,
  query,
  type Row,
  signedIn,
  windowActs,
} from './rights-row.js';

const command =
  (key: 'draft' | 'correcting' | 'received') =>
  ({ [key]: applicationId }: Objects) => ({ applicationId, expectedVersion: outdated });

export const rightsTable: readonly Row[] = [
  // Published, or one's own
  list('catalogue', everybody, 'catalogue { id }'),
  list('divisions', everybody, 'divisions { code }'),
  list('today', everybody, 'today'),
  list('me', everybody, 'me { person { id } }'),
  list('evaluateGuidance', everybody, 'evaluateGuidance(answers: []) { complete }'),
  list('notifications', signedIn, 'notifications { unreadCount }'),

  // Projects: those of the organisation, of the district, of the city
  query('project', 'project', 'U +0 +0+ +0++++ ++ +0+ +FF', ({ projectId }) => projectId),
  list('projects', 'U +- +-+ +-++++ ++ +-+ +FF', 'projects { edges { node { id } } }', ({ projectId }) => projectId),
  // A paper of a project in which no department has part yet
  query('priorResult', 'priorResult', 'U +0 +0+ 000000 00 +0+ 0FF', ({ priorResultId }) => priorResultId),
  list(
    'priorResultsToCheck',
    'U FF +-+ FFFFFF FF FFF FFF',
    'priorResultsToCheck { id }',
    ({ priorResultId }) => priorResultId,
  ),

  // Applications: a draft is its organisation's alone; from the receipt on it is before those who have part
  query('application:draft', 'application', 'U +0 000 000000 00 000 0FF', ({ draft }) => draft),
  query('application:correcting', 'application', 'U +0 +0+ 000000 00 +0+ 0FF', ({ correcting }) => correcting),
  query('application:received', 'application', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ received }) => received),
  list('checkReasons', 'U ++ +++ ++++++ ++ +++ +FF', 'checkReasons { code }'),
  list(
    'intakeQueue',
    'U FF +-+ FFFFFF FF FFF FFF',
    'intakeQueue(lane: done) { edges { node { id } } }',
    ({ received }) => received,
  ),
  list('intakeCounts', 'U FF +++ FFFFFF FF FFF FFF', 'intakeCounts { lane count }'),
  list(
    'ledApplications',
    'U FF FFF FFFFFF +- +-+ +FF',
    'ledApplications { edges { node { id } } }',
    ({ received }) => received,
  ),

  // Cases
  query('itemCase', 'itemCase', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ caseId }) => caseId),
  list(
    'workbench',
    'U FF FFF +-+--F FF FFF FFF',
    'workbench(lane: inReview) { edges { node { id } } }',
    ({ caseId }) => caseId,
  ),
  list('workbenchCounts', 'U FF FFF +++++F FF FFF FFF', 'workbenchCounts { lane count }'),
  list('outboxMessages', 'U FF FFF FFFFFF FF FF+ FFF', 'outboxMessages { edges { node { id } } }'),

  // The applicant
  mutation('registerProject', 'U ++ FFF FFFFFF FF FFF FFF', 'RegisterProjectInput', () => ({
    ...{ classified: false, code: '1', name: '', districtCode: '', address: '', answers: [] },
    ...{ totalInvestment: 0, landArea: 0, floorArea: 0, acceptCodeWarning: false },
  })),
  mutation('bringInResult', applicantActs, 'BringInResultInput', ({ projectId }) => ({
    ...{ projectId, itemCode: 'nothing', documentNumber: '', issuedBy: '' },
    ...{ issuedOn: '2026-01-05', fileId: 'nothing' },
  })),
  mutation('withdrawPriorResult', applicantActs, 'WithdrawPriorResultInput', ({ priorResultId }) => ({
    priorResultId,
    expectedVersion: outdated,
  })),
  mutation('openStage', applicantActs, 'OpenStageInput', ({ projectId }) => ({
    projectId,
    stageCode: 'nothing',
    itemCodes: [],
  })),
  mutation('saveDraft', applicantActs, 'SaveDraftInput', command('draft'), false),
  mutation('addMaterial', applicantActs, 'AddMaterialInput', ({ draft }) => ({
    applicationId: draft,
    requirementCode: 'nothing',
    fileId: 'nothing',
  })),
  mutation('removeMaterial', applicantActs, 'RemoveMaterialInput', ({ materialId }) => ({ materialId })),
  mutation('discardDraft', applicantActs, 'ApplicationCommandInput', command('draft')),
  mutation('submitApplication', applicantActs, 'ApplicationCommandInput', command('draft')),
  mutation('answerPoint', applicantActs, 'AnswerPointInput', ({ pointId }) => ({ pointId, answer: ' ' }), false),
  mutation('resubmitApplication', applicantActs, 'ApplicationCommandInput', command('correcting')),
  mutation('withdrawApplication', applicantActs, 'WithdrawApplicationInput', (objects) => ({
    ...command('received')(objects),
    reason: '',
  })),

  // The window
  mutation('checkPriorResult', windowActs, 'CheckPriorResultInput', ({ priorResultId }) => ({
    priorResultId,
    expectedVersion: outdated,
    confirmed: true,
  })),
  mutation('startCheck', windowActs, 'ApplicationCommandInput', command('correcting')),
  mutation('startCheck:draft', 'U FF 000 FFFFFF FF FFF FFF', 'ApplicationCommandInput', command('draft')),
  mutation(
    'recordCheck',
    windowActs,
    'RecordCheckInput',
    ({ received }) => ({
      ...{ applicationId: received, requirementCode: 'nothing', present: true, legible: true, matches: true },
    }),
    false,
  ),
  mutation('issueReceipt', windowActs, 'ApplicationCommandInput', command('received')),
  mutation('issueCorrection', windowActs, 'IssueCorrectionInput', command('received')),
  mutation('returnApplication', windowActs, 'ReturnApplicationInput', (objects) => ({
    ...command('received')(objects),
    reason: '',
  })),

  // The department of the case; approvers alone decide
  mutation('acceptCase', departmentActs, 'CaseCommandInput', caseCommand),
  mutation('declineCase', departmentActs, 'DeclineCaseInput', (objects) => ({ ...caseCommand(objects), reason: '' })),
  mutation('attachResult', departmentActs, 'AttachResultInput', (objects) => ({
    ...caseCommand(objects),
    ...{ kind: 'approval', number: '', title: '', issuedOn: '2026-01-05', fileId: 'nothing' },
  })),
  mutation(
    'saveOpinion',
    departmentActs,
    'SaveOpinionInput',
    ({ caseId }) => ({ caseId, kind: 'final', stance: 'agree', text: '改', expectedVersion: outdated }),
    false,
  ),
  mutation('giveOpinion', departmentActs, 'GiveOpinionInput', ({ opinionId }) => ({
    opinionId,
    expectedVersion: outdated,
  })),
  mutation('decideCase', 'U FF FFF F0+00F FF FFF FFF', 'DecideCaseInput', (objects) => ({
    ...caseCommand(objects),
    decision: 'refuse',
  })),

  // 珠 15, 22: who leads and who supervises
  mutation('urgeCase', 'U FF FFF FFFFFF +0 +0+ +FF', 'UrgeInput', ({ caseId }) => ({ caseId, text: ' ' })),

  ...procedureRights,
  ...libraryRights,
  ...opinionRights,
  ...sessionRights,
  ...certificateRights,
  ...circumstanceRights,
  ...counterRights,
  ...deadlineRights,
  ...deliveryRights,
  ...documentRights,
  ...informationRights,
  ...calendarRights,
  ...sealRights,
  ...remarkRights,

  // The session; the last one ends it
  {
    operation: 'markNotificationsRead',
    rights: signedIn,
    document: 'mutation { markNotificationsRead(ids: []) { __typename } }',
  },
  // The own account alone: the acts are refused for the password or the code, and another's session is not there
  list('ownAccount', signedIn, 'ownAccount { loginName }'),
  {
    operation: 'changePassword',
    rights: signedIn,
    document: 'mutation { changePassword(input: { oldPassword: "not it", newPassword: "" }) { __typename } }',
  },
  {
    operation: 'requestPhoneChange',
    rights: signedIn,
    document: 'mutation { requestPhoneChange(input: { phone: "", password: "not it" }) { __typename } }',
  },
  {
    operation: 'confirmPhone',
    rights: signedIn,
    document: 'mutation { confirmPhone(input: { code: "" }) { __typename } }',
  },
  {
    operation: 'endOwnSession',
    rights: 'U 00 000 000000 00 000 000',
    document: 'mutation { endOwnSession(input: { sessionId: "nothing" }) { __typename } }',
  },
  {
    operation: 'switchCapacity',
    rights: 'U NN NNN NNNNNN NN NNN NNN',
    document: 'mutation { switchCapacity(capacityId: "nothing") { __typename } }',
  },
  {
    operation: 'login',
    rights: everybody,
    document: 'mutation { login(input: { loginName: "x", password: "x" }) { __typename } }',
  },
  { operation: 'logout', rights: everybody, document: 'mutation { logout { __typename } }' },
];
