import { list, mutation, outdated, query, type Row } from '../rights-row.js';

/** Asked by the department of the case, and by the unit that leads the stage (珠 15). */
const asks = 'U FF FFF +0+00F +0 FFF FFF';

export const opinionRights: readonly Row[] = [
  // What is asked of 水务局 about 气象局's case is before everybody who reads the case; the inbox is the asked unit's
  query('opinionRequest', 'opinionRequest', 'U +0 +0+ +0++0+ +0 +0+ +FF', ({ requestId }) => requestId),
  list(
    'opinionRequests',
    'U FF FFF ---+-F FF FFF FFF',
    'opinionRequests { edges { node { id } } }',
    ({ requestId }) => requestId,
  ),
  // The same as reading one by one; a draft is never found
  list(
    'opinionSearch',
    'U FF +-+ +-++-+ +- +-+ +FF',
    'opinionSearch(filter: {}) { edges { node { id } } }',
    ({ givenOpinionId }) => givenOpinionId,
  ),
  list(
    'opinionSearch:draft',
    'U FF --- ------ -- --- -FF',
    'opinionSearch(filter: {}) { edges { node { id } } }',
    ({ opinionId }) => opinionId,
  ),
  list('units', 'U FF +++ ++++++ ++ +++ +FF', 'units(search: "气象") { id }'),
  mutation('requestPreliminary', 'U FF FFF FFFFFF +0 FFF FFF', 'RequestPreliminaryInput', ({ received }) => ({
    ...{ applicationId: received, caseIds: [], dueOn: '2026-03-06' },
  })),
  mutation('requestConsultation', asks, 'RequestConsultationInput', ({ caseId }) => ({
    ...{ caseId, question: '', dueOn: '2026-03-06', unitIds: [], outsideBodies: [] },
  })),
  // To another department that reads the case it is not theirs to take back
  mutation('cancelOpinionRequest', 'U FF FFF +0+N0F +0 FFF FFF', 'CancelOpinionRequestInput', ({ requestId }) => ({
    ...{ requestId, expectedVersion: outdated },
  })),
  mutation('askReply', 'U FF FFF FFFFFF +0 FFF FFF', 'AskReplyInput', ({ givenOpinionId }) => ({
    ...{ opinionId: givenOpinionId, question: '', dueOn: '2026-03-06' },
  })),
  mutation('askReply:draft', 'U FF FFF FFFFFF 00 FFF FFF', 'AskReplyInput', ({ opinionId }) => ({
    ...{ opinionId, question: '', dueOn: '2026-03-06' },
  })),
  // Nobody asked the applicant about this one: it is not there
  mutation('replyToOpinion', 'U 00 FFF FFFFFF FF FFF FFF', 'ReplyToOpinionInput', ({ givenOpinionId }) => ({
    ...{ opinionId: givenOpinionId, text: '' },
  })),
  // Answering a request: the unit asked alone; its own case's department reads it, and is told that it is not theirs
  mutation(
    'saveOpinion:request',
    'U FF FFF N0N+0F FF FFF FFF',
    'SaveOpinionInput',
    ({ caseId, requestId }) => ({
      ...{ caseId, requestId, kind: 'consultation', stance: 'agree', text: '改', expectedVersion: outdated },
    }),
    false,
  ),
  // As in a list; the applicant was not asked about this one
  query('opinion', 'opinion', 'U 00 +0+ +0++0+ +0 +0+ +FF', ({ givenOpinionId }) => givenOpinionId),
  query('opinion:draft', 'opinion', 'U 00 000 000000 00 000 0FF', ({ opinionId }) => opinionId),
  // The link is the whole right, whoever shows it
  list('outsideConsultation', '0 00 000 000000 00 000 000', 'outsideConsultation(token: "wrong") { bodyName }'),
  mutation('answerOutside', '0 00 000 000000 00 000 000', 'AnswerOutsideInput', () => ({
    ...{ token: 'wrong', giverName: '某人', stance: 'agree', text: '同意' },
  })),
];
