import { dayInWords, instantToPlainDate, toPlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { SessionVerdict } from '@gongshen/shared/session';
import type { Tx } from '../../kernel/database/tx.js';
import { Application } from '../applications/index.js';
import { type ItemCaseRow } from '../cases/index.js';
import { Account, Organisation, Unit } from '../identity/index.js';
import { Project } from '../projects/index.js';
import type {
  AcceptanceContent,
  AcceptanceDepartment,
  AcceptanceItem,
  AcceptanceRectification,
} from './acceptance-content.js';
import type { JointSession } from './joint-session.entity.js';
import { RectificationRow, SessionConclusion } from './session-conclusion.entity.js';
import type { SessionParties } from './session-parties.js';
import { SessionGuest } from './session-party.entity.js';
import { spanText } from './session-time.js';

export interface Overall {
  paper: Required<AcceptanceContent>['paper'];
  verdict: SessionVerdict;
  text: string;
}

/** What is said in the result document of a completion acceptance that is being concluded now. */
export async function gatherAcceptance(
  tx: Tx,
  session: JointSession,
  parties: SessionParties,
  overall: Overall,
  calendar: WorkingCalendar,
): Promise<AcceptanceContent> {
  const sessionId = session.id;
  const project = await tx.get(Project, { id: session.projectId });
  const application = await tx.get(Application, { id: session.applicationId });
  const organisation = await tx.get(Organisation, { id: session.organisationId });
  const conclusions = await tx.list(SessionConclusion, { sessionId, supersededBy: null }, { id: 'asc' });
  const rectifications = await tx.list(RectificationRow, { sessionId }, { id: 'asc' });
  const guests = await tx.list(SessionGuest, { sessionId, attended: true }, { id: 'asc' });
  const unitIds = [session.calledByUnitId, ...parties.invitations.map(({ unitId }) => unitId)];
  const units = new Map((await tx.list(Unit, { id: unitIds })).map(({ id, name }) => [id, name]));
  const givers = await namesOf(
    tx,
    conclusions.map(({ givenBy }) => givenBy),
  );
  const unitName = (id: string) => units.get(id) ?? '';
  return {
    documentNumber: overall.paper.readableNumber,
    paper: overall.paper,
    concludedAt: tx.now,
    concludedOn: tx.today,
    issuer: unitName(session.calledByUnitId),
    projectName: project.name,
    projectCode: project.code,
    projectAddress: project.address,
    ...worksOf(project, organisation.name, await filedFields(tx, project.id)),
    organisationName: organisation.name,
    applicationNumber: application.number ?? '',
    sessionNumber: session.number,
    title: session.title,
    span: spanText(session.startsAt, session.endsAt),
    place: session.place,
    guests: guests.map(({ name, organisation: from }) => `${from}　${name}`),
    departments: departmentsOf(parties, conclusions, unitName, (id) => givers.get(id) ?? ''),
    rectifications: rectifications.map((row) => ({
      ...rectified(row, parties.cases, unitName(row.unitId)),
      provisional: calendar.isUnannounced(toPlainDate(row.dueOn)),
    })),
    overallVerdict: overall.verdict,
    overallText: overall.text,
  };
}

/** By field code what the project's applications say of the works; the later one says it better. */
async function filedFields(tx: Tx, projectId: string): Promise<ReadonlyMap<string, string>> {
  const applications = await tx.list(Application, { projectId }, { createdAt: 'asc' });
  const filed = applications.filter(({ submittedAt }) => submittedAt !== null);
  return new Map(
    filed.flatMap(({ fields }) => Object.entries(fields).map(([code, { value }]): [string, string] => [code, value])),
  );
}

const unknown = '未填报';

/** 工程概况、五方责任主体 (建设、勘察、设计、施工、监理). */
function worksOf(
  project: Project,
  owner: string,
  fields: ReadonlyMap<string, string>,
): Pick<AcceptanceContent, 'works' | 'parties'> {
  const said = (code: string) => fields.get(code) ?? unknown;
  const area = fields.get('builtFloorArea') ?? fields.get('floorArea') ?? String(project.floorArea);
  return {
    works: [
      ['建筑面积', `${area}㎡`],
      ['用地面积', `${fields.get('landArea') ?? project.landArea}㎡`],
      ['总 投 资', `${project.totalInvestment}万元`],
      ['结构类型', said('structureType')],
      ['施工许可', said('buildingPermitNumber')],
      ['竣工日期', fields.has('actualFinishOn') ? dayInWords(said('actualFinishOn')) : unknown],
    ],
    parties: [
      ['建设单位', owner],
      ['勘察单位', said('surveyUnit')],
      ['设计单位', said('designUnit')],
      ['施工单位', said('constructionUnit')],
      ['监理单位', said('supervisionUnit')],
    ],
  };
}

async function namesOf(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const accounts = await tx.list(Account, { id: [...new Set(accountIds)] });
  return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
}

/** Departments with a case in the order of their first case; then whoever else said something. */
function departmentsOf(
  { invitations, cases }: SessionParties,
  conclusions: readonly SessionConclusion[],
  unitName: (id: string) => string,
  personName: (id: string) => string,
): AcceptanceDepartment[] {
  const saying = conclusions.filter(({ caseId }) => caseId === null).map(({ unitId }) => unitId);
  const unitIds = [...new Set([...cases.map(({ unitId }) => unitId), ...saying])];
  return unitIds.map((unitId) => {
    const own = conclusions.filter((each) => each.unitId === unitId);
    const said = (conclusion: SessionConclusion) => ({
      verdict: conclusion.verdict,
      text: conclusion.text,
      givenBy: personName(conclusion.givenBy),
      givenOn: instantToPlainDate(conclusion.givenAt),
    });
    const items = cases
      .filter((itemCase) => itemCase.unitId === unitId)
      .map((itemCase): AcceptanceItem => {
        const named = { itemName: itemCase.itemName, caseNumber: itemCase.number };
        const conclusion = own.find(({ caseId }) => caseId === itemCase.id);
        return conclusion ? { ...named, ...said(conclusion) } : { ...named, ...ended(itemCase) };
      });
    const general = own
      .filter(({ caseId }) => caseId === null)
      .map((conclusion) => ({ itemName: '综合意见', caseNumber: '无单独办件', ...said(conclusion) }));
    const attended = invitations.some((each) => each.unitId === unitId && each.attended === true);
    return { unitName: unitName(unitId), attended, items: [...items, ...general] };
  });
}

/** A case that was decided before, without waiting for the acceptance. */
function ended({ status, outcome, stoppedOn }: ItemCaseRow): Omit<AcceptanceItem, 'itemName' | 'caseNumber'> {
  const { caseOutcome, caseStatus } = labels('zh-CN');
  const text = outcome === null ? caseStatus[status] : caseOutcome[outcome];
  return {
    verdict: null,
    text: `${text}${stoppedOn === null ? '' : `（${dayInWords(stoppedOn)}）`}`,
    givenBy: '',
    givenOn: '',
  };
}

function rectified(row: RectificationRow, cases: readonly ItemCaseRow[], unitName: string): AcceptanceRectification {
  const result = row.passed === null ? null : row.passed ? '复查通过' : '复查未通过';
  const on = row.recheckedAt === null ? '' : dayInWords(instantToPlainDate(row.recheckedAt));
  return {
    unitName,
    itemName: cases.find(({ id }) => id === row.caseId)?.itemName ?? null,
    text: row.text,
    dueOn: row.dueOn,
    state: labels('zh-CN').rectificationState[row.state],
    recheck: result === null ? null : `${on}${result}：${row.recheckText ?? ''}`,
  };
}
