import { mayApplication } from '@gongshen/shared/application';
import { labels } from '@gongshen/shared/labels';
import type { SessionKind } from '@gongshen/shared/session';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { isOwnFile } from '../../../kernel/files/own-file.js';
import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, givePart, unitsWithPart } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { Unit } from '../../identity/index.js';
import { Project } from '../../projects/index.js';
import { JointSession, SessionCase, SessionFile } from '../joint-session.entity.js';
import { mayCallSession, mayReadSession } from '../session.policy.js';
import { type CallFacts, callProblems, type SessionCall } from '../session.rules.js';
import { sessionName, tellPartiesBySms } from '../session.sms.js';
import { sessionEvent } from '../session-event.js';
import { SessionGuest, SessionInvitation } from '../session-party.entity.js';
import { spanText } from '../session-time.js';

export interface CallSessionCommand extends SessionCall {
  idempotencyKey: string;
  applicationId: string;
}

const acceptanceStage = 4;

/** 召集: the lead unit or the review centre sets who comes together, where, when and about which cases (珠 15; 沪 15). */
export function callSession(
  services: Services,
  actor: Actor,
  input: CallSessionCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { idempotencyKey, applicationId } = input;
  const command = {
    name: 'session.call',
    permission: 'session.call' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, applicationId);
    if (!taken.ok) return taken;
    const application = taken.value;
    const call = { ...input, caseIds: [...new Set(input.caseIds)], fileIds: [...new Set(input.fileIds)] };
    const { facts, cases } = await factsOf(tx, services, actor, application, call);
    const problems = callProblems(call, facts, tx.now);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const session = await insertSession(tx, actor, application, call);
    const own = cases.filter(({ id }) => call.caseIds.includes(id)).map(({ unitId }) => unitId);
    const unitIds = [...new Set([...own, ...call.unitIds])];
    await invite(tx, session, call, unitIds);
    // An invitation gives part in the project: who is to judge reads what it is about (珠 2).
    await givePart(tx, session.projectId, unitIds, { sourceType: 'session', sourceId: session.id });
    await tell(tx, session, unitIds);
    return done(session.id);
  });
}

async function takeApplication(
  tx: Tx,
  actor: Actor,
  applicationId: string,
): Promise<Outcome<Application, IllegalTransition | NotAllowed>> {
  const application = await tx.get(Application, { id: applicationId });
  // Before the receipt neither of those who call has it before them.
  if (application.receivedAt === null) throw notFound();
  if (!mayCallSession(actor.acting, application)) {
    const partUnitIds = await unitsWithPart(tx, actor.acting, application.projectId);
    if (!mayReadSession(actor.acting, application, partUnitIds)) throw notFound();
    return refuse(new NotAllowed('只有本阶段牵头单位或审图审批服务中心可以召集。'));
  }
  if (mayApplication(application.status, 'callSession')) return done(application);
  const state = labels('zh-CN').applicationStatus[application.status];
  return refuse(new IllegalTransition(application.status, `申请当前状态为“${state}”，不能召集。`));
}

async function factsOf(
  tx: Tx,
  services: Services,
  actor: Actor,
  application: Application,
  call: SessionCall,
): Promise<{ facts: CallFacts; cases: ItemCaseRow[] }> {
  const cases = await tx.list(ItemCaseRow, { applicationId: application.id, stoppedOn: null });
  const units = call.unitIds.length === 0 ? [] : await tx.list(Unit, { id: [...call.unitIds] });
  const files = call.fileIds.length === 0 ? [] : await tx.list(StoredFile, { id: [...call.fileIds] });
  const stage = services.catalogue.get(application.catalogueId).stage(application.stageCode);
  const facts = {
    openCases: cases.map(({ id, itemName }) => ({ id, itemName })),
    knownUnitIds: new Set(units.map(({ id }) => id)),
    ownFileIds: new Set(files.filter((file) => isOwnFile(actor, file)).map(({ id }) => id)),
    acceptanceStage: stage.nationalCode === acceptanceStage,
    acceptanceStands: (await tx.find(JointSession, { acceptanceKey: application.id })) !== null,
  };
  return { facts, cases };
}

async function insertSession(
  tx: Tx,
  actor: Actor,
  application: Application,
  call: CallSessionCommand,
): Promise<JointSession> {
  const year = tx.today.slice(0, 4);
  const running = await tx.nextNumber(`joint sessions of ${year}`);
  const session: JointSession = {
    id: tx.ids.next(),
    number: `HY${year}${String(running).padStart(7, '0')}`,
    kind: call.kind,
    state: 'called',
    title: call.title.trim(),
    projectId: application.projectId,
    applicationId: application.id,
    organisationId: application.organisationId,
    districtCode: application.districtCode,
    calledBy: actor.accountId,
    calledByUnitId: actor.acting.unitId as string,
    startsAt: call.startsAt,
    endsAt: call.endsAt,
    place: call.place.trim(),
    agenda: call.agenda.trim(),
    sequence: 0,
    minutes: null,
    heldAt: null,
    overallVerdict: null,
    overallText: null,
    concludedAt: null,
    concludedBy: null,
    resultNumber: null,
    resultFileId: null,
    cancelReason: null,
    acceptanceKey: acceptanceKey(call.kind, application.id),
    createdAt: tx.now,
    version: 1,
  };
  await tx.insert(JointSession, session);
  return session;
}

const acceptanceKey = (kind: SessionKind, applicationId: string) =>
  kind === 'completionAcceptance' ? applicationId : null;

async function invite(tx: Tx, { id: sessionId }: JointSession, call: CallSessionCommand, unitIds: readonly string[]) {
  await tx.insert(
    SessionCase,
    call.caseIds.map((caseId) => ({ sessionId, caseId })),
  );
  await tx.insert(
    SessionFile,
    call.fileIds.map((fileId) => ({ sessionId, fileId })),
  );
  const unanswered = { answer: 'pending' as const, answeredBy: null, answeredAt: null, remark: null, attendees: null };
  await tx.insert(
    SessionInvitation,
    unitIds.map((unitId) => ({ id: tx.ids.next(), sessionId, unitId, ...unanswered, attended: null })),
  );
  await tx.insert(
    SessionGuest,
    call.guests.map(({ name, organisation, phone }) => ({
      id: tx.ids.next(),
      sessionId,
      name: name.trim(),
      organisation: organisation.trim(),
      phone: phone.trim(),
      attended: null,
    })),
  );
}

async function tell(tx: Tx, session: JointSession, unitIds: readonly string[]): Promise<void> {
  const when = spanText(session.startsAt, session.endsAt);
  const about = `${sessionName(session)}，${when}，${session.place}`;
  await sessionEvent(tx, session, {
    type: 'session.called',
    after: { state: 'called', unitIds, text: about },
    text: `召集${about}。`,
  });
  const { name } = await tx.get(Project, { id: session.projectId });
  await tellPartiesBySms(tx, session, 'called', `“${name}”${about}，请准时参加。`);
}
