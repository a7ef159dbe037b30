import { ToldHow } from '@gongshen/shared/delivery';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { dayOf } from '../../../kernel/now.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { caseEvent, demandedTexts, ItemCaseRow, longestTexts, mayActOnCase, subjectOf } from '../../cases/index.js';
import { markTold } from '../delivery/hand-over.js';
import { ResultContactRow, ResultNoticeRow } from '../delivery/notice.entity.js';
import { noticePaper } from '../delivery/result-notice.js';

export interface RecordToldCommand {
  idempotencyKey: string;
  /** Of one application: one call tells of all its results. */
  caseIds: readonly string[];
  how: ToldHow;
  person: string;
  /** False: tried, and nobody was reached. */
  reached: boolean;
  contactedAt?: string | null;
  note?: string | null;
}

type ToldRefusal = InvalidInput | IllegalTransition | NotAllowed;

const casesAtMost = 40;

/** A case whose result is at the window, for what the window does about it besides handing it out. */
async function atWindow(tx: Tx, actor: Actor, caseId: string): Promise<Outcome<ItemCaseRow, NotAllowed>> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const answer = mayActOnCase(actor.acting, 'handOut', subjectOf(itemCase, application));
  if (answer === 'unknown') throw notFound();
  if (answer === 'notAllowed') return refuse(new NotAllowed('您当前的身份不能对这个办件进行此项操作。'));
  return done(itemCase);
}

/**
 * 珠 18: no message arrived, so the window tells the applicant itself, or tries to: by whom, to whom, how, when. Whether it was in time
 * goes by the moment it is recorded (S51); the time said stays beside it.
 */
export function recordTold(
  services: Services,
  actor: Actor,
  input: RecordToldCommand,
): Promise<Outcome<string, ToldRefusal>> {
  const { idempotencyKey, caseIds, how, reached } = input;
  const command = {
    name: 'result.told',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseIds[0] ?? '' },
  };
  return services.uow.run<string, ToldRefusal>(actor, command, async (tx) => {
    const ids = [...new Set(caseIds)];
    if (ids.length === 0 || ids.length > casesAtMost) {
      return refuse(new InvalidInput([{ field: 'caseIds', reason: 'required', message: '请至少选择一件结果。' }]));
    }
    const cases: ItemCaseRow[] = [];
    for (const id of ids) {
      const taken = await atWindow(tx, actor, id);
      if (!taken.ok) return taken;
      cases.push(taken.value);
    }
    const [first] = cases as [ItemCaseRow, ...ItemCaseRow[]];
    if (cases.some(({ applicationId }) => applicationId !== first.applicationId)) {
      return refuse(
        new InvalidInput([{ field: 'caseIds', reason: 'mixed', message: '一次只能登记同一份申请的结果。' }]),
      );
    }
    const person = demandedTexts({
      person: { value: input.person, missing: '请填写被告知人的姓名。', atLeast: 1, atMost: 60 },
    });
    if (!person.ok) return person;
    const note = longestTexts({ note: input.note });
    if (!note.ok) return note;
    if ((note.value.note?.length ?? 0) > 500) {
      return refuse(new InvalidInput([{ field: 'note', reason: 'tooLong', message: '备注最多填写 500 字。' }]));
    }
    const contactedAt = input.contactedAt ? new Date(Date.parse(input.contactedAt)).toISOString() : tx.now;
    for (const itemCase of cases) {
      const notices = await tx.list(ResultNoticeRow, { caseId: itemCase.id }, { reachedAt: 'asc' });
      const [reachedFirst] = notices;
      if (!reachedFirst) {
        return refuse(new IllegalTransition(itemCase.status, `“${itemCase.itemName}”还没有结果，无须告知。`));
      }
      if (contactedAt > tx.now || contactedAt < reachedFirst.reachedAt) {
        const message = '告知时间应在结果到达窗口之后，并且不晚于现在。';
        return refuse(new InvalidInput([{ field: 'contactedAt', reason: 'range', message }], message));
      }
      await tx.insert(ResultContactRow, {
        id: tx.ids.next(),
        caseId: itemCase.id,
        how,
        person: person.value.person,
        reached,
        note: note.value.note,
        contactedAt,
        recordedAt: tx.now,
        recordedBy: actor.accountId,
      });
      if (reached) await markTold(tx, itemCase.id);
      const words = labels('zh-CN').toldHow[how];
      const late = dayOf(contactedAt) < tx.today ? '（补录）' : '';
      await caseEvent(tx, itemCase, {
        type: reached ? 'case.applicantTold' : 'case.applicantNotReached',
        after: { how, reached, contactedAt },
        text: reached
          ? `综合窗口以${words}方式告知申请人领取“${itemCase.itemName}”的结果${late}。`
          : `综合窗口以${words}方式告知申请人领取“${itemCase.itemName}”的结果，未能联系上${late}。`,
        audience: 'authority',
      });
    }
    return done(first.id);
  });
}

/** 珠 17: the paper result of a decided case has come to the window, so many copies. */
export function recordResultArrival(
  services: Services,
  actor: Actor,
  input: { idempotencyKey: string; caseId: string; copies: number },
): Promise<Outcome<string, ToldRefusal>> {
  const { idempotencyKey, caseId, copies } = input;
  const command = {
    name: 'result.arrived',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run<string, ToldRefusal>(actor, command, async (tx) => {
    const taken = await atWindow(tx, actor, caseId);
    if (!taken.ok) return taken;
    const itemCase = taken.value;
    if (itemCase.decidedAt === null || itemCase.revokedAt !== null || itemCase.deliveryState === null) {
      return refuse(new IllegalTransition(itemCase.status, '办件还没有办结，或决定已经撤销，不能登记纸质结果。'));
    }
    if (!Number.isInteger(copies) || copies < 1 || copies > 99) {
      const message = '份数应在 1 至 99 之间。';
      return refuse(new InvalidInput([{ field: 'copies', reason: 'range', message }], message));
    }
    if (await tx.find(ResultNoticeRow, { caseId, occasion: 'paper' })) {
      return refuse(new IllegalTransition(itemCase.status, '这件纸质结果已经登记到窗口。'));
    }
    await noticePaper(tx, itemCase, copies);
    await caseEvent(tx, itemCase, {
      type: 'case.paperArrived',
      after: { copies },
      text: `“${itemCase.itemName}”的纸质结果（${copies} 份）已到综合窗口。`,
    });
    return done(caseId);
  });
}
