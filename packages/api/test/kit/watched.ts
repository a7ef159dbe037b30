import type { TestApp } from './test-app.js';

interface Watched {
  subject: string;
  id: string;
  dueOn: string | null;
}

/** What is open and has a limit, told by the tables of its own; and what is watched. The two are the same at every moment. */
export async function watchedAndOpen(app: TestApp): Promise<{ watched: Watched[]; open: Watched[] }> {
  const { read } = app.services.db;
  const watched = await read.query<Watched>(
    `SELECT subject_type AS subject, subject_id AS id, due_on AS dueOn FROM deadline
     WHERE subject_type IN ('check', 'correction', 'stage', 'case') ORDER BY subject_type, subject_id`,
  );
  const delivered = await read.query<{ id: string }>(
    "SELECT subject_id AS id FROM deadline WHERE subject_type = 'delivery' ORDER BY subject_id",
  );
  const open = await read.query<Watched>(
    `SELECT 'case' AS subject, c.id AS id, c.due_on AS dueOn FROM item_case c WHERE c.stopped_on IS NULL
     UNION ALL
     SELECT 'check', a.id, a.check_due_on FROM application a WHERE a.status IN ('submitted', 'checking')
     UNION ALL
     SELECT 'correction', n.id, n.answer_by FROM correction_notice n WHERE n.state = 'open'
     UNION ALL
     SELECT 'stage', a.id, a.stage_due_on FROM application a WHERE a.stage_limit IS NOT NULL
       AND EXISTS (SELECT 1 FROM item_case c WHERE c.application_id = a.id AND c.stopped_on IS NULL)
     ORDER BY 1, 2`,
  );
  const pending = await read.query<{ id: string }>(
    "SELECT id FROM item_case WHERE delivery_state = 'pending' ORDER BY id",
  );
  const delivery = (rows: { id: string }[]): Watched[] =>
    rows.map(({ id }) => ({ subject: 'delivery', id, dueOn: 'of its own clock' }));
  return { watched: [...watched, ...delivery(delivered)], open: [...open, ...delivery(pending)] };
}

/** Demands that every open thing with a limit is watched once, by its due day, and nothing that has ended is. */
export async function expectWatched(app: TestApp): Promise<void> {
  const { watched, open } = await watchedAndOpen(app);
  expect(watched).toEqual(open);
}
