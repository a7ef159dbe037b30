import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { forbidden } from '../../../kernel/errors.js';
import { findOwnFile } from '../../../kernel/files/own-file.js';
import { type FieldProblem, InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { findOrAddOrganisation } from '../../identity/index.js';
import { CounterVisit } from '../visit.entity.js';
import { noteVisitor, type Visitor } from '../visit.rules.js';

export interface ReceiveVisitor extends Visitor {
  idempotencyKey: string;
  creditCode: string;
  organisationName?: string | null;
}

/** What a scan of an authority may be. */
const scans: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * 珠 9: the clerk notes who has come, for whom and by what right. The organisation is found by its credit code, or registered without
 * an account. The number of the document is kept sealed, and shown masked everywhere (S56). Answers the visit's id.
 */
export function receiveVisitor(
  services: Services,
  actor: Actor,
  input: ReceiveVisitor,
): Promise<Outcome<string, InvalidInput>> {
  const { idempotencyKey, documentNumber, phone, ...body } = input;
  // What is hashed under the key can be guessed: of the numbers only a keyed print goes in.
  const print = services.personalData.fingerprint(`${documentNumber} ${phone}`);
  const command = {
    name: 'visit.begin',
    permission: 'counter.file' as const,
    idempotencyKey,
    input: { ...body, print },
  };
  return services.uow.run<string, InvalidInput>(actor, command, async (tx) => {
    const { unitId, districts } = actor.acting;
    if (unitId === null) throw forbidden();
    const { problems, noted } = noteVisitor(input, tx.today);
    const { problems: ofOrganisation, organisation } = await findOrAddOrganisation(tx, {
      creditCode: input.creditCode,
      organisationName: input.organisationName ?? null,
    });
    const ofFile = await authorityProblems(tx, actor, input.authorityFileId);
    const all = [...problems, ...ofOrganisation, ...ofFile];
    if (all.length > 0 || noted === null || organisation === null) return refuse(new InvalidInput(all));
    const id = tx.ids.next();
    const { personalData } = services;
    await tx.insert(CounterVisit, {
      id,
      unitId,
      districtCode: districts?.[0] ?? null,
      organisationId: organisation.id,
      personName: noted.personName,
      documentKind: input.documentKind,
      documentNumberSealed: personalData.seal(noted.documentNumber, `${id}:document`),
      documentNumberMasked: noted.documentNumberMasked,
      phoneSealed: personalData.seal(noted.phone, `${id}:phone`),
      phoneMasked: noted.phoneMasked,
      relation: input.relation,
      authorityFileId: input.authorityFileId ?? null,
      beganBy: actor.accountId,
      beganAt: tx.now,
      endedAt: null,
      version: 1,
    });
    const { identityDocumentKind, visitorRelation } = labels('zh-CN');
    await tx.event({
      type: 'visit.began',
      subject: { type: 'visit', id },
      after: {
        organisationId: organisation.id,
        personName: noted.personName,
        relation: input.relation,
        documentKind: input.documentKind,
        documentNumber: noted.documentNumberMasked,
        phone: noted.phoneMasked,
      },
      text: `窗口登记来访：${noted.personName}（${visitorRelation[input.relation]}）代表${organisation.name}，${identityDocumentKind[input.documentKind]} ${noted.documentNumberMasked}。`,
      audience: 'audit',
    });
    return done(id);
  });
}

async function authorityProblems(tx: Tx, actor: Actor, fileId: string | null | undefined): Promise<FieldProblem[]> {
  if (!fileId) return [];
  const file = await findOwnFile(tx, actor, fileId);
  const problem = (reason: string, message: string) => [{ field: 'authorityFileId', reason, message }];
  if (file === null) return problem('unknown', '没有找到授权委托书，请重新上传。');
  return scans.includes(file.mediaType) ? [] : problem('typeNotAccepted', '授权委托书应为 PDF、PNG 或 JPEG 格式。');
}
