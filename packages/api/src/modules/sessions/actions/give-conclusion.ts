import type { PlainDate } from '@gongshen/shared/clock';
import { DeadlineSubject } from '@gongshen/shared/deadline';
import { labels } from '@gongshen/shared/labels';
import type { Stance } from '@gongshen/shared/opinion';
import type { SessionVerdict } from '@gongshen/shared/session';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import type { ItemCaseRow } from '../../cases/index.js';
import { type Deadline, watchDeadlines } from '../../deadlines/index.js';
import { recordGivenOpinion } from '../../opinions/index.js';
import type { JointSession } from '../joint-session.entity.js';
import { conclusionProblems } from '../session.rules.js';
import { sessionName, tellApplicant } from '../session.sms.js';
import { RectificationRow, SessionConclusion } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';
import { subjectOfSession } from '../session-parties.js';
import { takeSession } from '../take-session.js';

export interface GiveConclusionCommand {
  idempotencyKey: string;
  sessionId: string;
  caseId?: string | null;
  verdict: SessionVerdict;
  text: string;
  rectifications: { text: string; dueOn: string }[];
}

/** What a conclusion says about the case, as an opinion (domain §4). */
const stanceOf = {
  pass: 'agree',
  passWithRectification: 'agreeWithConditions',
  fail: 'disagree',
  noComment: 'noComment',
} as const satisfies Record<SessionVerdict, Stance>;

/**
 * 出具结论: every unit for itself, about one of its cases or, without one, about the matter (珠 15, 16). On a case it is a 会审意见 as
 * well. A later one supersedes it; what was to be put right by the earlier one stays to be put right.
 */
export function giveConclusion(
  services: Services,
  actor: Actor,
  input: GiveConclusionCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { idempotencyKey, sessionId } = input;
  const command = {
    name: 'session.giveConclusion',
    permission: 'session.take' as const,
    idempotencyKey,
    input,
    subject: { type: 'session', id: sessionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeSession(tx, actor, 'giveConclusion', sessionId, null);
    if (!taken.ok) return taken;
    const { session, parties } = taken.value;
    const unitId = actor.acting.unitId as string;
    if (!subjectOfSession(session, parties).concludingUnitIds.includes(unitId)) {
      return refuse(new IllegalTransition(session.state, '纪要登记贵单位未到场，不能出具结论。'));
    }
    const itemCase = caseOf(input, unitId, parties.cases);
    if (!itemCase.ok) return itemCase;
    const problems = conclusionProblems(input, services.calendar.current(), tx.today as PlainDate);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const said: Said = { session, unitId, itemCase: itemCase.value, input };
    await store(tx, actor, said);
    await demand(tx, said);
    if (itemCase.value) await asOpinion(tx, services, actor, said, itemCase.value);
    const { sessionVerdict } = labels('zh-CN');
    const about = itemCase.value ? `对“${itemCase.value.itemName}”` : '';
    await sessionEvent(tx, session, {
      type: 'session.conclusionGiven',
      after: { unitId, caseId: input.caseId ?? null, verdict: input.verdict },
      text: `${actor.acting.unitName ?? ''}在${sessionName(session)}中${about}出具结论：${sessionVerdict[input.verdict]}。`,
      audience: 'authority',
    });
    if (input.rectifications.length > 0) await tellOfRectifications(tx, services, actor, said);
    return done(sessionId);
  });
}

interface Said {
  session: JointSession;
  unitId: string;
  itemCase: ItemCaseRow | null;
  input: GiveConclusionCommand;
}

function caseOf(
  { caseId }: GiveConclusionCommand,
  unitId: string,
  cases: readonly ItemCaseRow[],
): Outcome<ItemCaseRow | null, InvalidInput | IllegalTransition> {
  const own = cases.filter((each) => each.unitId === unitId);
  const problem = (reason: string, message: string) => refuse(new InvalidInput([{ field: 'caseId', reason, message }]));
  if (caseId === undefined || caseId === null) {
    const open = own.some(({ stoppedOn }) => stoppedOn === null);
    return open ? problem('required', '请选择结论所针对的办件。') : done(null);
  }
  const itemCase = own.find(({ id }) => id === caseId);
  if (!itemCase) return problem('unknown', '所选办件不是本单位在这次安排中的办件。');
  if (itemCase.stoppedOn === null) return done(itemCase);
  // 珠 21: nothing is said on a decided case any more
  const state = labels('zh-CN').caseStatus[itemCase.status];
  return refuse(new IllegalTransition(itemCase.status, `办件当前状态为“${state}”，不再出具结论。`));
}

