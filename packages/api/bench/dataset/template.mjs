// One project with everything in it, as rows of the real tables; `fill.mjs` multiplies it.
import { buildStageGuide } from '@gongshen/shared/catalogue';
import { openingEvents } from '../../dist/modules/cases/case.rules.js';
import { clockColumns } from '../../dist/modules/cases/clock-index.js';
import { at, district, Numbered, organisation, ProjectRows } from './project-rows.mjs';
import { stagePlans } from './stage-plans.mjs';

const perCase = { opinions: 3, materials: 5 };
const opinionTexts = [
  '已核对申报材料与现场情况，图纸与规划条件一致，未发现影响审批的问题，建议按程序办理。',
  '经复核，总平面与消防车道布置满足现行规范要求，请建设单位在施工阶段落实各项措施。',
  '所附技术文件齐全，计算书与设计说明相符，同意通过；后续变更应当重新报送。',
];

/** Fills in one variant of the project. */
class ProjectTemplate extends ProjectRows {
  build(answers) {
    const { catalogueId, people } = this.world;
    this.projectId = this.next('project');
    this.add('project', {
      id: this.projectId,
      code: new Numbered('2501-440402-04-'),
      code_format: 'new',
      code_warnings: '[]',
      name: new Numbered('智造产业园标准厂房项目'),
      organisation_id: organisation,
      district_code: district,
      address: '珠海市香洲区南屏科技工业园屏东二路北侧',
      catalogue_id: catalogueId,
      project_type: 'social-industrial',
      investment_subject: 'social',
      construction_nature: 'new',
      total_investment: 26800,
      land_area: 31200,
      floor_area: 48600,
      planned_start_on: '2026-05-06',
      planned_finish_on: '2027-10-29',
      description: '新建三栋多层厂房及配套地下室。',
      answers: JSON.stringify(answers),
      created_by: people.applicant.id,
      created_at: at('2025-09-01'),
      version: 1,
    });
    this.event({ type: 'project.registered', text: '登记项目', at: at('2025-09-01'), by: people.applicant });
    for (const plan of this.plans) this.application(plan);
    return this.tables;
  }

  application(plan) {
    const { edition, people } = this.world;
    const { stageCode, items, receivedOn, limit } = plan;
    const stage = edition.stage(stageCode);
    const id = this.next('application');
    const concluded = items.every(({ state }) => state === 'issued');
    this.add('application', {
      id,
      number: new Numbered(`SB${stageCode.slice(-1)}-`),
      project_id: this.projectId,
      stage_code: stageCode,
      catalogue_id: this.world.catalogueId,
      organisation_id: organisation,
      district_code: district,
      lead_unit_id: this.world.unitId(stage.leadDepartment),
      circumstance: 'new',
      status: concluded ? 'concluded' : 'received',
      fields: '{}',
      declarations: '{}',
      submission_round: 1,
      submitted_at: at(receivedOn, '00:30:00.000'),
      check_due_on: receivedOn,
      received_at: at(receivedOn),
      received_on: receivedOn,
      stage_limit: limit,
      stage_due_on: limit === null ? null : plan.dueOn,
      concluded_at: concluded ? at(plan.doneOn) : null,
      returned_reason: null,
      draft_saved_at: at(receivedOn, '00:20:00.000'),
      classified_hits: '[]',
      open_key: concluded ? null : new Numbered(`${stageCode}-`),
      created_by: people.applicant.id,
      created_at: at(receivedOn, '00:10:00.000'),
      version: 4,
    });
    this.add('receipt', {
      id: this.next('receipt'),
      application_id: id,
      number: new Numbered(`HZ${stageCode.slice(-1)}-`),
      issued_by: people.clerk.id,
      issued_at: at(receivedOn),
      received_on: receivedOn,
      unit_id: this.world.unitId('zh-ck'),
      materials: '[]',
    });
    const submitted = { applicationId: id, at: at(receivedOn, '00:30:00.000'), by: people.applicant };
    this.event({ ...submitted, type: 'application.submitted', text: `提交“${stage.name}”阶段申报` });
    const received = { applicationId: id, at: at(receivedOn), by: people.clerk };
    this.event({ ...received, type: 'application.received', text: `出具“${stage.name}”阶段收件回执` });
    if (limit !== null) {
      this.clock('stage', id, 'start', receivedOn);
      if (concluded) this.clock('stage', id, 'stop', plan.doneOn);
    }
    for (const { code } of items) {
      const unitId = this.world.unitId(edition.item(code).department);
      this.add('application_item', { application_id: id, item_code: code, unit_id: unitId });
    }
    this.materials(id, plan);
    for (const item of items) this.itemCase(id, plan, item);
  }

