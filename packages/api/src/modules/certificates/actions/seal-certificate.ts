import { randomBytes } from 'node:crypto';
import { makeCertificateIdentifier, makeCheckCode } from '@gongshen/shared/certificate';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import { paperPdf } from '../../../kernel/documents/paper-pdf.js';
import {
  type FreshSignInRequired,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { requireFresh } from '../../identity/index.js';
import { type ReadySeal, SealUnavailable } from '../../seals/index.js';
import { CertificateIssuer, CertificateRow } from '../certificate.entity.js';
import { wroteIt } from '../certificate.policy.js';
import { certificateProblems } from '../certificate.rules.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { factsDigest } from '../certificate-facts.js';
import { checkLink } from '../check/check-link.js';
import { reserveName } from '../sealing/certificate-numbers.js';
import { failSealing } from '../sealing/end-sealing.js';
import { CertificateSealing } from '../sealing/sealing.entity.js';
import { takeInSealed } from '../sealing/take-in-sealed.js';
import { takeCertificate } from '../take-certificate.js';
import { certificatePaper } from '../templates/certificate-paper.js';
import { getTemplate } from '../templates/certificate-templates.js';
import type { CertificateCommand } from './save-certificate.js';

type SealRefusal = InvalidInput | IllegalTransition | NotAllowed | StaleVersion | SealUnavailable | FreshSignInRequired;

/** What has been written down and is signed next. */
export interface BegunSealing {
  ready: ReadySeal;
  /** The certificate as it will be. */
  numbered: CertificateRow;
}

/**
 * 编号盖章: by an approver who did not write in it, with the password given anew, in three steps. The number is given and written down;
 * the keeper of the key signs the paper while no transaction is open; what it signed is taken in and is from now on the case's pending
 * result, which the decision makes effective (珠 6, 17).
 */
export async function sealCertificate(
  services: Services,
  actor: Actor,
  input: CertificateCommand,
): Promise<Outcome<string, SealRefusal>> {
  const { idempotencyKey, certificateId } = input;
  const command = {
    name: 'certificate.seal',
    permission: 'certificate.seal' as const,
    idempotencyKey,
    input,
    subject: { type: 'certificate', id: certificateId },
  };
  let begun: BegunSealing | null = null;
  const first = await services.uow.run<string, SealRefusal>(actor, command, async (tx) => {
    const made = await beginSealing(tx, services, actor, input);
    begun = made.ok ? made.value : null;
    return made.ok ? done(made.value.ready.id) : made;
  });
  if (!first.ok) return first;
  return begun === null ? answerAgain(services, actor, first.value) : complete(services, actor, begun);
}

async function beginSealing(
  tx: Tx,
  services: Services,
  actor: Actor,
  { certificateId, expectedVersion }: CertificateCommand,
): Promise<Outcome<BegunSealing, SealRefusal>> {
  const taken = await takeCertificate(tx, actor, 'seal', certificateId, expectedVersion);
  if (!taken.ok) return taken;
  const { row: draft, subject } = taken.value;
  if (wroteIt(actor.accountId, subject)) {
    return refuse(new NotAllowed('证照应由拟制人以外的审批人核对盖章，您拟制或修改过这份草稿，请另一位审批人盖章。'));
  }
  const template = getTemplate(draft.template);
  const problems = certificateProblems(template, draft, true);
  if (problems.length > 0) return refuse(new InvalidInput(problems, '草稿还没有填完，请经办人补充后再盖章。'));
  const fresh = await requireFresh(services, actor);
  if (!fresh.ok) return fresh;
  const issuer = await tx.find(CertificateIssuer, { id: draft.unitId });
  if (issuer === null) {
    return refuse(
      new SealUnavailable('本单位还没有登记统一社会信用代码，不能生成电子证照标识，请联系本单位的部门管理员登记。'),
    );
  }
  const named = await reserveName(tx, draft);
  if (!named.ok) return named;
  const { serial, versionNumber, number } = named.value;
  const { definer, category } = template.type;
  const typeCode = `${definer ?? issuer.creditCode}${category}`;
  const numbered: CertificateRow = {
    ...draft,
    ...named.value,
    typeCode,
    issuerCode: issuer.creditCode,
    identifier: makeCertificateIdentifier({ typeCode, issuerCode: issuer.creditCode, serial, versionNumber }),
    checkCode: makeCheckCode(randomBytes(10)),
    issuedOn: tx.today,
    sealedBy: actor.accountId,
  };
  numbered.factsDigest = factsDigest(numbered);
  const ready = await services.seals.prepare(tx, actor, {
    unitId: draft.unitId,
    reason: `核发${certificateName(numbered)}`,
    subject: { type: 'certificate', id: draft.id },
    at: tx.now,
  });
  if (!ready.ok) return ready;
  const sealingId = ready.value.id;
  // Whoever was first is at it: a second one finds the row taken.
  const held = { id: draft.id, version: expectedVersion, sealingId: null };
  if ((await tx.updateWhere(CertificateRow, held, { sealingId, serial, versionNumber })) !== 1) {
    throw new StaleObject('certificate', (await tx.get(CertificateRow, { id: draft.id })).version);
  }
  await tx.insert(CertificateSealing, {
    ...{ id: sealingId, certificateId, state: 'open', number, startedAt: tx.now, endedAt: null, failure: null },
    ...{ accountId: actor.accountId, actorName: actor.displayName },
  });
  await certificateEvent(tx, draft, {
    type: 'certificate.sealingBegun',
    after: { sealingId, number, versionNumber, identifier: numbered.identifier },
    text: `${actor.displayName}对《${draft.title}》编号${number}，提请用章。`,
    audience: 'audit',
  });
  return done({ ready: ready.value, numbered });
}

/** Signs and takes in. Whatever happens on the way, the sealing does not stay open behind whoever asked for it. */
async function complete(services: Services, actor: Actor, begun: BegunSealing): Promise<Outcome<string, SealRefusal>> {
  const { ready, numbered } = begun;
  const fail = async (failure: string) => {
    const command = { name: 'certificate.failSealing', idempotencyKey: null, input: null, audited: false };
    const sealing = { id: ready.id, certificateId: numbered.id, number: numbered.number as string };
    await services.uow.run(actor, command, async (tx) => done(await failSealing(tx, sealing, 'failed', failure)));
  };
  try {
    const paper = certificatePaper(getTemplate(numbered.template), numbered, {
      at: ready.input.at,
      checkLink: checkLink(services.config, numbered.checkCode as string),
    });
    const signed = await services.seals.sign(ready, await paperPdf(paper));
    if (!signed.ok) {
      await fail(signed.refusal.message);
      return signed;
    }
    const taken = await takeInSealed(services, actor, begun, signed.value);
    if (!taken.ok && taken.refusal instanceof SealUnavailable) await fail(taken.refusal.message);
    return taken;
  } catch (error) {
    // What cannot be written down now is undone by the job, once it can.
    await fail('系统出现故障，没有用印。').catch((second: unknown) => {
      services.log.error({ error: second, sealingId: ready.id }, 'a failed sealing could not be closed');
    });
    throw error;
  }
}

/** The same intention once more: how it ended, or that it has not yet. */
async function answerAgain(services: Services, actor: Actor, sealingId: string): Promise<Outcome<string, SealRefusal>> {
  const { state, certificateId, failure } = await services.db.read.get(CertificateSealing, { id: sealingId });
  if (state === 'done') return done(certificateId);
  const refusal =
    state === 'open'
      ? new IllegalTransition('draft', '正在用章，请稍候刷新查看。')
      : new SealUnavailable(failure ?? '没有盖成章，请重新盖章。');
  await services.uow.recordDenial(actor, 'certificate.seal', refusal);
  return refuse(refusal);
}
