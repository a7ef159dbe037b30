import { dayInWords } from '@gongshen/shared/clock';
import { nextProcedureState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import {
  IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { dropDeadline } from '../../../deadlines/index.js';
import { isPastLimit, moveOwnClock } from '../../own-clock.js';
import { currentVersionsOf } from '../../requirement-versions.js';
import { answersProblems } from '../../written.rules.js';
import { putRightKey } from '../list-points.js';
import { promisedLimit, putRightLimit, watchProcedure } from '../procedure.deadlines.js';
import { procedureEvent } from '../procedure.event.js';
import { PutRightPointRow, SpecialProcedureRow } from '../special-procedure.entity.js';
import { takeProcedure } from '../take-procedure.js';

export interface ReportPutRightCommand {
  idempotencyKey: string;
  procedureId: string;
  expectedVersion: number;
  answers: readonly { pointId: string; answer: string }[];
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** 报告整改: the applicant answers every point of the newest list, all at once; the department looks again. Answers its id. */
export function reportPutRight(
  services: Services,
  actor: Actor,
  input: ReportPutRightCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, procedureId: id, expectedVersion } = input;
  const command = {
    name: 'procedure.reportPutRight',
    permission: 'application.answer' as const,
    idempotencyKey,
    input,
    subject: { type: 'procedure', id },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeProcedure(tx, actor, ['reportPutRight'], id, expectedVersion);
    if (!taken.ok) return taken;
    const { procedure, itemCase } = taken.value;
    const limit = putRightLimit(procedure);
    if (await isPastLimit(tx, services, 'putRight', id, limit, procedure.putRightBy ?? tx.today)) {
      const message = `整改期限${dayInWords(procedure.putRightBy ?? '')}已过，不能再报告。`;
      return refuse(new IllegalTransition(procedure.state, message));
    }
    const points = await tx.list(PutRightPointRow, { procedureId: id, round: procedure.round }, { seq: 'asc' });
    const problems = answersProblems(points, input.answers);
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const state = nextProcedureState(procedure.state, 'report');
    if (state === null) throw new Error(`Special procedure ${id} is ${procedure.state}: nothing to report`);
    await tx.update(SpecialProcedureRow, id, expectedVersion, { state });
    for (const { pointId, answer } of input.answers) {
      await tx.updateWhere(PutRightPointRow, { id: pointId }, { answer: answer.trim(), answeredAt: tx.now });
    }
    const text = `申请人报告特别程序“${procedure.kindName}”（${procedure.number}）的整改已完成。`;
    await moveOwnClock(tx, services, 'putRight', id, limit, { kind: 'stop', text });
    await dropDeadline(tx, 'putRight', id);
    const key = putRightKey(procedure.round);
    const resume = { kind: 'resume', key, text, basis: '珠海办法第十二条' } as const;
    const dueOn = await moveOwnClock(tx, services, 'procedure', id, promisedLimit(procedure), resume);
    await watchProcedure(tx, itemCase, procedure, dueOn);
    await procedureEvent(tx, procedure, {
      type: 'procedure.putRightReported',
      before: { state: procedure.state },
      after: { state, dueOn, answers: input.answers, text: `“${procedure.kindName}”` },
      materialVersionIds: await currentVersionsOf(tx, procedure.applicationId, points),
      text,
    });
    return done(id);
  });
}
