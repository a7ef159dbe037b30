import {
  ApplicationStatus,
  type AssessedRequirement,
  assessRequirements,
  type HeldEvidence,
  NoticeState,
} from '@gongshen/shared/application';
import { type CatalogueItem, changesAResult, circumstanceOf } from '@gongshen/shared/catalogue';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { rowMapper } from '../../kernel/database/rows.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { type StoredFileType, toStoredFileType } from '../../kernel/files/stored-file.type.js';
import type { Services } from '../../kernel/services.js';
import { HeldDocument, type Material, type MaterialVersion } from '../materials/index.js';
import { confirmedPriorResults, type PriorResult } from '../projects/index.js';
import type { Application } from './application.entity.js';
import type { EffectiveResult } from './application.extensions.js';
import { MaterialCheckRow } from './check.entity.js';
import type { CheckableRequirement } from './check.rules.js';
import { CorrectionNoticeRow, CorrectionPointRow } from './correction.entity.js';
import type { ApplicationBasis } from './form.queries.js';

/** A document held somewhere, with its file when it can be looked at. */
export interface HeldFile extends HeldEvidence {
  fileId: string | null;
}

/** With its file: a material is hardly ever drawn without it. */
type HandedVersion = Omit<MaterialVersion, 'materialId'> & { file: StoredFileType };

export interface MaterialWithVersions
  extends Pick<Material, 'id' | 'applicationId' | 'requirementCode' | 'name' | 'currentVersionId'> {
  /** Oldest first. */
  versions: HandedVersion[];
}

/** One merged requirement of an application with everything that is known about it. */
export interface SheetRequirement extends CheckableRequirement<MaterialCheckRow> {
  assessed: AssessedRequirement<HeldFile>;
  materials: MaterialWithVersions[];
  openPoint: CorrectionPointRow | null;
}

/**
 * The one set of materials of each application (珠 14), in a constant number of statements.
 * @param known the applications' materials, when they were read already
 */
export async function loadRequirements(
  reader: Reader,
  services: Services,
  bases: readonly ApplicationBasis[],
  today: PlainDate,
  known?: readonly MaterialWithVersions[],
): Promise<SheetRequirement[][]> {
  if (bases.length === 0) return [];
  const applicationIds = bases.map(({ application }) => application.id);
  const projectIds = [...new Set(bases.map(({ project }) => project.id))];
  const materials = known ?? (await loadMaterials(reader, applicationIds));
  const held = await loadHeld(reader, bases, projectIds);
  const results = await services.applicationExtensions.results(reader, projectIds);
  const broughtIn = await confirmedPriorResults(reader, projectIds);
  const checks = await reader.list(MaterialCheckRow, { applicationId: applicationIds });
  const points = await openPoints(reader, applicationIds);

  return bases.map((basis) => {
    const { application, project, edition, guide, itemCodes } = basis;
    const own = materials.filter((material) => material.applicationId === application.id);
    const found = resultsOf(basis, results, broughtIn);
    const guidance = edition.guidance(project.answers);
    const assessed = assessRequirements<HeldFile>(guide.requirements, {
      today,
      uploads: countBy(own, ({ requirementCode }) => requirementCode),
      held: held(basis),
      results: found,
      undecidedItems: new Set(itemCodes.filter((code) => found.get(code)?.source !== 'sameApplication')),
      applicableItems: guidance.complete ? edition.applicableItems(project.answers) : null,
      declarations: application.declarations,
    });
    return assessed.map((each): SheetRequirement => {
      const { material: code, name } = each.requirement;
      const ofCode = own.filter((material) => material.requirementCode === code);
      return {
        code,
        name,
        state: each.state,
        assessed: each,
        materials: ofCode,
        materialVersionIds: ofCode.map(({ currentVersionId }) => currentVersionId),
        checks: checks.filter((check) => check.applicationId === application.id && check.requirementCode === code),
        openPoint: points.get(application.id)?.find((point) => point.requirementCode === code) ?? null,
      };
    });
  });
}

type MaterialVersionRow = Omit<MaterialWithVersions, 'versions'> &
  Omit<HandedVersion, 'id' | 'file'> &
  Omit<StoredFileType, 'id' | 'url' | 'uploadedAt'> & { versionId: string; storedAt: string };
const toVersionRow = rowMapper<MaterialVersionRow>({ uploadedAt: 'instant', storedAt: 'instant', size: 'int' });

