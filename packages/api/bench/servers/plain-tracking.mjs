// The page that follows a project, written by hand: one statement per table, the answer put together in place.
// Rules that have nothing to do with serving are the product's own (calendar, lamp, questionnaire, stage standing).
import { buildStageGuide } from '@gongshen/shared/catalogue';
import { lampOfClock, readClock } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import { itemState, stageStanding } from '../../dist/modules/projects/stage.rules.js';
import { favourable, finished, groupBy, indexedClock, instant, open } from './plain-parts.mjs';

const sql = {
  project: `SELECT p.id, p.code, p.name, p.address, p.catalogue_id, p.answers, o.id AS organisation_id,
      o.name AS organisation_name, d.code AS district_code, d.name AS district_name
    FROM project p JOIN organisation o ON o.id = p.organisation_id JOIN division d ON d.code = p.district_code
    WHERE p.id = ?`,
  applications: `SELECT a.id, a.number, a.status, a.submitted_at, a.stage_code, a.stage_limit, a.received_on, a.circumstance,
      a.check_due_on, n.answer_by
    FROM application a LEFT JOIN correction_notice n ON n.application_id = a.id AND n.state = 'open'
    WHERE a.project_id = ? AND a.status <> 'draft' ORDER BY a.created_at, a.id`,
  items: `SELECT i.application_id, i.item_code FROM application_item i JOIN application a ON a.id = i.application_id
    WHERE a.project_id = ?`,
  cases: `SELECT c.id, c.number, c.application_id, c.item_code, c.item_name, c.status, c.outcome, c.decided_at, c.accepted_at,
      c.created_at, c.limit_unit, c.promised_limit, c.clock_state, c.clock_limit, c.started_on, c.stopped_on, c.due_on,
      c.due_order, c.counted, c.counted_on, u.id AS unit_id, u.name AS unit_name, u.short_name
    FROM item_case c JOIN unit u ON u.id = c.unit_id WHERE c.project_id = ? ORDER BY c.number`,
  prerequisites: `SELECT case_id, item_code, item_name, unit_name, gate, failed FROM case_prerequisite
    WHERE project_id = ? AND met_on IS NULL ORDER BY gate, item_code`,
  opinions: `SELECT o.case_id, o.kind, o.stance, o.text, o.given_at, u.short_name, a.display_name
    FROM opinion o JOIN unit u ON u.id = o.unit_id JOIN account a ON a.id = o.author_id
    WHERE o.project_id = ? AND o.state <> 'draft' ORDER BY o.id`,
  results: `SELECT case_id, number, title, issued_on FROM result_document
    WHERE project_id = ? AND effective = 1 AND replaced_at IS NULL`,
  materials: `SELECT m.application_id, m.requirement_code, m.name, v.uploaded_at, f.id AS file_id, f.file_name
    FROM application a JOIN material m ON m.application_id = a.id JOIN material_version v ON v.id = m.current_version_id
      JOIN stored_file f ON f.id = v.file_id
    WHERE a.project_id = ? AND m.removed_at IS NULL ORDER BY m.id`,
  stageClocks: `SELECT e.subject_id, e.kind, e.on_date, e.pair_key, e.days FROM application a
      JOIN clock_event e ON e.subject_type = 'stage' AND e.subject_id = a.id
    WHERE a.project_id = ? ORDER BY e.subject_id, e.seq`,
  priorResults: `SELECT item_code, state, submitted_at FROM prior_result WHERE project_id = ? ORDER BY submitted_at`,
  timeline: `SELECT id, seq, at, text, actor_name, unit_name, case_id FROM domain_event
    WHERE project_id = ? AND audience IN ('all', 'authority') AND outcome = 'done' ORDER BY seq DESC LIMIT 21`,
};

const guides = new Map();
/** The merged requirements of a stage with these items; the same for all applications alike. */
function requirementsOf(edition, circumstance, itemCodes) {
  const key = `${edition.id} ${circumstance} ${itemCodes.join()}`;
  if (!guides.has(key))
    guides.set(key, buildStageGuide(edition.document, new Set(itemCodes), circumstance).requirements);
  return guides.get(key);
}

