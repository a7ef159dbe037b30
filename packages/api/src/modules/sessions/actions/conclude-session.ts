import { labels } from '@gongshen/shared/labels';
import { missingUnits, openRectifications, type SessionVerdict, verdictObstacle } from '@gongshen/shared/session';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { paperPdf } from '../../../kernel/documents/paper-pdf.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { drawCheckCode, nextDocumentNumber, Unit } from '../../identity/index.js';
import { acceptancePaper } from '../acceptance-paper.js';
import { gatherAcceptance } from '../gather-acceptance.js';
import { JointSession, SessionResult } from '../joint-session.entity.js';
import { SessionUnfinished } from '../session.results.js';
import { textProblems } from '../session.rules.js';
import { sessionName, tellApplicant } from '../session.sms.js';
import { RectificationRow, SessionConclusion } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';
import { participantsOf } from '../session-parties.js';
import { type TakenSession, takeSession } from '../take-session.js';

export interface ConcludeSessionCommand {
  idempotencyKey: string;
  sessionId: string;
  expectedVersion: number;
  verdict: SessionVerdict;
  text: string;
}

type Refused = SessionUnfinished | InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

const obstacles = {
  notAVerdict: '总体结论应为“通过”“整改后通过”或“不通过”。',
  againstDepartment: '有部门结论为“不通过”，总体结论不能是通过。',
  nothingToRectify: '没有待完成的整改，总体结论应为“通过”或“不通过”。',
};

/**
 * 形成总体结论, once every department that owes one has given its own (珠 15; 沪 15). That of a completion acceptance comes with its
 * result document: numbered per year, made in the same unit of work, so that there is no conclusion without it.
 */
export function concludeSession(
  services: Services,
  actor: Actor,
  input: ConcludeSessionCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, sessionId, expectedVersion, verdict } = input;
  const command = {
    name: 'session.conclude',
    permission: 'session.call' as const,
    idempotencyKey,
    input,
    subject: { type: 'session', id: sessionId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeSession(tx, actor, 'conclude', sessionId, expectedVersion);
    if (!taken.ok) return taken;
    const { session, parties } = taken.value;
    const problems = textProblems('text', '总体结论说明', input.text, 4000);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const refusal = await whatStandsInTheWay(tx, taken.value, verdict);
    if (refusal !== null) return refuse(refusal);
    const text = input.text.trim();
    const result =
      session.kind === 'completionAcceptance' ? await makeResult(tx, services, actor, taken.value, input) : {};
    await tx.update(JointSession, sessionId, expectedVersion, {
      state: 'concluded',
      overallVerdict: verdict,
      overallText: text,
      concludedAt: tx.now,
      concludedBy: actor.accountId,
      // After a failed one another may be called.
      ...(verdict === 'fail' ? { acceptanceKey: null } : {}),
      ...result,
    });
    const about = `${sessionName(session)}形成总体结论：${labels('zh-CN').sessionVerdict[verdict]}`;
    await sessionEvent(tx, session, {
      type: 'session.concluded',
      before: { state: session.state },
      after: {
        state: 'concluded',
        verdict,
        ...result,
        unitIds: parties.invitations.map(({ unitId }) => unitId),
        text: about,
      },
      text: `${about}。`,
    });
    await tellApplicant(tx, session, 'concluded', `${about}，请登录系统查看。`);
    return done(sessionId);
  });
}

async function whatStandsInTheWay(
  tx: Tx,
  { session, parties }: TakenSession,
  verdict: SessionVerdict,
): Promise<SessionUnfinished | InvalidInput | null> {
  const sessionId = session.id;
  const conclusions = await tx.list(SessionConclusion, { sessionId, supersededBy: null });
  const states = (await tx.list(RectificationRow, { sessionId })).map(({ state }) => state);
  const missing = missingUnits(session.kind, participantsOf(parties), conclusions);
  const open = verdict === 'pass' ? openRectifications(states) : 0;
  if (missing.length > 0 || open > 0) {
    const units = missing.length === 0 ? [] : await tx.list(Unit, { id: missing });
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return new SessionUnfinished(
      missing.map((id) => names.get(id) ?? id),
      open,
    );
  }
  const obstacle = verdictObstacle(verdict, conclusions, states);
  if (obstacle === null) return null;
  return new InvalidInput([{ field: 'verdict', reason: obstacle, message: obstacles[obstacle] }]);
}

/** Numbered, and checked by its code, like every paper of the procedure (docs/decisions/0121). */
async function makeResult(
  tx: Tx,
  services: Services,
  actor: Actor,
  { session, parties }: TakenSession,
  { verdict, text }: ConcludeSessionCommand,
): Promise<Pick<JointSession, 'resultNumber' | 'resultFileId'>> {
  const unit = await tx.get(Unit, { id: session.calledByUnitId });
  const { catalogueId } = await tx.get(Application, { id: session.applicationId });
  const { divisionCode } = services.catalogue.get(catalogueId).document;
  const given = await nextDocumentNumber(tx, unit, 'jointAcceptance', divisionCode);
  const paper = { ...given, ...drawCheckCode(services), unitId: unit.id };
  const overall = { paper, verdict, text: text.trim() };
  const content = await gatherAcceptance(tx, session, parties, overall, services.calendar.current());
  await tx.insert(SessionResult, { sessionId: session.id, content });
  const bytes = await paperPdf(acceptancePaper(content));
  const resultFileId = await services.files.storeMade(tx, actor, {
    bytes,
    fileName: `综合竣工验收意见书${paper.readableNumber}.pdf`,
    mediaType: 'application/pdf',
  });
  return { resultNumber: paper.readableNumber, resultFileId };
}