  /** Five materials for every case, shared out over the merged requirements of the application (珠 14). */
  materials(applicationId, { items, receivedOn }) {
    const { edition, people } = this.world;
    const codes = new Set(items.map(({ code }) => code));
    const { requirements } = buildStageGuide(edition.document, codes, 'new');
    const count = items.length * perCase.materials;
    for (let index = 0; index < count; index += 1) {
      const requirement = requirements[index % requirements.length];
      const fileId = this.next('stored_file');
      const id = this.next('material');
      const versionId = this.next('material_version');
      this.add('stored_file', this.file(fileId, `${requirement.name}.pdf`, people.applicant.id, at(receivedOn)));
      this.add('material', {
        id,
        project_id: this.projectId,
        application_id: applicationId,
        organisation_id: organisation,
        requirement_code: requirement.material,
        name: `${requirement.name}.pdf`,
        current_version_id: versionId,
        removed_at: null,
      });
      this.add('material_version', {
        id: versionId,
        material_id: id,
        number: 1,
        file_id: fileId,
        uploaded_by: people.applicant.id,
        uploaded_at: at(receivedOn, '00:15:00.000'),
        submitted_in_round: 1,
      });
    }
    for (const requirement of requirements.slice(0, count)) {
      this.add('material_check', {
        id: this.next('material_check'),
        application_id: applicationId,
        round: 1,
        requirement_code: requirement.material,
        present: 1,
        legible: 1,
        matches: 1,
        passed: 1,
        reason_code: null,
        remark: null,
        material_version_ids: '[]',
        checked_by: people.clerk.id,
        checked_at: at(receivedOn, '01:40:00.000'),
      });
    }
  }

  file(id, name, by, uploadedAt) {
    return {
      id,
      sha256: '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069',
      size: 1_482_113,
      media_type: 'application/pdf',
      file_name: name,
      uploaded_by: by,
      organisation_id: organisation,
      unit_id: null,
      uploaded_at: uploadedAt,
    };
  }

  itemCase(applicationId, plan, { code, state, decidedOn }) {
    const { edition, people, calendar, today } = this.world;
    const item = edition.item(code);
    const unitId = this.world.unitId(item.department);
    const handler = people.handlerOf(item.department);
    const id = this.next('item_case');
    const receivedOn = plan.receivedOn;
    const isDecided = decidedOn !== undefined;
    const prerequisites = this.prerequisites(id, item);
    const opening = openingEvents(receivedOn, prerequisites);
    const events = isDecided ? [...opening, { kind: 'stop', on: decidedOn }] : opening;
    for (const event of events) this.clock('case', id, event.kind, event.on);
    const status = state;
    const limits = { promisedLimit: item.promisedLimit.value, limitUnit: item.promisedLimit.unit };
    const columns = clockColumns(calendar, limits, status, events, prerequisites, today);
    const outcome = isDecided ? (code === 'zh-psxk' ? 'approvedWithConditions' : 'approved') : null;
    const handedOut = state === 'issued';
    this.add('item_case', {
      id,
      number: new Numbered(`BJ2026${String(this.serials.get('item_case')).padStart(2, '0')}-`),
      application_id: applicationId,
      project_id: this.projectId,
      organisation_id: organisation,
      district_code: district,
      catalogue_id: this.world.catalogueId,
      item_code: code,
      item_name: item.name,
      stage_code: plan.stageCode,
      unit_id: unitId,
      handler_id: state === 'assigned' ? null : handler.id,
      status,
      outcome,
      promised_limit: limits.promisedLimit,
      limit_unit: limits.limitUnit,
      legal_limit: item.legalLimit?.value ?? null,
      clock_state: columns.clockState,
      clock_limit: columns.clockLimit,
      started_on: columns.startedOn,
      stopped_on: columns.stoppedOn,
      due_on: columns.dueOn,
      due_order: columns.dueOrder,
      counted: columns.counted,
      counted_on: columns.countedOn,
      waiting: columns.waiting ? 1 : 0,
      created_at: at(receivedOn),
      accepted_at: state === 'assigned' ? null : at(receivedOn, '06:00:00.000'),
      declined_at: null,
      decline_reason: null,
      decided_at: isDecided ? at(decidedOn, '07:00:00.000') : null,
      decided_by: isDecided ? handler.id : null,
      decision_reason: null,
      conditions: outcome === 'approvedWithConditions' ? '排水口接驳前须通知排水管理单位到场。' : null,
      remedies: null,
      delivery_state: isDecided ? (handedOut ? 'handedOut' : 'pending') : null,
      delivery_method: handedOut ? 'electronic' : null,
      notified_at: isDecided ? at(decidedOn, '07:00:00.000') : null,
      handed_out_at: handedOut ? at(decidedOn, '08:00:00.000') : null,
      handed_out_by: handedOut ? people.clerk.id : null,
      recipient: handedOut ? '陈志远' : null,
      downloaded_at: null,
      version: 3,
    });
    const about = { applicationId, caseId: id, by: handler };
    if (state !== 'assigned') {
      this.event({ ...about, type: 'case.accepted', text: `受理“${item.name}”`, at: at(receivedOn, '06:00:00.000') });
    }
    this.opinions(applicationId, id, item, receivedOn);
    if (isDecided) this.result(applicationId, id, item, { decidedOn, unitId, handler });
    if (handedOut) {
      const text = `发放“${item.name}”的办理结果`;
      this.event({ ...about, type: 'case.issued', text, at: at(decidedOn, '08:00:00.000'), by: people.clerk });
    }
  }

