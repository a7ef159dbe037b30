import {
  ApplicationStatus,
  type AssessedRequirement,
  assessRequirements,
  NoticeState,
} from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import { ScanState } from '@gongshen/shared/material';
import type { Reader } from '../../kernel/database/reader.js';
import { rowMapper } from '../../kernel/database/rows.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { type StoredFileType, toStoredFileType } from '../../kernel/files/stored-file.type.js';
import type { Services } from '../../kernel/services.js';
import type { Material, MaterialVersion } from '../materials/index.js';
import { confirmedPriorResults } from '../projects/index.js';
import { MaterialCheckRow } from './check.entity.js';
import type { CheckableRequirement } from './check.rules.js';
import { CorrectionNoticeRow, CorrectionPointRow } from './correction.entity.js';
import type { ApplicationBasis } from './form.queries.js';
import { type HeldFile, handedInUses, loadHeld, resultsOf } from './held-evidence.queries.js';

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
  /** The document held elsewhere that lies before whoever looks: one version of it. */
  evidenceId: string | null;
  /** The one the newest submission was handed in with; null for an upload and in a draft. */
  usedEvidenceId: string | null;
}

/** Whether what is being put right is seen as it is by now, or as it was last handed in (珠 11). */
export type Seen = 'prepared' | 'handedIn';

/**
 * The one set of materials of each application (珠 14), in a constant number of statements.
 * @param known the applications' materials, when they were read already
 * @param seen how an application that is being put right is seen: the authorities see what they were handed
 */
export async function loadRequirements(
  reader: Reader,
  services: Services,
  bases: readonly ApplicationBasis[],
  today: PlainDate,
  known?: readonly MaterialWithVersions[],
  seen: Seen = 'prepared',
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
  const uses = await handedInUses(reader, bases);

  return bases.map((basis) => {
    const { application, project, edition, guide, itemCodes } = basis;
    const correcting = application.status === ApplicationStatus.correcting;
    const all = materials.filter((material) => material.applicationId === application.id);
    const own = correcting && seen === 'handedIn' ? all.filter(wasHandedIn) : all;
    const named = new Set(points.get(application.id)?.map(({ requirementCode }) => requirementCode));
    // 珠 11: what the notice names may be satisfied anew, by what was handed in unless another is chosen; everything else stands.
    const used = uses.get(application.id) ?? [];
    const anew = (code: string) => correcting && seen === 'prepared' && named.has(code);
    const choices = Object.fromEntries(
      used.filter(({ code }) => anew(code)).map(({ code, held }) => [code, held.evidenceId]),
    );
    const found = resultsOf(basis, results, broughtIn);
    const guidance = edition.guidance(project.answers);
    const assessed = assessRequirements<HeldFile>(guide.requirements, {
      today,
      uploads: countBy(
        own.filter((material) => !isQuarantined(material)),
        ({ requirementCode }) => requirementCode,
      ),
      held: held(basis),
      results: found,
      undecidedItems: new Set(itemCodes.filter((code) => found.get(code)?.source !== 'sameApplication')),
      applicableItems: guidance.complete ? edition.applicableItems(project.answers) : null,
      declarations: application.declarations,
      choices: { ...choices, ...application.heldChoices },
      handedIn: new Map(used.filter(({ code }) => !anew(code)).map(({ code, held }) => [code, held])),
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
        evidenceId: each.held?.evidenceId ?? null,
        usedEvidenceId: used.find((use) => use.code === code)?.held.evidenceId ?? null,
      };
    });
  });
}

/** Its file turned out to be malicious: nobody can read it, and nothing rests on it. */
export function isQuarantined({ versions, currentVersionId }: MaterialWithVersions): boolean {
  return versions.find(({ id }) => id === currentVersionId)?.file.scanState === ScanState.quarantined;
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
       f.file_name AS fileName, f.media_type AS mediaType, f.size AS size, f.sha256 AS sha256, f.uploaded_at AS storedAt,
       f.scan_state AS scanState, f.scan_finding AS scanFinding
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
    const { fileName, mediaType, size, sha256, storedAt, scanState, scanFinding } = row;
    const scan = { scanState, scanFinding };
    const file = toStoredFileType({ id: fileId, fileName, mediaType, size, sha256, uploadedAt: storedAt, ...scan });
    const known = byId.get(id) ?? { id, applicationId, requirementCode, name, currentVersionId, versions: [] };
    known.versions.push({ id: versionId, number, fileId, uploadedBy, uploadedAt, submittedInRound, file });
    byId.set(id, known);
  }
  return [...byId.values()];
}

const wasHandedIn = ({ versions }: MaterialWithVersions) =>
  versions.some(({ submittedInRound }) => submittedInRound !== null);

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
