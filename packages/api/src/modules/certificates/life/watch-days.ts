import { REMIND_DAYS_BEFORE_END } from '@gongshen/shared/certificate';
import { addDays, dayInWords, type PlainDate } from '@gongshen/shared/clock';
import { systemActor } from '../../../kernel/actor.js';
import { dayOf } from '../../../kernel/now.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateEvent, certificateName } from '../certificate-event.js';

const atOnce = 200;

/**
 * Told once each: that a certificate will end in thirty days, and that it has ended. Whether it has is never stored — it follows from
 * its last day — so nothing goes wrong while this does not run.
 */
export async function watchDays(services: Services): Promise<void> {
  const today = dayOf(services.clock.now());
  await tell(services, 'expired_told_at', 'valid_until < ?', [today], async (services, row) => {
    await mark(services, row, 'certificate.expired', { expiredToldAt: services.clock.now() }, expiredText(row));
  });
  const soon = addDays(today, REMIND_DAYS_BEFORE_END);
  await tell(services, 'reminded_at', 'valid_until >= ? AND valid_until <= ?', [today, soon], async (services, row) => {
    await mark(services, row, 'certificate.expiring', { remindedAt: services.clock.now() }, expiringText(row));
  });
}

const expiredText = (row: CertificateRow) =>
  `${certificateName(row)}已于${dayInWords(row.validUntil ?? '')}期满，不再有效。`;
const expiringText = (row: CertificateRow) =>
  `${certificateName(row)}将于${dayInWords(row.validUntil ?? '')}期满，需要继续使用的请及时申请延期。`;

async function tell(
  services: Services,
  told: string,
  condition: string,
  params: readonly PlainDate[],
  each: (services: Services, row: CertificateRow) => Promise<void>,
): Promise<void> {
  const { read } = services.db;
  for (;;) {
    const shape = read.shape(CertificateRow);
    const rows = await read.query(
      `SELECT ${shape.selectList()} FROM certificate
       WHERE state IN ('inForce', 'suspended') AND ${told} IS NULL AND ${condition} ORDER BY valid_until, id LIMIT ${atOnce}`,
      params,
    );
    for (const raw of rows) await each(services, shape.fromRow({ ...raw }));
    if (rows.length < atOnce) return;
  }
}

/** In a unit of its own: one that fails holds up no other. */
async function mark(
  services: Services,
  row: CertificateRow,
  type: string,
  set: Partial<CertificateRow>,
  text: string,
): Promise<void> {
  const command = {
    name: type,
    idempotencyKey: null,
    input: null,
    subject: { type: 'certificate', id: row.id },
    audited: false,
  };
  await services.uow.run(systemActor('证照有效期'), command, async (tx) => {
    // Another process may have come first.
    const column = type === 'certificate.expired' ? { expiredToldAt: null } : { remindedAt: null };
    const first = await tx.updateWhere(CertificateRow, { id: row.id, ...column }, set);
    if (first === 1) {
      await certificateEvent(tx, row, { type, after: { validUntil: row.validUntil, number: row.number, text }, text });
    }
    return done(null);
  });
}