  prerequisites(caseId, item) {
    const { edition } = this.world;
    const rows = item.prerequisites
      .filter(
        (each) =>
          this.decided.has(each.item) || this.plans.some(({ items }) => items.some((i) => i.code === each.item)),
      )
      .map((each) => {
        const met = this.decided.get(each.item) ?? null;
        const other = edition.item(each.item);
        const unitName = this.world.unitName(other.department);
        this.add('case_prerequisite', {
          id: this.next('case_prerequisite'),
          case_id: caseId,
          project_id: this.projectId,
          item_code: each.item,
          item_name: other.name,
          gate: each.gate,
          unit_name: unitName,
          met_on: met?.on ?? null,
          met_by_case_id: met?.caseId ?? null,
          prior_result_id: null,
          failed: 0,
        });
        return {
          itemCode: each.item,
          itemName: other.name,
          gate: each.gate,
          unitName,
          metOn: met?.on ?? null,
          failed: false,
        };
      });
    return rows;
  }

  /** The own department's and two others' opinions. */
  opinions(applicationId, caseId, item, receivedOn) {
    const { people } = this.world;
    const departments = [item.department, 'zh-zrzy', 'zh-sthj'];
    for (let index = 0; index < perCase.opinions; index += 1) {
      const department = departments[index];
      const author = people.handlerOf(department);
      const given = at(receivedOn, `06:${30 + index}:00.000`);
      this.add('opinion', {
        id: this.next('opinion'),
        case_id: caseId,
        application_id: applicationId,
        project_id: this.projectId,
        item_code: item.code,
        unit_id: this.world.unitId(department),
        kind: index === 0 ? 'preliminary' : 'consultation',
        stance: 'agree',
        text: opinionTexts[index],
        search_text: opinionTexts[index].normalize('NFKC').toLowerCase(),
        state: 'given',
        author_id: author.id,
        saved_at: given,
        given_at: given,
        superseded_by: null,
        version: 2,
      });
    }
    const text = `对“${item.name}”出具意见`;
    const by = people.handlerOf(item.department);
    const event = { applicationId, caseId, by, text, type: 'opinion.given', audience: 'authority' };
    this.event({ ...event, at: at(receivedOn, '06:30:00.000') });
  }

  result(applicationId, caseId, item, { decidedOn, unitId, handler }) {
    const fileId = this.next('stored_file');
    const title = item.result.name;
    this.add('stored_file', this.file(fileId, `${title}.pdf`, handler.id, at(decidedOn)));
    this.add('result_document', {
      id: this.next('result_document'),
      case_id: caseId,
      application_id: applicationId,
      project_id: this.projectId,
      item_code: item.code,
      item_name: item.name,
      kind: 'approval',
      number: new Numbered(`珠审〔2026〕${this.serials.get('result_document')}-`),
      title,
      issued_on: decidedOn,
      file_id: fileId,
      unit_id: unitId,
      attached_by: handler.id,
      attached_at: at(decidedOn),
      effective: 1,
      replaced_at: null,
    });
    this.decided.set(item.code, { on: decidedOn, caseId });
    const text = `“${item.name}”准予许可`;
    this.event({ type: 'case.decided', text, at: at(decidedOn, '07:00:00.000'), by: handler, applicationId, caseId });
  }
}

/** The rows of every variant: table → rows with their `variant`. */
export function projectTemplates(world, answers) {
  const tables = new Map();
  stagePlans(world.edition).forEach((plans, variant) => {
    for (const [table, rows] of new ProjectTemplate(world, plans).build(answers)) {
      if (!tables.has(table)) tables.set(table, []);
      tables.get(table).push(...rows.map((row) => ({ ...row, variant })));
    }
  });
  return tables;
}
