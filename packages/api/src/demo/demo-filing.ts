import { projectCodeCheckDigit } from '@gongshen/shared/project';
import type { Actor } from '../kernel/actor.js';
import {
  Application,
  addMaterial,
  issueReceipt,
  loadSheet,
  missingOf,
  needsCheck,
  openStage,
  recordCheck,
  saveDraft,
  startCheck,
  submitApplication,
} from '../modules/applications/index.js';
import { bringInResult, checkPriorResult, PriorResult, registerProject } from '../modules/projects/index.js';
import { safetyFiles } from './demo-office.js';
import { earlierPapers } from './demo-papers.js';
import type { DemoWorld } from './demo-world.js';
import { factoryPark } from './factory-park.js';

export interface DemoProject {
  /** Login name of the applicant. */
  applicant: string;
  /** Login name of the window clerk. */
  clerk: string;
  /** Without the check digit. */
  code: string;
  name: string;
  address: string;
  /** 万元 */
  totalInvestment: number;
  /** ㎡ */
  landArea: number;
  /** ㎡ */
  floorArea: number;
  /** Answers that differ from the factory park's. */
  answers: Readonly<Record<string, string>>;
  /** Items with a result from before, and the running part of its number. */
  broughtIn: Readonly<Record<string, string>>;
  /** Fields of the form that differ from the factory park's. */
  fields?: Readonly<Record<string, string>>;
  /** Brings the safety papers as office files. */
  officeFiles?: boolean;
}

export const wholeCode = (code: string) => `${code}${projectCodeCheckDigit(`${code}0`)}`;

/** Registers a project as its applicant. */
async function register(world: DemoWorld, project: DemoProject): Promise<string> {
  const { name, address, totalInvestment, landArea, floorArea } = project;
  const figures = { area: String(floorArea), amount: String(totalInvestment) };
  const changes: Record<string, string> = { ...figures, ...project.answers };
  const answers = factoryPark.answers.map(({ question, values }) => {
    const changed = changes[question];
    return { question, values: changed === undefined ? values : [changed] };
  });
  const actor = await world.actor(project.applicant);
  const registration = { name, address, totalInvestment, landArea, floorArea, answers, code: wholeCode(project.code) };
  const input = {
    ...registration,
    idempotencyKey: world.key(),
    classified: false,
    districtCode: '440402',
    plannedStartOn: '2027-03-01',
    plannedFinishOn: '2028-06-30',
    description: null,
    acceptCodeWarning: false,
  };
  return (await world.must(registerProject(world.services, actor, input))).projectId;
}

/** Brings results of earlier stages in; answers the ids of the papers. */
export async function bringIn(world: DemoWorld, project: DemoProject, projectId: string): Promise<string[]> {
  const actor = await world.actor(project.applicant);
  const ids: string[] = [];
  for (const { itemCode, documentNumber, issuedBy, issuedOn } of earlierPapers) {
    const number = project.broughtIn[itemCode];
    if (number === undefined) continue;
    const lines = [`Result: ${itemCode}`, `Number: ${number}`, `Project: ${wholeCode(project.code)}`];
    const paper = { documentNumber: documentNumber.replace(/(\d+)(号)/, `${number}$2`), issuedBy, issuedOn };
    const fileId = await world.pdf(actor, `${paper.documentNumber}.pdf`, lines);
    const input = { idempotencyKey: world.key(), projectId, itemCode, fileId, ...paper };
    ids.push((await world.must(bringInResult(world.services, actor, input))).priorResultId);
  }
  return ids;
}

/** The window compares the papers and confirms them. */
async function confirmPapers(world: DemoWorld, project: DemoProject, ids: readonly string[]): Promise<void> {
  const actor = await world.actor(project.clerk);
  for (const priorResultId of ids) {
    const { version } = await world.services.db.read.get(PriorResult, { id: priorResultId });
    const input = { idempotencyKey: world.key(), priorResultId, expectedVersion: version, confirmed: true };
    await world.must(checkPriorResult(world.services, actor, input));
  }
}

async function openItems(
  world: DemoWorld,
  project: DemoProject,
  projectId: string,
  itemCodes: readonly string[],
  stageCode: string = factoryPark.stageCode,
): Promise<string> {
  const actor = await world.actor(project.applicant);
  const input = { idempotencyKey: world.key(), projectId, stageCode, itemCodes: [...itemCodes] };
  return world.must(openStage(world.services, actor, input));
}

