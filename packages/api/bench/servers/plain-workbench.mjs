// A department's workbench, written by hand: one statement for the page, one for what its cases wait for, one for the counts.
import { LampKind, yellowThrough } from '@gongshen/shared/clock';
import { groupBy, indexedClock, instant } from './plain-parts.mjs';

const lanes = {
  toAccept: "c.status = 'assigned' AND c.clock_state <> 'waiting'",
  inReview: "c.status IN ('accepted', 'suspended')",
  waiting: 'c.waiting = 1 AND c.stopped_on IS NULL',
  nearDue: `c.clock_state = 'running' AND c.due_on >= ?
    AND (c.due_on <= ? OR (c.limit_unit = 'immediate' AND c.clock_limit = 0))`,
  overdue: "c.clock_state = 'running' AND c.due_on < ?",
  done: 'c.stopped_on IS NOT NULL',
};

const pageSql = `SELECT c.id, c.number, c.status, c.decided_at, c.item_code, c.item_name, c.due_order, c.clock_state, c.clock_limit,
    c.limit_unit, c.started_on, c.stopped_on, c.due_on, c.counted, c.counted_on, p.id AS project_id, p.code, p.name,
    a.id AS handler_id, a.display_name
  FROM item_case c JOIN project p ON p.id = c.project_id LEFT JOIN account a ON a.id = c.handler_id
  WHERE c.unit_id = ? AND ${lanes.inReview} ORDER BY c.due_order, c.id LIMIT 21`;

const countsSql = `SELECT ${Object.entries(lanes)
  .map(([lane, sql]) => `(SELECT COUNT(*) FROM item_case c WHERE c.unit_id = ? AND ${sql}) AS \`${lane}\``)
  .join(', ')}`;

/** @returns the data of the query `workbench` for the lane in review */
export async function workbench({ query, calendar, today }, unitId) {
  const nearest = yellowThrough(calendar, today, LampKind.ordinary) ?? today;
  const params = Object.keys(lanes).flatMap((lane) => {
    if (lane === 'nearDue') return [unitId, today, nearest];
    return lane === 'overdue' ? [unitId, today] : [unitId];
  });
  const [found, [counts]] = await Promise.all([query(pageSql, [unitId]), query(countsSql, params)]);
  const rows = found.slice(0, 20);
  const marks = rows.map(() => '?').join(', ');
  const awaited = groupBy(
    await query(
      `SELECT case_id, item_code, item_name, unit_name FROM case_prerequisite
       WHERE case_id IN (${marks}) AND met_on IS NULL ORDER BY gate, item_code`,
      rows.map(({ id }) => id),
    ),
    'case_id',
  );
  const edges = rows.map((row) => ({
    cursor: Buffer.from(JSON.stringify([row.due_order, row.id])).toString('base64url'),
    node: {
      id: row.id,
      number: row.number,
      status: row.status,
      decidedAt: instant(row.decided_at),
      item: { code: row.item_code, name: row.item_name },
      project: { id: row.project_id, code: row.code, name: row.name },
      handler: row.handler_id === null ? null : { id: row.handler_id, displayName: row.display_name },
      clock: indexedClock(calendar, row, today),
      waitingFor: (awaited.get(row.id) ?? []).map((each) => ({
        itemCode: each.item_code,
        itemName: each.item_name,
        unitName: each.unit_name,
      })),
    },
  }));
  return {
    workbench: {
      edges,
      pageInfo: { hasNextPage: found.length > 20, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: counts.inReview,
    },
    workbenchCounts: Object.keys(lanes).map((lane) => ({ lane, count: counts[lane] })),
  };
}
