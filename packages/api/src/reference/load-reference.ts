import { systemActor } from '../kernel/actor.js';
import type { ApiModule } from '../kernel/module.js';
import { done } from '../kernel/result.js';
import type { Services } from '../kernel/services.js';
import { importCalendar } from '../modules/calendar/index.js';
import { publishCatalogue } from '../modules/catalogue/index.js';
import { Division, Unit } from '../modules/identity/index.js';
import { readCalendar, readCatalogue, readDivisions, readUnits } from './reference-files.js';

/** Divisions and units that are not there yet; those that are stay as administrators left them. */
async function importDivisionsAndUnits(services: Services): Promise<void> {
  const { read } = services.db;
  const [divisions, units] = await Promise.all([readDivisions(), readUnits()]);
  const knownDivisions = new Set((await read.list(Division, {})).map(({ code }) => code));
  const knownUnits = new Map((await read.list(Unit, {})).map(({ code, id }) => [code, id]));
  const newDivisions = divisions.filter(({ code }) => !knownDivisions.has(code));
  const newUnits = units.filter(({ code }) => !knownUnits.has(code));
  if (newDivisions.length === 0 && newUnits.length === 0) return;
  const command = { name: 'reference.import', idempotencyKey: null, input: null };
  await services.uow.run(systemActor('基础数据导入'), command, async (tx) => {
    if (newDivisions.length > 0) await tx.insert(Division, newDivisions);
    const idOf = new Map(knownUnits);
    for (const { code } of newUnits) idOf.set(code, tx.ids.next());
    const row = ({ parentCode, ...unit }: (typeof units)[number]): Unit => ({
      ...unit,
      id: idOf.get(unit.code) as string,
      parentId: parentCode === null ? null : (idOf.get(parentCode) ?? null),
    });
    // Parents first: the foreign key is checked row by row.
    for (const parents of [true, false]) {
      const rows = newUnits.filter(({ parentCode }) => (parentCode === null) === parents).map(row);
      if (rows.length > 0) await tx.insert(Unit, rows);
    }
    await tx.event({
      type: 'reference.imported',
      subject: { type: 'reference', id: 'zhuhai' },
      after: { divisions: newDivisions.length, units: newUnits.length },
      text: `导入 ${newDivisions.length} 个行政区划和 ${newUnits.length} 个单位`,
      audience: 'audit',
    });
    return done(null);
  });
}

/** Everything that has to be there before anybody can be served. Repeatable: what is known is left alone. */
export async function loadReference(services: Services): Promise<void> {
  await importDivisionsAndUnits(services);
  await importCalendar(services, await readCalendar());
  await publishCatalogue(services, await readCatalogue());
}

/** Not a module of its own business: it hangs the loading on the start. */
export const referenceModule: ApiModule = {
  name: 'reference',
  entities: [],
  migrations: [],
  resolvers: [],
  load: loadReference,
};
