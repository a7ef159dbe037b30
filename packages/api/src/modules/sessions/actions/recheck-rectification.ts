import type { PlainDate } from '@gongshen/shared/clock';
import { DeadlineSubject } from '@gongshen/shared/deadline';
import { nextRectificationState } from '@gongshen/shared/session';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, tellApplicantBySms } from '../../applications/index.js';
import { dropDeadline, watchDeadline } from '../../deadlines/index.js';
import { dueDayProblems, type Problem, textProblems } from '../session.rules.js';
import { sessionName } from '../session.sms.js';
import { RectificationRow } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';
import { type TakenRectification, takeRectification } from '../take-session.js';
import { rectificationDeadline } from './give-conclusion.js';

export interface RecheckRectificationCommand {
  idempotencyKey: string;
  rectificationId: string;
  expectedVersion: number;
  passed: boolean;
  text: string;
  dueOn?: string | null;
}

/** 复查: the unit that asked looks again; what is not done yet gets another day (沪 15). */
export function recheckRectification(
  services: Services,
  actor: Actor,
  input: RecheckRectificationCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, rectificationId, expectedVersion, passed } = input;
  const command = {
    name: 'rectification.recheck',
    permission: 'session.take' as const,
    idempotencyKey,
    input,
    subject: { type: 'rectification', id: rectificationId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeRectification(tx, actor, 'recheck', rectificationId, expectedVersion);
    if (!taken.ok) return taken;
    const problems = recheckProblems(services, input, tx.today as PlainDate);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { rectification, session } = taken.value;
    const step = passed ? 'recheckPassed' : 'recheckFailed';
    const state = nextRectificationState(rectification.state, step) ?? rectification.state;
    const after = {
      state,
      passed,
      recheckText: input.text.trim(),
      recheckedBy: actor.accountId,
      recheckedAt: tx.now,
      dueOn: passed ? rectification.dueOn : (input.dueOn as string),
      round: rectification.round + (passed ? 0 : 1),
    };
    await tx.update(RectificationRow, rectificationId, expectedVersion, after);
    if (passed) await dropDeadline(tx, DeadlineSubject.rectification, rectificationId);
    else await watchDeadline(tx, rectificationDeadline(session, { ...rectification, ...after }));
    await tell(tx, services, actor, taken.value, after);
    return done(rectificationId);
  });
}

function recheckProblems(services: Services, input: RecheckRectificationCommand, today: PlainDate): Problem[] {
  const { passed, text, dueOn } = input;
  const problems = textProblems('text', '复查意见', text, 4000);
  if (passed) return problems;
  if (!dueOn)
    return [...problems, { field: 'dueOn', reason: 'required', message: '复查不通过的，请写明新的整改期限。' }];
  return [...problems, ...dueDayProblems('dueOn', dueOn, services.calendar.current(), today)];
}

async function tell(
  tx: Tx,
  services: Services,
  actor: Actor,
  { rectification, session }: TakenRectification,
  after: Pick<RectificationRow, 'state' | 'passed' | 'dueOn' | 'round' | 'recheckText'>,
): Promise<void> {
  const result = after.passed ? '复查通过' : `复查未通过，应于${services.calendar.spoken(after.dueOn)}前继续整改`;
  const about = `${actor.acting.unitName ?? ''}对${sessionName(session)}中的整改“${rectification.text}”${result}`;
  await sessionEvent(tx, session, {
    type: after.passed ? 'rectification.settled' : 'rectification.reopened',
    before: { rectificationId: rectification.id, state: rectification.state, dueOn: rectification.dueOn },
    after: { rectificationId: rectification.id, ...after, text: about },
    text: `${about}。`,
  });
  const application = await tx.get(Application, { id: session.applicationId });
  const occasion = `rectification:${rectification.id}:${rectification.round}`;
  await tellApplicantBySms(tx, application, occasion, `${about}。`);
}