async function store(tx: Tx, actor: Actor, { session, unitId, input }: Said): Promise<void> {
  const id = tx.ids.next();
  const sessionId = session.id;
  const about = { sessionId, unitId, caseId: input.caseId ?? null };
  await tx.insert(SessionConclusion, {
    id,
    ...about,
    verdict: input.verdict,
    text: input.text.trim(),
    givenBy: actor.accountId,
    givenAt: tx.now,
    supersededBy: null,
  });
  for (const earlier of await tx.list(SessionConclusion, { ...about, supersededBy: null })) {
    if (earlier.id !== id) await tx.update(SessionConclusion, earlier.id, null, { supersededBy: id });
  }
}

/** What is to be put right, each with its day, which is watched from now on. */
async function demand(tx: Tx, { session, unitId, input }: Said): Promise<void> {
  const rows = input.rectifications.map(
    ({ text, dueOn }): RectificationRow => ({
      id: tx.ids.next(),
      sessionId: session.id,
      unitId,
      caseId: input.caseId ?? null,
      text: text.trim(),
      dueOn,
      state: 'open',
      round: 1,
      report: null,
      reportFileId: null,
      reportedAt: null,
      recheckText: null,
      recheckedBy: null,
      recheckedAt: null,
      passed: null,
      version: 1,
    }),
  );
  await tx.insert(RectificationRow, rows);
  await watchDeadlines(
    tx,
    rows.map((row) => rectificationDeadline(session, row)),
  );
}

/** The applicant owes it; once reported nothing is due until the unit has looked at it again. */
export function rectificationDeadline(
  session: JointSession,
  {
    id,
    unitId,
    caseId,
    text,
    dueOn,
    state,
  }: Pick<RectificationRow, 'id' | 'unitId' | 'caseId' | 'text' | 'dueOn' | 'state'>,
): Deadline {
  const short = [...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text;
  return {
    subjectType: DeadlineSubject.rectification,
    subjectId: id,
    projectId: session.projectId,
    applicationId: session.applicationId,
    caseId,
    unitId,
    forApplicant: true,
    districtCode: session.districtCode,
    dueOn: state === 'open' ? dueOn : null,
    lampKind: 'ordinary',
    label: `整改：${short}`,
  };
}

async function asOpinion(tx: Tx, services: Services, actor: Actor, said: Said, { id: caseId }: ItemCaseRow) {
  const { unitId, input } = said;
  const required = input.rectifications.map(
    ({ text, dueOn }, index) => `${index + 1}. ${text.trim()}（${services.calendar.spoken(dueOn)}前）`,
  );
  await recordGivenOpinion(tx, services, {
    caseId,
    unitId,
    kind: 'jointReview',
    stance: stanceOf[input.verdict],
    text: required.length === 0 ? input.text.trim() : `${input.text.trim()}\n需整改：\n${required.join('\n')}`,
    authorId: actor.accountId,
  });
}

async function tellOfRectifications(
  tx: Tx,
  services: Services,
  actor: Actor,
  { session, unitId, input }: Said,
): Promise<void> {
  const count = input.rectifications.length;
  const [first = ''] = input.rectifications.map(({ dueOn }) => dueOn).sort();
  const about = `${actor.acting.unitName ?? ''}在${sessionName(session)}中提出 ${count} 项整改，最早应于${services.calendar.spoken(first)}前完成`;
  await sessionEvent(tx, session, {
    type: 'rectification.required',
    after: { unitId, count, text: about },
    text: `${about}。`,
  });
  await tellApplicant(tx, session, `put right:${tx.ids.next().slice(-12)}`, `${about}，请登录系统查看并报告整改情况。`);
}
