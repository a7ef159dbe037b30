import type { Assignment } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { Division } from './division.entity.js';

/**
 * The one rule of what a district's capacity covers: the district itself and the functional areas that lie in it; a capacity
 * without a district covers the whole city. Every scope, policy and list of people to be told asks here.
 */

/** The divisions a capacity of this district covers. */
export class DistrictTree {
  private known: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

  constructor(private readonly read: () => Reader) {}

  /** Null for the whole city. Divisions are reference data, loaded before serving: read once. */
  async coveredBy(districtCode: string | null): Promise<readonly string[] | null> {
    if (districtCode === null) return null;
    this.known ??= this.load();
    return (await this.known).get(districtCode) ?? this.forgotten(districtCode);
  }

  private async load(): Promise<ReadonlyMap<string, readonly string[]>> {
    const divisions = await this.read().list(Division, {}, { code: 'asc' });
    return new Map(
      divisions.map(({ code }) => [
        code,
        [code, ...divisions.filter(({ parentCode, level }) => parentCode === code && level === 'zone').map(codeOf)],
      ]),
    );
  }

  /** A division that came after: itself now, and everything read anew next time. */
  private forgotten(districtCode: string): readonly string[] {
    this.known = null;
    return [districtCode];
  }
}

const codeOf = ({ code }: Division) => code;

/** Whether a capacity covers what lies in this division. */
export function coversDistrict(acting: Pick<Assignment, 'districts'>, districtCode: string): boolean {
  return acting.districts === null || acting.districts.includes(districtCode);
}

/** The same as a condition on a column. */
export function districtCondition(
  { districts }: Pick<Assignment, 'districts'>,
  column: string,
): { sql: string; params: readonly SqlValue[] } {
  if (districts === null) return { sql: '1 = 1', params: [] };
  return districts.length === 1
    ? { sql: `${column} = ?`, params: districts }
    : { sql: `${column} IN (${placeholders(districts.length)})`, params: districts };
}

/** The same seen from the division: capacities of a column `district_code` that cover it. */
export function coveringCondition(column: string, districtCode: string): { sql: string; params: readonly SqlValue[] } {
  return {
    sql: `(${column} IS NULL OR ${column} = ?
      OR ${column} = (SELECT d.parent_code FROM division d WHERE d.code = ? AND d.level = 'zone'))`,
    params: [districtCode, districtCode],
  };
}