/** Materials that were not taken away, with all their versions and files, the oldest first: one statement. */
export async function loadMaterials(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<MaterialWithVersions[]> {
  const rows = await reader.query(
    `SELECT m.id AS id, m.application_id AS applicationId, m.requirement_code AS requirementCode, m.name AS name,
       m.current_version_id AS currentVersionId, v.id AS versionId, v.number AS number, v.file_id AS fileId,
       v.uploaded_by AS uploadedBy, v.uploaded_at AS uploadedAt, v.submitted_in_round AS submittedInRound,
       f.file_name AS fileName, f.media_type AS mediaType, f.size AS size, f.sha256 AS sha256, f.uploaded_at AS storedAt
     FROM material m JOIN material_version v ON v.material_id = m.id JOIN stored_file f ON f.id = v.file_id
     WHERE m.application_id IN (${placeholders(applicationIds.length)}) AND m.removed_at IS NULL
     ORDER BY m.id, v.number`,
    applicationIds,
  );
  const byId = new Map<string, MaterialWithVersions>();
  for (const raw of rows) {
    const row = toVersionRow(raw);
    const { id, applicationId, requirementCode, name, currentVersionId } = row;
    const { versionId, number, fileId, uploadedBy, uploadedAt, submittedInRound } = row;
    const { fileName, mediaType, size, sha256, storedAt } = row;
    const file = toStoredFileType({ id: fileId, fileName, mediaType, size, sha256, uploadedAt: storedAt });
    const known = byId.get(id) ?? { id, applicationId, requirementCode, name, currentVersionId, versions: [] };
    known.versions.push({ id: versionId, number, fileId, uploadedBy, uploadedAt, submittedInRound, file });
    byId.set(id, known);
  }
  return [...byId.values()];
}

/** What the library and sharing hold for the organisations, and what earlier stages of the projects handed in: two statements. */
async function loadHeld(
  reader: Reader,
  bases: readonly ApplicationBasis[],
  projectIds: readonly string[],
): Promise<(basis: ApplicationBasis) => Map<string, HeldFile[]>> {
  const organisationIds = [...new Set(bases.map(({ application }) => application.organisationId))];
  const documents = await reader.list(HeldDocument, { organisationId: organisationIds });
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
        fileId: row.fileId,
      });
    }
    for (const document of documents) {
      if (document.organisationId !== application.organisationId) continue;
      if (document.projectCode !== null && document.projectCode !== project.code) continue;
      add(document.materialCode, {
        source: document.source,
        sourceName: document.sourceName,
        reference: document.reference,
        issuedOn: document.issuedOn as PlainDate | null,
        validUntil: document.validUntil as PlainDate | null,
        fileId: document.fileId,
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
  fileId: string;
}

/** 珠 14: what an earlier stage has been handed and the window has received is not asked for again. Newest first. */
function handedInEarlier(projects: number): string {
  return `SELECT a.project_id AS projectId, a.id AS applicationId, a.stage_code AS stageCode, a.number AS number,
      m.requirement_code AS requirementCode, m.name AS name, v.file_id AS fileId
    FROM application a JOIN material m ON m.application_id = a.id JOIN material_version v ON v.id = m.current_version_id
    WHERE a.project_id IN (${placeholders(projects)}) AND a.status IN (?, ?, ?) AND m.removed_at IS NULL
    ORDER BY a.received_at DESC, m.id`;
}

/** By item code: what was decided here, in this application or another, or else brought in. */
function resultsOf(
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
      fileId: prior.fileId,
    });
  }
  for (const result of results) {
    if (result.projectId !== project.id) continue;
    found.set(result.itemCode, {
      source: result.applicationId === application.id ? 'sameApplication' : 'priorResult',
      sourceName: `${result.unitName}《${result.title}》`,
      reference: result.documentNumber,
      issuedOn: result.issuedOn as PlainDate,
      fileId: result.fileId,
    });
  }
  return found;
}

/** Points of the open notice of each application: two statements. */
async function openPoints(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, CorrectionPointRow[]>> {
  const notices = await reader.list(CorrectionNoticeRow, { applicationId: applicationIds, state: NoticeState.open });
  if (notices.length === 0) return new Map();
  const points = await reader.list(CorrectionPointRow, { noticeId: notices.map(({ id }) => id) });
  return new Map(
    notices.map((notice) => [notice.applicationId, points.filter((point) => point.noticeId === notice.id)]),
  );
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}
