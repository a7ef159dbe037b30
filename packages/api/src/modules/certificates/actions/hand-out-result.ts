import type { Actor } from '../../../kernel/actor.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { concludeWhenFinished, type ItemCaseRow } from '../../cases/index.js';
import type { HandOver } from '../delivery/delivery.rules.js';
import { type HandedCase, handOverCase, signForResults } from '../delivery/hand-over.js';

export interface HandOutCommand extends HandOver, HandedCase {
  idempotencyKey: string;
}

type HandOutRefusal = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** 发件: the window hands the result out — electronically, at the counter against a signature, or by post (珠 17, 18). */
export function handOutResult(
  services: Services,
  actor: Actor,
  input: HandOutCommand,
): Promise<Outcome<string, HandOutRefusal>> {
  const { idempotencyKey, caseId, expectedVersion, ...over } = input;
  const command = {
    name: 'result.handOut',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const handed = await handOverCase(tx, actor, { caseId, expectedVersion }, over, null);
    if (!handed.ok) return handed;
    const unsigned = await signForResults(tx, actor, over, [handed.value]);
    if (unsigned) return refuse(unsigned);
    await concludeWhenFinished(tx, handed.value.applicationId);
    return done(caseId);
  });
}

export interface HandOutAllCommand extends HandOver {
  idempotencyKey: string;
  applicationId: string;
  cases: readonly HandedCase[];
}

const casesAtMost = 40;

/** Several results of one application in one go: all of them, or none (S06). */
export function handOutResults(
  services: Services,
  actor: Actor,
  input: HandOutAllCommand,
): Promise<Outcome<string, HandOutRefusal>> {
  const { idempotencyKey, applicationId, cases, ...over } = input;
  const command = {
    name: 'result.handOutAll',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  return services.uow.run<string, HandOutRefusal>(actor, command, async (tx) => {
    const ids = new Set(cases.map(({ caseId }) => caseId));
    if (ids.size === 0 || ids.size !== cases.length || ids.size > casesAtMost) {
      const message = ids.size === 0 ? '请至少选择一件结果。' : '所选的结果有重复，或一次超过 40 件。';
      return refuse(new InvalidInput([{ field: 'cases', reason: 'required', message }], message));
    }
    const served: ItemCaseRow[] = [];
    for (const each of cases) {
      const handed = await handOverCase(tx, actor, each, over, applicationId);
      if (!handed.ok) return handed;
      served.push(handed.value);
    }
    const unsigned = await signForResults(tx, actor, over, served);
    if (unsigned) return refuse(unsigned);
    await concludeWhenFinished(tx, applicationId);
    return done(applicationId);
  });
}
