import type { Caller } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { actorColumns, type Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import {
  FreshSignInRequired,
  IllegalTransition,
  InvalidInput,
  type StaleVersion,
} from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { confirmedRecently } from '../identity/index.js';
import { Seal, SealStateChange } from './seal.entity.js';
import { mayManageSeals } from './seal.policy.js';
import { type SealAction, type SealState, sealMay, sealTransitions } from './seal-states.js';

export interface ChangeSeal {
  idempotencyKey: string | null;
  sealId: string;
  expectedVersion: number | null;
  reason: string;
}

export type SealChangeRefusal = FreshSignInRequired | IllegalTransition | InvalidInput | StaleVersion;

const stateNames: Record<SealState, string> = {
  pending: '待装入证书',
  active: '使用中',
  suspended: '已停用',
  retired: '已废止',
};

/** The seal, as far as the caller may manage it; somebody else's is not there. */
export async function getManagedSeal(reader: Reader, caller: Caller, sealId: string): Promise<Seal> {
  const seal = await reader.get(Seal, { id: sealId });
  if (!mayManageSeals(caller, seal.unitId)) throw notFound();
  return seal;
}

/** What a person does to a seal that cannot be meant by accident needs the password; the command line has none. */
export async function freshEnough(tx: Tx, caller: Caller): Promise<boolean> {
  return caller.kind === 'system' || (await confirmedRecently(tx, caller, tx.now));
}

export const permissionOf = (caller: Caller) =>
  caller.kind === 'system' ? {} : { permission: 'seal.manage' as const };

export const wrongState = (state: SealState) =>
  new IllegalTransition(state, `这枚印章现在的状态是“${stateNames[state]}”，不能这样办理。`);

/** Writes what a seal becomes: the row, and the state it is in from now on. */
export async function keepState(tx: Tx, sealId: string, state: SealState, reason: string): Promise<void> {
  const { actorAccountId, actorName } = actorColumns(tx.actor);
  const by = { accountId: actorAccountId, actorName: actorName.slice(0, 100) };
  await tx.insert(SealStateChange, { id: tx.ids.next(), sealId, state, at: tx.now, ...by, reason });
}

/** Suspends, resumes or retires. */
export async function moveSeal(
  services: Services,
  caller: Caller,
  action: Exclude<SealAction, 'importCertificate'>,
  input: ChangeSeal,
  about: { command: string; event: string; text: string; fresh: boolean },
): Promise<Outcome<{ sealId: string }, SealChangeRefusal>> {
  const { idempotencyKey, ...body } = input;
  const subject = { type: 'seal', id: input.sealId };
  const command = { name: about.command, ...permissionOf(caller), idempotencyKey, input: body, subject };
  return services.uow.run<{ sealId: string }, SealChangeRefusal>(caller, command, async (tx) => {
    const seal = await getManagedSeal(tx, caller, input.sealId);
    const reason = input.reason.trim();
    if (!sealMay(seal.state, action)) return refuse(wrongState(seal.state));
    if (reason === '') return refuse(reasonProblem('required', '请写明原因。'));
    if (reason.length > 500) return refuse(reasonProblem('tooLong', '原因不能超过 500 字。'));
    if (about.fresh && !(await freshEnough(tx, caller))) return refuse(new FreshSignInRequired());
    const { to } = sealTransitions[action];
    await tx.update(Seal, seal.id, input.expectedVersion, { state: to });
    await keepState(tx, seal.id, to, reason);
    await tx.event({
      type: about.event,
      subject,
      before: { state: seal.state },
      after: { state: to, reason },
      text: `${about.text}“${seal.name}”的电子印章：${reason}`,
      audience: 'audit',
    });
    return done({ sealId: seal.id });
  });
}

const reasonProblem = (reason: string, message: string) => new InvalidInput([{ field: 'reason', reason, message }]);
