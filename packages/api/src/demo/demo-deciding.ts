import type { Decision } from '@gongshen/shared/case';
import type { ResultKind } from '@gongshen/shared/certificate';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Stance } from '@gongshen/shared/opinion';
import { OutboxWorker } from '../kernel/outbox/outbox-worker.js';
import { acceptCase, decideCase, ItemCaseRow, urgeCase } from '../modules/cases/index.js';
import { attachResult, handOutResult } from '../modules/certificates/index.js';
import { giveOpinion, OpinionRow, saveOpinion } from '../modules/opinions/index.js';
import type { DemoWorld } from './demo-world.js';

/** Who handles an item: `zh-fljs` → `qxj` (its accounts are `qxj-jb` and `qxj-sp`). */
const handlers: Readonly<Record<string, string>> = {
  'zh-sgtsc': 'stjg',
  'zh-xfsj': 'zjj',
  'zh-rfbj': 'rfb',
  'zh-fljs': 'qxj',
  'zh-sgxk': 'zjj',
  'zh-psxk': 'swj',
  'zh-ghhs': 'zrzy',
  'zh-xfys': 'zjj',
  'zh-rfba': 'rfb',
  'zh-flys': 'qxj',
  'zh-days': 'daj',
  'zh-lhys': 'zjj',
  'zh-jgba4': 'zjj',
  'zh-txba': 'txj',
  'zh-sbba': 'swj',
  'zh-bdc': 'bdcz',
};

const caseOf = (world: DemoWorld, applicationId: string, itemCode: string) =>
  world.services.db.read.get(ItemCaseRow, { applicationId, itemCode });

/** Login names of an item's department begin with it: `qxj`. */
export const departmentOf = (itemCode: string): string => handlers[itemCode] ?? '';

const handlerOf = (world: DemoWorld, itemCode: string) => world.actor(`${handlers[itemCode]}-jb`);
const approverOf = (world: DemoWorld, itemCode: string) => world.actor(`${handlers[itemCode]}-sp`);

export async function accept(world: DemoWorld, applicationId: string, itemCodes: readonly string[]): Promise<void> {
  for (const itemCode of itemCodes) {
    const { id, version } = await caseOf(world, applicationId, itemCode);
    const input = { idempotencyKey: world.key(), caseId: id, expectedVersion: version };
    await world.must(acceptCase(world.services, await handlerOf(world, itemCode), input));
  }
}

/** The handler writes the department's opinion; `given` locks it. */
export async function write(
  world: DemoWorld,
  applicationId: string,
  itemCode: string,
  opinion: { stance: Stance; text: string; given: boolean },
): Promise<void> {
  const actor = await handlerOf(world, itemCode);
  const { id } = await caseOf(world, applicationId, itemCode);
  const { stance, text, given } = opinion;
  const opinionId = await world.must(saveOpinion(world.services, actor, { caseId: id, kind: 'final', stance, text }));
  if (!given) return;
  const { version } = await world.services.db.read.get(OpinionRow, { id: opinionId });
  const input = { idempotencyKey: world.key(), opinionId, expectedVersion: version };
  await world.must(giveOpinion(world.services, actor, input));
}

export interface DemoDecision {
  decision: Decision;
  kind: ResultKind;
  number: string;
  title: string;
  opinion: string;
  reason?: string;
  conditions?: string;
  /** 容缺: what is still owed, so many working days from the decision. */
  owed?: readonly { text: string; withinWorkingDays: number }[];
  remedies?: string;
}

/** What lies in the outbox leaves at the hour the clock stands at, as it would have: 珠 18 counts the day. */
export const send = (world: DemoWorld) => new OutboxWorker(world.services, 'demonstration').deliverDue();

/** Opinion, result document and decision of one department; `told`: the applicant is told at once, as should be. */
export async function decide(
  world: DemoWorld,
  applicationId: string,
  itemCode: string,
  { decision, kind, number, title, opinion, owed = [], ...texts }: DemoDecision,
  told = true,
): Promise<void> {
  const stances = { approve: 'agree', approveWithConditions: 'agreeWithConditions', refuse: 'disagree' } as const;
  await write(world, applicationId, itemCode, { stance: stances[decision], text: opinion, given: true });
  const approver = await approverOf(world, itemCode);
  const before = await caseOf(world, applicationId, itemCode);
  const fileId = await world.pdf(approver, `${title}.pdf`, [`Result of ${itemCode}`, `Case ${before.number}`]);
  await world.must(
    attachResult(world.services, approver, {
      idempotencyKey: world.key(),
      caseId: before.id,
      expectedVersion: before.version,
      kind,
      number,
      title,
      issuedOn: world.today(),
      fileId,
    }),
  );
  const { id, version } = await caseOf(world, applicationId, itemCode);
  const calendar = world.services.calendar.current();
  const dueOn = (days: number) => calendar.addWorkingDays(world.today() as PlainDate, days);
  const input = { idempotencyKey: world.key(), caseId: id, expectedVersion: version, decision, ...texts };
  const later = owed.map(({ text, withinWorkingDays }) => ({ text, dueOn: dueOn(withinWorkingDays) }));
  await world.must(decideCase(world.services, approver, { ...input, owed: later }));
  if (told) await send(world);
}

/** The window hands results out. */
export async function handOut(
  world: DemoWorld,
  clerk: string,
  applicationId: string,
  itemCodes: readonly string[],
  recipient: string,
): Promise<void> {
  for (const itemCode of itemCodes) {
    const { id, version } = await caseOf(world, applicationId, itemCode);
    const input = { idempotencyKey: world.key(), caseId: id, expectedVersion: version, recipient };
    await world.must(handOutResult(world.services, await world.actor(clerk), { ...input, method: 'electronic' }));
  }
}

/** The lead unit urges a department (珠 15). */
export async function urge(world: DemoWorld, applicationId: string, itemCode: string, text: string): Promise<void> {
  const { id } = await caseOf(world, applicationId, itemCode);
  const input = { idempotencyKey: world.key(), caseId: id, text };
  await world.must(urgeCase(world.services, await world.actor('zjj-qt'), input));
}
