import type { PlainDate } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../kernel/actor.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { ArchiveEntry, ArchiveHead } from '../../kernel/files/archive/file-archives.js';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { Application } from './application.entity.js';
import { applicationScope } from './application.queries.js';
import { loadBases } from './form.queries.js';
import { loadRequirements, type MaterialWithVersions, type SheetRequirement } from './requirement.queries.js';

/** All materials of an application, by requirement and version, for whoever may read it. */
export function registerArchive(services: Services): void {
  services.files.archives.register('application', (actor, id) => headOf(services, actor, id));
  services.files.archives.fill('application', (_actor, id) => materialsOf(services, id));
}

async function headOf(services: Services, actor: Actor, id: string): Promise<ArchiveHead | null> {
  const { read } = services.db;
  const scope = applicationScope(actor);
  const rows = await read.query(`SELECT a.id FROM application a WHERE a.id = ? AND (${scope.sql})`, [
    id,
    ...scope.params,
  ]);
  if (rows.length === 0) return null;
  const [basis] = await loadBases(read, services, await read.list(Application, { id }));
  if (basis === undefined) return null;
  const { application, project, edition } = basis;
  const stage = edition.findStage(application.stageCode)?.name ?? '';
  const number = application.number ?? '尚未提交';
  return {
    fileName: `${application.number ?? '草稿'} ${project.name}${stage}全部材料`,
    title: `${project.name} ${stage}`,
    facts: [
      ['项目名称', project.name],
      ['项目代码', project.code],
      ['申报阶段', stage],
      ['申报编号', number],
    ],
  };
}

async function materialsOf(services: Services, id: string): Promise<ArchiveEntry[]> {
  const { read } = services.db;
  const bases = await loadBases(read, services, await read.list(Application, { id }));
  const today = dayOf(services.clock.now()) as PlainDate;
  const [requirements = []] = await loadRequirements(read, services, bases, today);
  const names = await namesOf(services, requirements);
  return requirements.flatMap((requirement, index) => {
    const folder = `${String(index + 1).padStart(2, '0')} ${requirement.name}`;
    return [
      ...requirement.materials.flatMap((material) => versionsOf(material, requirement, folder, names)),
      ...heldOf(requirement, folder),
    ];
  });
}

/** The current one first; earlier ones in a folder of their own, for checks and opinions name them. */
function versionsOf(
  { versions, currentVersionId }: MaterialWithVersions,
  { name }: SheetRequirement,
  folder: string,
  names: ReadonlyMap<string, string>,
): ArchiveEntry[] {
  return versions.toReversed().map(({ id, number, fileId, uploadedBy, file }) => {
    const current = id === currentVersionId;
    return {
      fileId,
      folders: ['材料', folder, ...(current ? [] : ['历次版本'])],
      ...(current ? {} : { name: `第${number}版 ${file.fileName}` }),
      about: current ? name : `${name}（已被更换）`,
      version: number,
      by: names.get(uploadedBy) ?? null,
    };
  });
}

/** What serves a requirement and lies elsewhere: in the library, in an earlier stage. */
function heldOf({ assessed: { held }, name }: SheetRequirement, folder: string): ArchiveEntry[] {
  if (held === null || held.fileId === null) return [];
  const source = labels('zh-CN').heldSource[held.source];
  return [
    {
      fileId: held.fileId,
      folders: ['材料', folder],
      about: `${name}（${source}）`,
      version: null,
      by: held.sourceName,
    },
  ];
}

async function namesOf({ db }: Services, requirements: readonly SheetRequirement[]): Promise<Map<string, string>> {
  const versions = requirements.flatMap(({ materials }) => materials.flatMap((material) => material.versions));
  const ids = [...new Set(versions.map(({ uploadedBy }) => uploadedBy))];
  if (ids.length === 0) return new Map();
  const rows = await db.read.query<{ id: string; name: string }>(
    `SELECT id, display_name AS name FROM account WHERE id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
