// Rows of one project, gathered by table, with markers for what differs from copy to copy.
/** An id that every copy of the project has for itself: the copy's eight digits and this tail. */
export class Own {
  constructor(tail) {
    this.tail = tail;
  }
}
/** A text that ends in the copy's eight digits. */
export class Numbered {
  constructor(text) {
    this.text = text;
  }
}
/** The id of the copy's organisation. */
export const organisation = new Own('organisation');
/** The code of the copy's district. */
export const district = new Own('district');

const kinds = ['project', 'application', 'receipt', 'item_case', 'case_prerequisite', 'clock_event', 'opinion'].concat([
  'material',
  'material_version',
  'stored_file',
  'material_check',
  'result_document',
  'domain_event',
]);
const idOf = (kind, serial) =>
  new Own(`-0000-7${String(100 + kinds.indexOf(kind))}-8000-${String(serial).padStart(12, '0')}`);
/** An instant of a day, as the tables keep it. */
export const at = (day, time = '02:10:00.000') => `${day} ${time}`;
/** Collects the rows of one project; `people` and units come from its world. */
export class ProjectRows {
  constructor(world, plans) {
    this.world = world;
    this.plans = plans;
    this.tables = new Map();
    this.serials = new Map();
    this.events = 0;
    this.decided = new Map();
  }

  next(kind) {
    const serial = (this.serials.get(kind) ?? 0) + 1;
    this.serials.set(kind, serial);
    return idOf(kind, serial);
  }

  add(table, row) {
    if (!this.tables.has(table)) this.tables.set(table, []);
    this.tables.get(table).push(row);
    return row;
  }

  clock(subjectType, subjectId, kind, on) {
    const before = this.serials.get(subjectId.tail + subjectType) ?? 0;
    this.serials.set(subjectId.tail + subjectType, before + 1);
    this.add('clock_event', {
      id: this.next('clock_event'),
      subject_type: subjectType,
      subject_id: subjectId,
      seq: before + 1,
      kind,
      on_date: on,
      pair_key: null,
      days: null,
      basis: null,
      text: '计时记录',
      actor_account_id: null,
      actor_name: null,
      unit_id: null,
      at: at(on),
    });
  }

  event({ type, text, by, applicationId = null, caseId = null, audience = 'all', at: instant }) {
    this.events += 1;
    this.add('domain_event', {
      id: this.next('domain_event'),
      seq: this.events,
      at: instant,
      type,
      actor_account_id: by.id,
      actor_name: by.name,
      actor_role: by.role,
      unit_id: by.unitId,
      unit_name: by.unitName,
      organisation_id: null,
      project_id: this.projectId,
      application_id: applicationId,
      case_id: caseId,
      subject_type: caseId ? 'case' : applicationId ? 'application' : 'project',
      subject_id: caseId ?? applicationId ?? this.projectId,
      before: null,
      after: null,
      material_version_ids: null,
      text,
      audience,
      outcome: 'done',
      correlation_id: null,
    });
  }
}
