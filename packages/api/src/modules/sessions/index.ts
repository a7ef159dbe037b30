import type { ApiModule } from '../../kernel/module.js';
import { CreateSessions } from '../../migrations/20261123005001-create-sessions.js';
import { dueDayMarks } from '../calendar/index.js';
import { fallAwayWithApplication } from './actions/cancel-session.js';
import { endRectificationsOfCase } from './actions/end-rectifications.js';
import { joinAcceptance } from './actions/join-acceptance.js';
import { tellOverdue } from './actions/tell-overdue.js';
import {
  ApplicationSessionsResolver,
  CaseSessionsResolver,
  ProjectSessionsResolver,
} from './earlier-types.resolver.js';
import { JointSession, SessionCase, SessionFile, SessionResult } from './joint-session.entity.js';
import {
  JointSessionResolver,
  SessionClashResolver,
  SessionConclusionResolver,
  SessionGuestResolver,
  SessionInvitationResolver,
} from './joint-session.resolver.js';
import { RectificationResolver } from './rectification.resolver.js';
import { isAcceptanceResult, sessionActions } from './session.extensions.js';
import { sessionFiles } from './session.files.js';
import { SessionResolver } from './session.resolver.js';
import { rectificationTurns } from './session.turns.js';
import { RectificationType } from './session.type.js';
import { RectificationRow, SessionConclusion } from './session-conclusion.entity.js';
import { SessionGuest, SessionInvitation } from './session-party.entity.js';

export const sessionsModule: ApiModule = {
  name: 'sessions',
  entities: [
    JointSession,
    SessionCase,
    SessionFile,
    SessionResult,
    SessionInvitation,
    SessionGuest,
    SessionConclusion,
    RectificationRow,
  ],
  migrations: [CreateSessions],
  resolvers: [
    SessionResolver,
    JointSessionResolver,
    SessionClashResolver,
    SessionInvitationResolver,
    SessionGuestResolver,
    SessionConclusionResolver,
    RectificationResolver,
    dueDayMarks(RectificationType, 'dueOn'),
    ApplicationSessionsResolver,
    CaseSessionsResolver,
    ProjectSessionsResolver,
  ],
  register(services) {
    services.applicationExtensions.addActions(sessionActions);
    services.files.policies.register(sessionFiles(services));
    services.projectTurns.provide(rectificationTurns);
    services.resultFiles.add(isAcceptanceResult);
    services.deadlines.register('rectification', { onRed: tellOverdue });
    // What a unit asked for of a case it had not taken up yet ends with 不予受理 too (许可法 32).
    for (const [type, because] of [
      ['case.terminated', '办件已经终止'],
      ['case.declined', '办件不予受理'],
    ] as const) {
      services.reactions.on(type, (tx, event) => endRectificationsOfCase(tx, event.caseId as string, because));
    }
    services.reactions.on('application.itemAdded', (tx, event) =>
      joinAcceptance(tx, event.subjectId as string, (event.after as { itemCode: string }).itemCode),
    );
    services.reactions.on('application.withdrawn', (tx, event) =>
      fallAwayWithApplication(tx, event.subjectId as string),
    );
  },
};

export type { AcceptanceContent } from './acceptance-content.js';
export { acceptancePaper } from './acceptance-paper.js';
export { sessionCalendar } from './session.calendar.js';
export { acceptanceContentOf } from './session.queries.js';
