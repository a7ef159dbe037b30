import type { Actor } from '../../../kernel/actor.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { textProblems } from '../../../kernel/written-text.js';
import { getOwnVisit } from '../visit.queries.js';

export interface RevealVisitor {
  idempotencyKey: string;
  visitId: string;
  purpose: string;
}

export interface Revealed {
  visitId: string;
  documentNumber: string;
  phone: string;
}

/** S56: who sees a number in clear says what for, and that is written down first. The number itself is written nowhere. */
export async function revealVisitor(
  services: Services,
  actor: Actor,
  input: RevealVisitor,
): Promise<Outcome<Revealed, InvalidInput>> {
  const { idempotencyKey, visitId, purpose } = input;
  const subject = { type: 'visit', id: visitId };
  const command = { name: 'visit.reveal', permission: 'counter.file' as const, idempotencyKey, input, subject };
  const noted = await services.uow.run<null, InvalidInput>(actor, command, async (tx) => {
    const visit = await getOwnVisit(tx, actor, visitId);
    const problems = textProblems({ field: 'purpose', label: '查看用途', text: purpose, atLeast: 4, atMost: 200 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    await tx.event({
      type: 'visit.revealed',
      subject,
      after: { purpose: purpose.trim() },
      text: `查看来访人${visit.personName}的证件号码和电话，用途：${purpose.trim()}。`,
      audience: 'audit',
    });
    return done(null);
  });
  if (!noted.ok) return noted;
  const { db, personalData } = services;
  const visit = await getOwnVisit(db.read, actor, visitId);
  const documentNumber = personalData.open(visit.documentNumberSealed, `${visitId}:document`);
  const phone = personalData.open(visit.phoneSealed, `${visitId}:phone`);
  if (documentNumber === null || phone === null) {
    const message = '证件号码不能解密：本机没有登记时所用的密钥，请联系系统管理员。';
    return refuse(new InvalidInput([{ field: 'visitId', reason: 'sealed', message }], message));
  }
  return done({ visitId, documentNumber, phone });
}
