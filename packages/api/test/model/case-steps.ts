import type { TestSession } from '../kit/test-app.js';
import { answerDays, type Command, putRightDays } from './case-model.js';
import { newKey, paper, procedureKind, readNotice, readStanding, send, type World } from './case-world.js';

type Send = () => Promise<string>;
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Standing = any;

interface Act {
  as: TestSession;
  /** The colleague who tries the same at the same moment; the same person in another window where nobody else may. */
  other?: TestSession;
  name: string;
  input: object;
  inputType?: string;
}

const nobody = '00000000-0000-7000-8000-000000000000';

/** Tries a command in a manner; answers what each sending came back with. */
export async function attempt(
  world: World,
  command: Exclude<Command, { kind: 'days' }>,
  manner: 'once' | 'again' | 'at once',
): Promise<string[]> {
  const prepared = await prepare(world, command);
  const act = (as: TestSession, key: string): Send => {
    const input = { idempotencyKey: key, ...prepared.input };
    return () => send(world, as, prepared.name, input, prepared.inputType);
  };
  const key = newKey();
  if (manner === 'at once') {
    const first = act(prepared.as, key);
    const second = act(prepared.other ?? prepared.as, newKey());
    return Promise.all([first(), second()]);
  }
  const answers = [await act(prepared.as, key)()];
  if (manner === 'again') answers.push(await act(prepared.as, key)());
  return answers;
}

async function prepare(world: World, command: Exclude<Command, { kind: 'days' }>): Promise<Act> {
  const now: Standing = await readStanding(world);
  const { approver, secondApprover, handler, head, lead, park } = world;
  const onCase = { caseId: now.id, expectedVersion: now.version };
  const department = { as: approver, other: secondApprover };
  const procedure = now.procedures.at(-1) ?? { id: nobody, version: 1, points: [] };
  const onProcedure = { procedureId: procedure.id, expectedVersion: procedure.version };
  const conclusion = { ...onProcedure, conclusion: '评价机构已出具结论。' };
  const supplement = now.supplements.at(-1) ?? { id: nobody, version: 1 };
  const extension = now.extensions.at(-1) ?? { id: nobody, version: 1 };
  switch (command.kind) {
    case 'accept':
      return { ...department, name: 'acceptCase', input: onCase, inputType: 'CaseCommandInput' };
    case 'decline':
      return { ...department, name: 'declineCase', input: { ...onCase, reason: '不属于本部门职责范围。' } };
    case 'openProcedure': {
      const kindCode = command.known ? procedureKind.code : 'TZ';
      const fileId = await paper(world, approver, '特别程序告知书.pdf');
      const asked = { kindCode, promisedDays: command.days, reason: '需要委托技术评价。', fileId };
      return { as: approver, name: 'openProcedure', input: { ...onCase, ...asked } };
    }
    case 'conclude':
      return { ...department, name: 'concludeProcedure', input: { ...conclusion, passed: true } };
    case 'fail':
      return { ...department, name: 'concludeProcedure', input: { ...conclusion, passed: false, points: [] } };
    case 'listPoints': {
      const points = [{ text: '补充接地电阻测试数据。' }];
      const listed = { passed: false, points, putRightWithinWorkingDays: putRightDays, repeatReason: '复核时新发现。' };
      return { ...department, name: 'concludeProcedure', input: { ...conclusion, ...listed } };
    }
    case 'reportPutRight': {
      const open = procedure.points.filter((point: { settled: boolean }) => !point.settled);
      const answers = open.map(({ id }: { id: string }) => ({ pointId: id, answer: '已按要求整改。' }));
      return { as: park.applicant, name: 'reportPutRight', input: { ...onProcedure, answers } };
    }
    case 'requestSupplement': {
      const points = [{ requirementCode: now.requirements.find(uploaded)?.code ?? null, text: '请补充盖章页。' }];
      return { ...department, name: 'requestSupplement', input: { ...onCase, reason: '材料缺页。', points } };
    }
    case 'agreeSupplement':
    case 'rejectSupplement': {
      const agree = command.kind === 'agreeSupplement';
      const decided = { agreed: agree ? [supplement.id] : [], rejected: agree ? [] : [supplement.id] };
      const input = { applicationId: world.applicationId, ...decided, reason: '已核实。' };
      return {
        as: lead,
        name: 'decideSupplements',
        input: agree ? { ...input, answerWithinWorkingDays: answerDays } : input,
      };
    }
    case 'answerSupplement': {
      const notice = (await readNotice(world)).openSupplementNotice ?? { id: nobody, version: 1, points: [] };
      const answers = notice.points.map(({ id }: { id: string }) => ({ pointId: id, answer: '已补充。' }));
      const input = { noticeId: notice.id, expectedVersion: notice.version, answers };
      return { as: park.applicant, name: 'answerSupplement', input };
    }
    case 'requestExtension':
      return {
        as: handler,
        other: approver,
        name: 'requestExtension',
        input: { ...onCase, days: command.days, reason: '情况复杂。' },
      };
    case 'decideExtension':
      return {
        as: head,
        name: 'decideExtension',
        input: {
          extensionId: extension.id,
          expectedVersion: extension.version,
          approve: command.approve,
          reason: '按程序办理。',
        },
      };
    case 'opinion': {
      const written = { caseId: now.id, kind: 'final', stance: 'agree', text: '经审查，符合规定。' };
      const draft = { ...written, expectedVersion: now.ownDraft?.version ?? null };
      await send(world, approver, 'saveOpinion', draft);
      const { ownDraft } = await readStanding(world);
      const input = { opinionId: ownDraft?.id ?? nobody, expectedVersion: ownDraft?.version ?? 1 };
      return { ...department, name: 'giveOpinion', input };
    }
    case 'attachApproval':
    case 'attachRefusal': {
      const kind = command.kind === 'attachApproval' ? 'approval' : 'refusal';
      const fileId = await paper(world, approver, '结果文书.pdf');
      const document = { kind, number: '文书〔2026〕1号', title: '结果文书', issuedOn: '2026-02-02', fileId };
      return { as: approver, name: 'attachResult', input: { ...onCase, ...document } };
    }
    case 'approve':
      return { ...department, name: 'decideCase', input: { ...onCase, decision: 'approve' } };
    case 'refuse': {
      const texts = { reason: '不符合规范第4.2条。', remedies: '可依法申请行政复议或者提起行政诉讼。' };
      return { ...department, name: 'decideCase', input: { ...onCase, decision: 'refuse', ...texts } };
    }
    case 'terminate': {
      const ending = { reason: '申请人主体资格终止。', basis: '行政许可法第七十条' };
      return { ...department, name: 'terminateCase', input: { ...onCase, ...ending } };
    }
    case 'handOut':
      return {
        as: park.clerk,
        name: 'handOutResult',
        input: { ...onCase, method: 'electronic', recipient: '陈晓明' },
        inputType: 'HandOutInput',
      };
    case 'withdraw': {
      const { version } = await readNotice(world);
      const input = { applicationId: world.applicationId, expectedVersion: version, reason: '项目调整。' };
      return { as: park.applicant, name: 'withdrawApplication', input };
    }
  }
}

const uploaded = ({ materials }: { materials: object[] }) => materials.length > 0;
