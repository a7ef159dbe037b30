import { ApplicationStatus, type HeldEvidence } from '@gongshen/shared/application';
import { type CatalogueItem, changesAResult, circumstanceOf } from '@gongshen/shared/catalogue';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { HeldDocument } from '../materials/index.js';
import type { PriorResult } from '../projects/index.js';
import type { Application } from './application.entity.js';
import type { EffectiveResult } from './application.extensions.js';
import type { ApplicationBasis } from './form.queries.js';
import { ApplicationHeldUse } from './submissions/submission.entity.js';

/** A document held somewhere, with its file when it can be looked at. */
export interface HeldFile extends HeldEvidence {
  evidenceId: string;
  fileId: string | null;
  /** When its source last answered to it; null where nobody is asked. */
  confirmedAt: string | null;
}

/** What the library and sharing hold for the organisations, and what earlier stages of the projects handed in: two statements. */
export async function loadHeld(
  reader: Reader,
  bases: readonly ApplicationBasis[],
  projectIds: readonly string[],
): Promise<(basis: ApplicationBasis) => Map<string, HeldFile[]>> {
  const organisationIds = [...new Set(bases.map(({ application }) => application.organisationId))];
  const documents = await reader.list(
    HeldDocument,
    { organisationId: organisationIds, replacedAt: null, endedAt: null },
    // The newest first: of one source it is the one that is taken.
    { issuedOn: 'desc', id: 'desc' },
  );
  const handedIn = await reader.query<HandedIn>(handedInEarlier(projectIds.length), [
    ...projectIds,
    ApplicationStatus.received,
    ApplicationStatus.concluded,
    ApplicationStatus.closed,
  ]);
  return ({ application, project, edition }) => {
    const byCode = new Map<string, HeldFile[]>();
    const ownWords = extraMaterials(application, edition.document.items);
    const add = (code: string, file: HeldFile) => byCode.set(code, [...(byCode.get(code) ?? []), file]);
    for (const row of handedIn) {
      if (row.projectId !== project.id || row.applicationId === application.id) continue;
      if (ownWords.has(row.requirementCode)) continue;
      const stage = edition.findStage(row.stageCode)?.name ?? '前阶段';
      add(row.requirementCode, {
        source: 'earlierStage',
        sourceName: `${stage}阶段已提交（收件编号 ${row.number}）`,
        reference: row.name,
        evidenceId: `version:${row.versionId}`,
        fileId: row.fileId,
        confirmedAt: null,
      });
    }
    for (const document of documents) {
      if (document.organisationId !== application.organisationId) continue;
      if (document.projectCode !== null && document.projectCode !== project.code) continue;
      if (document.verification === 'notFound' || ownWords.has(document.materialCode)) continue;
      add(document.materialCode, {
        source: document.source,
        sourceName: document.sourceName,
        reference: document.reference,
        issuedOn: document.issuedOn as PlainDate | null,
        validUntil: document.validUntil as PlainDate | null,
        evidenceId: `held:${document.id}`,
        fileId: document.fileId,
        confirmedAt: document.confirmedAt,
      });
    }
    return byCode;
  };
}

/** What only this way of asking asks for says what is to be changed this time: that of an earlier change says nothing of it (沪 4). */
function extraMaterials({ circumstance }: Application, items: readonly CatalogueItem[]): ReadonlySet<string> {
  if (!changesAResult(circumstance)) return new Set();
  return new Set(items.flatMap((item) => circumstanceOf(item, circumstance)?.extraMaterials ?? []));
}

interface HandedIn {
  projectId: string;
  applicationId: string;
  stageCode: string;
  number: string;
  requirementCode: string;
  name: string;
  versionId: string;
  fileId: string;
}

/** 珠 14: what an earlier stage has been handed and the window has received is not asked for again. Newest first. */
function handedInEarlier(projects: number): string {
  return `SELECT a.project_id AS projectId, a.id AS applicationId, a.stage_code AS stageCode, a.number AS number,
      m.requirement_code AS requirementCode, m.name AS name, v.id AS versionId, v.file_id AS fileId
    FROM application a JOIN material m ON m.application_id = a.id JOIN material_version v ON v.id = m.current_version_id
    WHERE a.project_id IN (${placeholders(projects)}) AND a.status IN (?, ?, ?) AND m.removed_at IS NULL
    ORDER BY a.received_at DESC, m.id`;
}

/** By item code: what was decided here, in this application or another, or else brought in. */
export function resultsOf(
  { application, project }: ApplicationBasis,
  results: readonly EffectiveResult[],
  broughtIn: readonly PriorResult[],
): Map<string, HeldFile> {
  const found = new Map<string, HeldFile>();
  for (const prior of broughtIn) {
    if (prior.projectId !== project.id) continue;
    found.set(prior.itemCode, {
      source: 'priorResult',
      sourceName: `${prior.issuedBy}核发，窗口已核验`,
      reference: prior.documentNumber,
      issuedOn: prior.issuedOn as PlainDate,
      evidenceId: `prior:${prior.id}`,
      fileId: prior.fileId,
      confirmedAt: null,
    });
  }
  for (const result of results) {
    if (result.projectId !== project.id) continue;
    found.set(result.itemCode, {
      source: result.applicationId === application.id ? 'sameApplication' : 'priorResult',
      sourceName: `${result.unitName}《${result.title}》`,
      reference: result.documentNumber,
      issuedOn: result.issuedOn as PlainDate,
      validUntil: (result.validUntil ?? null) as PlainDate | null,
      evidenceId: `result:${result.id}`,
      fileId: result.fileId,
      confirmedAt: null,
    });
  }
  return found;
}

/** What was used in place of uploads in the newest round of each application: one statement. */
export async function handedInUses(
  reader: Reader,
  bases: readonly ApplicationBasis[],
): Promise<Map<string, { code: string; held: HeldFile }[]>> {
  const submitted = bases.map(({ application }) => application).filter(({ submissionRound }) => submissionRound > 0);
  if (submitted.length === 0) return new Map();
  const uses = await reader.list(ApplicationHeldUse, { applicationId: submitted.map(({ id }) => id) });
  return new Map(
    submitted.map(({ id, submissionRound }) => [
      id,
      uses
        .filter(({ applicationId, round }) => applicationId === id && round === submissionRound)
        .map((use) => ({ code: use.requirementCode, held: asHeldFile(use) })),
    ]),
  );
}

/** A document as it was used. */
export function asHeldFile(use: ApplicationHeldUse): HeldFile {
  const { source, sourceName, reference, evidenceId, fileId, confirmedAt } = use;
  const issuedOn = use.issuedOn as PlainDate | null;
  const validUntil = use.validUntil as PlainDate | null;
  return { source, sourceName, reference, issuedOn, validUntil, evidenceId, fileId, confirmedAt };
}
