import { placeholders } from '../../kernel/database/sql-connection.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { Division } from './division.entity.js';
import type { PersonType } from './identity.type.js';
import { Organisation } from './organisation.entity.js';
import { Unit } from './unit.entity.js';

/** People by account id: the name, nothing else. */
export function personLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, PersonType | null>('identity.person', async (ids) => {
    const sql = `SELECT id, display_name AS displayName FROM account WHERE id IN (${placeholders(ids.length)})`;
    const people = new Map((await read.query<PersonType>(sql, ids)).map((person) => [person.id, person]));
    return ids.map((id) => people.get(id) ?? null);
  });
}

export function unitLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, Unit | null>('identity.unit', (ids) => read.byKeys(Unit, ids));
}

/** Units by their code, as the catalogue names them. */
export function unitByCodeLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, Unit | null>('identity.unitByCode', async (codes) => {
    const units = new Map((await read.list(Unit, { code: [...codes] })).map((unit) => [unit.code, unit]));
    return codes.map((code) => units.get(code) ?? null);
  });
}

export function organisationLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, Organisation | null>('identity.organisation', (ids) =>
    read.byKeys(Organisation, ids),
  );
}

export function divisionLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, Division | null>('identity.division', async (codes) => {
    const divisions = new Map((await read.list(Division, { code: [...codes] })).map((found) => [found.code, found]));
    return codes.map((code) => divisions.get(code) ?? null);
  });
}
