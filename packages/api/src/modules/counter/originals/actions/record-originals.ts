import { Role } from '@gongshen/shared/identity';
import type { OriginalCondition } from '@gongshen/shared/original';
import type { Actor } from '../../../../kernel/actor.js';
import type { Tx } from '../../../../kernel/database/tx.js';
import { forbidden } from '../../../../kernel/errors.js';
import { type FieldProblem, IllegalTransition, InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { optionalTextProblems, textProblems } from '../../../../kernel/written-text.js';
import { type Application, getApplication } from '../../../applications/index.js';
import { bindSignature } from '../../../certificates/index.js';
import { PaperOriginal } from '../paper-original.entity.js';
import { signatureProblems } from '../signature.js';
import { originalEvent } from '../take-originals.js';

export interface RecordOriginals {
  idempotencyKey: string;
  applicationId: string;
  receivedFrom: string;
  signatureFileId?: string | null;
  originals: {
    name: string;
    requirementCode?: string | null;
    copies: number;
    pages: number;
    condition: OriginalCondition;
    note?: string | null;
  }[];
}

const atMost = 50;

/** 珠 13: the window takes in paper originals and writes down what, how much and in what condition. Answers the application's id. */
export function recordOriginals(
  services: Services,
  actor: Actor,
  input: RecordOriginals,
): Promise<Outcome<string, InvalidInput | IllegalTransition>> {
  const { idempotencyKey, applicationId } = input;
  const subject = { type: 'application', id: applicationId };
  const command = { name: 'original.record', permission: 'original.record' as const, idempotencyKey, input, subject };
  return services.uow.run<string, InvalidInput | IllegalTransition>(actor, command, async (tx) => {
    const application = await getApplication(tx, actor, applicationId);
    const { role, unitId } = actor.acting;
    if (role !== Role.windowClerk || unitId === null) throw forbidden();
    if (['withdrawn', 'returned', 'lapsed', 'closed'].includes(application.status)) {
      return refuse(new IllegalTransition(application.status, '申请已经结束，不再收取原件。'));
    }
    const problems = [...problemsOf(services, application, input), ...(await signatureProblems(tx, actor, input))];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const rows = await rowsOf(tx, actor, application, unitId, input);
    const signed = await signedFor(tx, actor, input, rows);
    if (signed) return refuse(new InvalidInput([signed], signed.message));
    await tx.insert(PaperOriginal, rows);
    await originalEvent(tx, application, {
      type: 'original.recorded',
      after: {
        receivedFrom: input.receivedFrom.trim(),
        items: rows.map(({ id, number, name, copies, pages }) => ({ id, number, name, copies, pages })),
      },
      text: `窗口收到${input.receivedFrom.trim()}提交的纸质原件 ${rows.length} 件：${rows.map(({ name }) => `《${name}》`).join('、')}。`,
    });
    return done(applicationId);
  });
}

/** Whoever hands them in may sign for it; the signature stands for these originals alone. */
async function signedFor(
  tx: Tx,
  actor: Actor,
  { applicationId, signatureFileId, receivedFrom }: RecordOriginals,
  rows: readonly PaperOriginal[],
): Promise<FieldProblem | null> {
  if (!signatureFileId) return null;
  return bindSignature(tx, actor, {
    ...{ fileId: signatureFileId, act: 'originalsTakenIn', applicationId, signer: receivedFrom.trim() },
    facts: rows.map(({ number, name, copies, pages }) => `交来${name}（${number}）原件 ${copies} 份 ${pages} 页`),
  });
}

function problemsOf(services: Services, application: Application, input: RecordOriginals): FieldProblem[] {
  const problems = textProblems({ field: 'receivedFrom', label: '交件人', text: input.receivedFrom, atMost: 100 });
  if (input.originals.length === 0)
    problems.push({ field: 'originals', reason: 'empty', message: '请至少登记一件原件。' });
  if (input.originals.length > atMost) {
    problems.push({ field: 'originals', reason: 'tooMany', message: `一次最多登记 ${atMost} 件原件。` });
  }
  const edition = services.catalogue.get(application.catalogueId);
  const known = new Set(edition.document.materials.map(({ code }) => code));
  input.originals.slice(0, atMost).forEach((original, index) => {
    const at = (name: string) => `originals.${index}.${name}`;
    problems.push(
      ...textProblems({ field: at('name'), label: '原件名称', text: original.name, atMost: 200 }),
      ...optionalTextProblems({ field: at('note'), label: '备注', text: original.note, atMost: 500 }),
      ...countProblems(at('copies'), '份数', original.copies, 999),
      ...countProblems(at('pages'), '页数', original.pages, 99_999),
    );
    if (original.requirementCode && !known.has(original.requirementCode)) {
      problems.push({ field: at('requirementCode'), reason: 'unknown', message: '材料清单中没有这一项，请刷新页面。' });
    }
  });
  return problems;
}

function countProblems(field: string, label: string, value: number, most: number): FieldProblem[] {
  return Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [{ field, reason: 'range', message: `${label}应为 1 至 ${most} 的整数。` }];
}

async function rowsOf(
  tx: Tx,
  actor: Actor,
  { id: applicationId, projectId, districtCode }: Application,
  windowUnitId: string,
  { originals, receivedFrom, signatureFileId }: RecordOriginals,
): Promise<PaperOriginal[]> {
  const year = tx.today.slice(0, 4);
  const rows: PaperOriginal[] = [];
  for (const { name, requirementCode, copies, pages, condition, note } of originals) {
    const running = await tx.nextNumber(`paper original ${districtCode} ${year}`);
    rows.push({
      id: tx.ids.next(),
      number: `${districtCode}-Y-${year}-${String(running).padStart(5, '0')}`,
      applicationId,
      projectId,
      districtCode,
      windowUnitId,
      requirementCode: requirementCode || null,
      name: name.trim(),
      copies,
      pages,
      paperCondition: condition,
      note: note?.trim() || null,
      receivedFrom: receivedFrom.trim(),
      signatureFileId: signatureFileId ?? null,
      receivedBy: actor.accountId,
      receivedAt: tx.now,
      state: 'atWindow',
      unitId: null,
      transferId: null,
      sinceAt: tx.now,
      cameBackAt: null,
      lateToldAt: null,
      remark: null,
      version: 1,
    });
  }
  return rows;
}
