import type { PlainDate } from '@gongshen/shared/clock';
import { systemActor } from '../../kernel/actor.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import { dayOf } from '../../kernel/now.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { publish } from './keep-decision.js';

/** 政府信息公开条例 26: within twenty working days, whether or not anybody has fetched the result. */
export const publishWithin = 20;
const batch = 200;

/** Decided so long ago that the public may wait no longer, and still at the window; finds few rows, by an index. */
const lying = `c.delivery_state = 'pending' AND c.decided_at < ?`;
/** Handed out before publication began; there are none once all of them were found. */
const older = `c.delivery_state = 'handedOut'`;

/** Publishes what the law waits for no longer; with `everything` also what was handed out before publication began. Answers how many. */
export async function publishDue(services: Services, everything = false): Promise<number> {
  const { calendar, clock, db, uow } = services;
  const today = dayOf(clock.now()) as PlainDate;
  // The first day whose decisions need not be public yet.
  const lastDay = calendar.current().addWorkingDays(today, -publishWithin);
  const before = instantToDatabase(new Date(`${lastDay}T00:00:00.000+08:00`).toISOString());
  const due = await db.read.query<{ id: string }>(
    `SELECT c.id AS id FROM item_case c LEFT JOIN published_decision d ON d.case_id = c.id
     WHERE (${everything ? `(${lying}) OR ${older}` : lying})
       AND c.outcome IN ('approved', 'approvedWithConditions', 'refused') AND d.published_at IS NULL
       AND EXISTS (SELECT 1 FROM result_document r WHERE r.case_id = c.id AND r.effective = 1)
     ORDER BY c.id LIMIT ${batch}`,
    [before],
  );
  for (const { id } of due) {
    const command = {
      name: 'decision.publish',
      idempotencyKey: null,
      input: null,
      subject: { type: 'case', id },
      audited: false,
    };
    await uow.run(systemActor('决定公开'), command, async (tx) => done(await publish(tx, services, id)));
  }
  return due.length;
}

/** The scan of one process: looks for what is older until there is none of it left. */
export function publicationScan(services: Services): () => Promise<void> {
  let everything = true;
  return async () => {
    if ((await publishDue(services, everything)) === 0) everything = false;
  };
}