/** @returns the data of the query `tracking`, or null when there is no such project */
export async function tracking({ query, catalogue, calendar, today }, projectId) {
  const names = ['project', 'applications', 'items', 'cases', 'prerequisites', 'opinions', 'results'].concat([
    'materials',
    'stageClocks',
    'priorResults',
    'timeline',
  ]);
  const read = await Promise.all(names.map((name) => query(sql[name], [projectId])));
  const rows = Object.fromEntries(names.map((name, index) => [name, read[index]]));
  const project = rows.project[0];
  if (!project) return null;
  const edition = catalogue.get(project.catalogue_id);
  const guidance = edition.guidance(JSON.parse(project.answers));

  const casesOf = groupBy(rows.cases, 'application_id');
  const awaited = groupBy(rows.prerequisites, 'case_id');
  const opinionsOf = groupBy(rows.opinions, 'case_id');
  const resultOf = groupBy(rows.results, 'case_id');
  const materialsOf = groupBy(rows.materials, 'application_id');
  const clocksOf = groupBy(rows.stageClocks, 'subject_id');
  const itemsOf = groupBy(rows.items, 'application_id');
  const itemNames = new Map(rows.cases.map((row) => [row.id, row.item_name]));

  const itemCase = (row) => ({
    id: row.id,
    number: row.number,
    status: row.status,
    decidedAt: instant(row.decided_at),
    item: { code: row.item_code, name: row.item_name },
    unit: { id: row.unit_id, shortName: row.short_name },
    clock: indexedClock(calendar, row, today),
    waitingFor:
      row.stopped_on === null
        ? (awaited.get(row.id) ?? []).map((each) => ({
            itemName: each.item_name,
            unitName: each.unit_name,
          }))
        : [],
    opinions: (opinionsOf.get(row.id) ?? []).map((each) => ({
      kind: each.kind,
      stance: each.stance,
      text: each.text,
      givenAt: instant(each.given_at),
      unit: { shortName: each.short_name },
      author: { displayName: each.display_name },
    })),
    result: resultOf.has(row.id) ? document(resultOf.get(row.id)[0]) : null,
  });

  const application = (row) => {
    const { stage_code: code, id } = row;
    const materials = groupBy(materialsOf.get(id) ?? [], 'requirement_code');
    const itemCodes = (itemsOf.get(id) ?? []).map((each) => each.item_code).sort();
    return {
      id,
      number: row.number,
      status: row.status,
      submittedAt: instant(row.submitted_at),
      stage: { code, name: edition.stage(code).name },
      stageClock: stageClock(calendar, today, row, clocksOf.get(id) ?? []),
      requirements: requirementsOf(edition, row.circumstance, itemCodes).map((each) => ({
        code: each.material,
        name: each.name,
        materials: (materials.get(each.material) ?? []).map(material),
      })),
      cases: row.received_on === null ? [] : (casesOf.get(id) ?? []).map(itemCase),
    };
  };

  const events = rows.timeline.slice(0, 20);
  const edges = events.map((row) => ({
    cursor: Buffer.from(`t${row.seq}`).toString('base64url'),
    node: {
      id: row.id,
      at: instant(row.at),
      text: row.text,
      actorName: row.actor_name,
      unitName: row.unit_name,
      itemName: row.case_id === null ? null : (itemNames.get(row.case_id) ?? null),
    },
  }));

  return {
    project: {
      id: project.id,
      code: project.code,
      name: project.name,
      address: project.address,
      organisation: { id: project.organisation_id, name: project.organisation_name },
      district: { code: project.district_code, name: project.district_name },
      currentTurn: turns({ rows, calendar, today, awaited }),
      stages: stages(guidance, rows, itemsOf),
      applications: rows.applications.map(application),
      timeline: {
        edges,
        pageInfo: { hasNextPage: rows.timeline.length > 20, endCursor: edges.at(-1)?.cursor ?? null },
      },
    },
  };
}

const document = (row) => ({ number: row.number, title: row.title, issuedOn: row.issued_on });

const material = (row) => ({
  name: row.name,
  current: {
    uploadedAt: instant(row.uploaded_at),
    file: { fileName: row.file_name, url: `/files/${row.file_id}` },
  },
});

