import { readFile } from 'node:fs/promises';
import type { Catalogue } from '@gongshen/shared/catalogue';
import type { CalendarYear } from '@gongshen/shared/clock';
import type { UnitKind } from '@gongshen/shared/identity';

/** A province, city, district, street or functional area. Functional areas have no national code, only one of this system. */
export interface ReferenceDivision {
  code: string;
  name: string;
  level: 'province' | 'city' | 'district' | 'street' | 'zone';
  parentCode: string | null;
}

export interface ReferenceUnit {
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  /** Null: serves the whole city. */
  districtCode: string | null;
  parentCode: string | null;
}

const folder = new URL('../../reference/', import.meta.url);

/** Reads one of the files shipped with the product. They are checked where they are imported. */
async function shipped<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8')) as T;
}

export const readCatalogue = () => shipped<Catalogue>('catalogue-zhuhai.json');
export const readCalendar = async () => (await shipped<{ years: CalendarYear[] }>('calendar.json')).years;
/** Parents stand before their children. */
export const readDivisions = async () =>
  (await shipped<{ divisions: ReferenceDivision[] }>('divisions.json')).divisions;
export const readUnits = async () => (await shipped<{ units: ReferenceUnit[] }>('units.json')).units;
