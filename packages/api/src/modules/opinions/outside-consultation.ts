import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { notFound } from '../../kernel/errors.js';
import { StoredFile } from '../../kernel/files/stored-file.entity.js';
import { toStoredFileType } from '../../kernel/files/stored-file.type.js';
import type { Services } from '../../kernel/services.js';
import { ItemCaseRow } from '../cases/index.js';
import { Unit } from '../identity/index.js';
import { Project } from '../projects/index.js';
import { OpinionRow } from './opinion.entity.js';
import type { OpinionRequestRow } from './opinion-request.entity.js';
import { OutsideClosing, type OutsideConsultationType } from './opinion-request.type.js';
import { behindLink, requestBehind } from './outside-link.js';

type Known = Pick<Services, 'db' | 'clock'>;

/** The files a request names, as they lie before the departments now; none once it is closed. */
async function filesOf(read: Reader, request: OpinionRequestRow): Promise<StoredFile[]> {
  const { requirementCodes, applicationId, state } = request;
  if (state !== 'open' || requirementCodes.length === 0) return [];
  const shape = read.shape(StoredFile);
  const rows = await read.query(
    `SELECT ${shape.selectList('f')} FROM material m JOIN material_version v ON v.id = m.current_version_id
       JOIN stored_file f ON f.id = v.file_id
     WHERE m.application_id = ? AND m.removed_at IS NULL AND v.submitted_in_round IS NOT NULL
       AND m.requirement_code IN (${placeholders(requirementCodes.length)}) ORDER BY m.id`,
    [applicationId, ...requirementCodes],
  );
  return rows.map((raw) => shape.fromRow(raw));
}

/** May whoever holds this link read this file: one of those its request names, while it is open. */
export function opensFile({ db, clock }: Known) {
  return async (token: string, fileId: string): Promise<boolean> => {
    const request = await requestBehind(db.read, token, clock.now());
    if (request === null || request.unitId !== null) return false;
    return (await filesOf(db.read, request)).some(({ id }) => id === fileId);
  };
}

/** Why nothing is asked behind a link any more; null while it may be answered. */
function closingOf({ state }: OpinionRequestRow, expired: boolean): OutsideClosing | null {
  if (state !== 'open') return state;
  return expired ? OutsideClosing.expired : null;
}

/**
 * What an outside body sees behind its link, and nothing else. Once it is closed — answered, taken back, or past its time — only who asked
 * whom, and by when: a forwarded link tells nobody of the project. NOT_FOUND for every link that never led anywhere.
 */
export async function outsideConsultation({ db, clock }: Known, token: string): Promise<OutsideConsultationType> {
  const behind = await behindLink(db.read, token, clock.now());
  if (behind === null || behind.request.outsideBody === null) throw notFound();
  const { request, expired } = behind;
  const closedBecause = closingOf(request, expired);
  if (closedBecause === null) return asked(db.read, request, token);
  const unit = await db.read.get(Unit, { id: request.askedByUnitId });
  return { ...nothingAsked, ...shownAlways(request, unit), closedBecause };
}

/** What the outside body has just answered, told to it once. */
export async function justAnswered({ db, clock }: Known, token: string): Promise<OutsideConsultationType> {
  const request = await requestBehind(db.read, token, clock.now());
  if (request === null) throw notFound();
  const given = await db.read.find(OpinionRow, { requestId: request.id, state: ['given', 'superseded'] });
  const { stance = null, text = null, givenAt = null } = given ?? {};
  return { ...(await asked(db.read, request, token)), closedBecause: closingOf(request, false), stance, text, givenAt };
}

const nothingAsked = {
  projectName: '',
  itemName: '',
  question: '',
  materials: [],
  stance: null,
  text: null,
  givenAt: null,
};

function shownAlways({ outsideBody, dueOn, state }: OpinionRequestRow, unit: Unit) {
  return { bodyName: outsideBody ?? '', askedByUnitName: unit.name, dueOn, state };
}

async function asked(read: Reader, request: OpinionRequestRow, token: string): Promise<OutsideConsultationType> {
  const [project, itemCase, unit, files] = await Promise.all([
    read.get(Project, { id: request.projectId }),
    read.get(ItemCaseRow, { id: request.caseId }),
    read.get(Unit, { id: request.askedByUnitId }),
    filesOf(read, request),
  ]);
  return {
    ...nothingAsked,
    ...shownAlways(request, unit),
    closedBecause: null,
    projectName: project.name,
    itemName: itemCase.itemName,
    question: request.question,
    materials: files.map((file) => {
      const shown = toStoredFileType(file);
      return { ...shown, url: `${shown.url}?consultation=${encodeURIComponent(token)}` };
    }),
  };
}
