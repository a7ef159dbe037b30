import type { Actor } from '../../../kernel/actor.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateProblems } from '../certificate.rules.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { takeCertificate } from '../take-certificate.js';
import { getTemplate } from '../templates/certificate-templates.js';
import { voidPending } from '../void-pending.js';

export interface SaveCertificateCommand {
  idempotencyKey: string;
  certificateId: string;
  expectedVersion: number;
  fields: readonly { code: string; value: string }[];
  conditions?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
}

/** What a draft says. It may be unfinished; what is written must hold, and is kept as it was written. */
export function saveCertificate(
  services: Services,
  actor: Actor,
  input: SaveCertificateCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, certificateId, expectedVersion } = input;
  const command = {
    name: 'certificate.save',
    permission: 'certificate.draft' as const,
    idempotencyKey,
    input,
    subject: { type: 'certificate', id: certificateId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCertificate(tx, actor, 'edit', certificateId, expectedVersion);
    if (!taken.ok) return taken;
    const { row } = taken.value;
    const written = {
      fields: { ...row.fields, ...Object.fromEntries(input.fields.map(({ code, value }) => [code, value.trim()])) },
      conditions: input.conditions?.trim() || null,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
    };
    const problems = certificateProblems(getTemplate(row.template), written, false);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    await tx.update(CertificateRow, certificateId, expectedVersion, {
      ...written,
      editedBy: actor.accountId,
      editedAt: tx.now,
      writtenBy: [...new Set([...(row.writtenBy ?? [row.draftedBy, row.editedBy]), actor.accountId])],
    });
    await certificateEvent(tx, row, {
      type: 'certificate.edited',
      before: { fields: row.fields, conditions: row.conditions, validFrom: row.validFrom, validUntil: row.validUntil },
      after: written,
      text: `修改${certificateName(row)}草稿。`,
      audience: 'audit',
    });
    return done(certificateId);
  });
}

export interface CertificateCommand {
  idempotencyKey: string;
  certificateId: string;
  expectedVersion: number;
}

/** A draft that is not wanted any more; it has no number that could be missed. */
export function discardCertificate(
  services: Services,
  actor: Actor,
  input: CertificateCommand,
): Promise<Outcome<string, IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, certificateId, expectedVersion } = input;
  const command = {
    name: 'certificate.discard',
    permission: 'certificate.draft' as const,
    idempotencyKey,
    input,
    subject: { type: 'certificate', id: certificateId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCertificate(tx, actor, 'discard', certificateId, expectedVersion);
    if (!taken.ok) return taken;
    const { row } = taken.value;
    await voidPending(tx, row.caseId, '草稿已删除。', true);
    await certificateEvent(tx, row, {
      type: 'certificate.discarded',
      before: { state: row.state },
      after: { state: 'void' },
      text: `删除${certificateName(row)}草稿。`,
      audience: 'authority',
    });
    return done(certificateId);
  });
}