function stageClock(calendar, today, row, eventRows) {
  if (row.received_on === null || row.stage_limit === null) return null;
  const events = eventRows.map(({ kind, on_date: on, pair_key: key, days }) => ({
    kind,
    on,
    ...(key === null ? {} : { key }),
    ...(days === null ? {} : { days }),
  }));
  const reading = readClock(calendar, { limit: { value: row.stage_limit, unit: 'workingDay' }, events }, today);
  return {
    state: reading.state,
    limit: reading.total,
    unit: reading.limit.unit,
    used: reading.used,
    remaining: reading.remaining,
    dueOn: reading.dueOn,
    provisional: reading.provisional,
    lamp: lampOfClock(calendar, reading, today),
    startedOn: reading.startedOn,
    stoppedOn: reading.stoppedOn,
  };
}

const beingFiled = new Set(['submitted', 'checking', 'correcting']);

function stages(guidance, rows, itemsOf) {
  const facts = new Map();
  const note = (code, fact) => facts.set(code, [...(facts.get(code) ?? []), fact]);
  for (const row of rows.applications) {
    if (beingFiled.has(row.status)) for (const each of itemsOf.get(row.id) ?? []) note(each.item_code, 'inProgress');
  }
  for (const row of rows.cases) {
    if (open.has(row.status)) note(row.item_code, 'inProgress');
    else if (row.outcome !== null && row.outcome !== 'terminated') {
      note(row.item_code, favourable.has(row.outcome) ? 'obtained' : 'refused');
    }
  }
  const brought = new Set(rows.priorResults.filter(({ state }) => state === 'confirmed').map((row) => row.item_code));
  const standing = labels('zh-CN').applicationStatus;
  return guidance.stages.map(({ stage, limit, items }) => {
    const states = items.map(({ item, applies, role }) => ({
      applicable: applies === true,
      optional: role === 'optional',
      state: itemState(applies === true, facts.get(item.code) ?? [], brought.has(item.code)),
    }));
    const underWay = rows.applications
      .filter((row) => row.stage_code === stage.code && !finished.has(row.status))
      .map(({ number, status }) => ({
        state: 'inProgress',
        reason: `申请${number === null ? '' : ` ${number} `}${standing[status]}`,
      }));
    const { state, reason } = stageStanding(states, underWay);
    const { code, name, sequence } = stage;
    return { limit, state, stateReason: reason, stage: { code, name, sequence } };
  });
}

const handedOutOrEnded = new Set(['notAccepted', 'terminated', 'issued', 'archived']);

/** Whose turn it is, in words. */
function turns({ rows, calendar, today, awaited }) {
  const waiting = rows.priorResults.filter(({ state }) => state === 'submitted');
  const found = [];
  if (waiting.length > 0) {
    const what = `核验登记的 ${waiting.length} 份以往结果`;
    found.push({ who: '综合窗口', what, since: instant(waiting[0].submitted_at), ...nobody });
  }
  const inOrder = rows.cases
    .filter(({ status }) => !handedOutOrEnded.has(status))
    .sort((a, b) => (`${a.due_order} ${a.id}` < `${b.due_order} ${b.id}` ? -1 : 1));
  for (const row of inOrder) {
    found.push({
      ...wording(row, awaited.get(row.id) ?? []),
      since: instant(row.decided_at ?? row.accepted_at ?? row.created_at),
      applicationId: row.application_id,
      caseId: row.id,
      lamp: indexedClock(calendar, row, today).lamp,
      dueOn: row.stopped_on === null ? row.due_on : null,
    });
  }
  if (found.length > 0) return found;
  return [{ who: '申请人', what: '选择要办理的阶段并申报', since: null, ...nobody }];
}

const nobody = { applicationId: null, caseId: null, lamp: 'grey', dueOn: null };

function wording(row, prerequisites) {
  if (!open.has(row.status)) return { who: '综合窗口', what: `发放“${row.item_name}”的办理结果` };
  if (row.clock_state === 'waiting') {
    const names = prerequisites
      .filter(({ gate, failed }) => gate === 'accept' && !failed)
      .map((each) => each.item_name);
    return { who: row.short_name, what: `“${row.item_name}”等待“${names.sort()[0] ?? '前置事项'}”的结果` };
  }
  return { who: row.short_name, what: `${row.status === 'assigned' ? '受理' : '审查'}“${row.item_name}”` };
}