/** Registered, papers confirmed, the stage opened; from `daysAgo` on, the opening two working days later. */
export async function prepare(
  world: DemoWorld,
  project: DemoProject,
  daysAgo: number,
  itemCodes: readonly string[],
  stageCode?: string,
): Promise<string> {
  world.at(daysAgo, '09:30');
  const projectId = await register(world, project);
  const papers = await bringIn(world, project, projectId);
  world.at(daysAgo - 1, '10:15');
  await confirmPapers(world, project, papers);
  world.at(daysAgo - 2, '09:10');
  return openItems(world, project, projectId, itemCodes, stageCode);
}

export const readApplication = (world: DemoWorld, id: string) => world.services.db.read.get(Application, { id });
const sheetOf = async (world: DemoWorld, id: string) =>
  loadSheet(world.services.db.read, world.services, await readApplication(world, id), world.today());

/** Types the fields of the form that nothing fills in; `atMost` of them when the applicant has not come further. */
export async function fillIn(
  world: DemoWorld,
  actor: Actor,
  id: string,
  atMost = Number.POSITIVE_INFINITY,
  own: Readonly<Record<string, string>> = {},
): Promise<void> {
  const sheet = await sheetOf(world, id);
  const missing = missingOf(sheet);
  const known: Readonly<Record<string, string>> = { ...factoryPark.fields, ...own };
  const fields = missing
    .filter(({ kind }) => kind === 'field')
    .slice(0, atMost)
    .map(({ ref }) => ({ code: ref, value: known[ref] ?? '无' }));
  const declarations = missing
    .filter(({ kind }) => kind === 'declaration')
    .map(({ ref }) => ({ requirementCode: ref, applicable: ref === 'm-jlht' }));
  const { version } = await readApplication(world, id);
  const input = { applicationId: id, expectedVersion: version, fields, declarations: atMost < 100 ? [] : declarations };
  await world.must(saveDraft(world.services, actor, input));
}

/** A file for every material that is still asked for, but for those of `later`. */
export async function upload(world: DemoWorld, actor: Actor, id: string, later: readonly string[] = []): Promise<void> {
  const sheet = await sheetOf(world, id);
  for (const { kind, ref, label } of missingOf(sheet)) {
    if (kind !== 'material' || later.includes(ref)) continue;
    const fileId = await world.pdf(actor, `${label}.pdf`, [`Material: ${ref}`, `Project: ${sheet.project.code}`]);
    const input = { idempotencyKey: world.key(), applicationId: id, requirementCode: ref, fileId };
    await world.must(addMaterial(world.services, actor, input));
  }
}

/** The list of dangerous works and the measures against them, as the site keeps them: a table and a text. */
async function uploadOfficeFiles(world: DemoWorld, actor: Actor, id: string, name: string): Promise<void> {
  for (const made of await safetyFiles(name)) {
    const fileId = await world.file(actor, made);
    const input = { idempotencyKey: world.key(), applicationId: id, requirementCode: 'm-zacs', fileId };
    await world.must(addMaterial(world.services, actor, input));
  }
}

/** Form, declarations, materials and submission. */
export async function completeAndSubmit(world: DemoWorld, project: DemoProject, id: string): Promise<void> {
  const actor = await world.actor(project.applicant);
  await fillIn(world, actor, id, Number.POSITIVE_INFINITY, project.fields);
  if (project.officeFiles) await uploadOfficeFiles(world, actor, id, project.name);
  await upload(world, actor, id);
  const { version } = await readApplication(world, id);
  const input = { idempotencyKey: world.key(), applicationId: id, expectedVersion: version };
  await world.must(submitApplication(world.services, actor, input));
}

/** The window looks at every material; those named in `failing` do not pass, for a reason of the list. */
export async function check(
  world: DemoWorld,
  project: DemoProject,
  id: string,
  failing: Readonly<Record<string, { reasonCode: string; remark: string }>> = {},
): Promise<void> {
  const actor = await world.actor(project.clerk);
  const { version } = await readApplication(world, id);
  const start = { idempotencyKey: world.key(), applicationId: id, expectedVersion: version };
  await world.must(startCheck(world.services, actor, start));
  for (const requirement of (await sheetOf(world, id)).requirements) {
    if (!needsCheck(requirement.state)) continue;
    const fault = failing[requirement.code];
    const look = {
      present: true,
      legible: !fault?.reasonCode.startsWith('L'),
      matches: !fault?.reasonCode.startsWith('M'),
    };
    const input = { applicationId: id, requirementCode: requirement.code, ...look, ...fault };
    await world.must(recordCheck(world.services, actor, input));
  }
}

/** The formal receipt: all departments get the application at once. */
export async function receive(world: DemoWorld, project: DemoProject, id: string): Promise<void> {
  const actor = await world.actor(project.clerk);
  const { version } = await readApplication(world, id);
  const input = { idempotencyKey: world.key(), applicationId: id, expectedVersion: version };
  await world.must(issueReceipt(world.services, actor, input));
}
