import { creditCodeRefusalText, parseCreditCode } from '@gongshen/shared/project';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CertificateIssuer } from '../certificate.entity.js';

export interface RecordIssuerCommand {
  idempotencyKey: string;
  unitId: string;
  creditCode: string;
}

/** The unit's 统一社会信用代码, of which the identifiers of its certificates are made; by the unit's own administrator. */
export function recordIssuer(
  services: Services,
  actor: Actor,
  input: RecordIssuerCommand,
): Promise<Outcome<string, InvalidInput | NotAllowed>> {
  const { idempotencyKey, unitId } = input;
  const command = {
    name: 'certificate.recordIssuer',
    permission: 'seal.manage' as const,
    idempotencyKey,
    input,
    subject: { type: 'unit', id: unitId },
  };
  return services.uow.run<string, InvalidInput | NotAllowed>(actor, command, async (tx) => {
    if (actor.acting.unitId !== unitId) return refuse(new NotAllowed('只能登记本单位的统一社会信用代码。'));
    const read = parseCreditCode(input.creditCode);
    if (!read.ok) {
      const message = `${creditCodeRefusalText(read.reason)}。`;
      return refuse(new InvalidInput([{ field: 'creditCode', reason: read.reason, message }]));
    }
    const before = await tx.find(CertificateIssuer, { id: unitId });
    const set = { creditCode: read.code, recordedAt: tx.now, recordedBy: actor.accountId };
    if (before === null) await tx.insert(CertificateIssuer, { id: unitId, ...set });
    else await tx.updateWhere(CertificateIssuer, { id: unitId }, set);
    await tx.event({
      type: 'certificate.issuerRecorded',
      subject: { type: 'unit', id: unitId },
      before: before === null ? null : { creditCode: before.creditCode },
      after: { creditCode: read.code },
      text: `登记本单位统一社会信用代码 ${read.code}，用于电子证照标识。`,
      audience: 'audit',
    });
    return done(unitId);
  });
}
