import type { Reader } from '../../kernel/database/reader.js';
import { Division } from './division.entity.js';

/** The divisions below one, or all, in the order of their codes. */
export function findDivisions(reader: Reader, parentCode: string | null): Promise<Division[]> {
  return reader.list(Division, parentCode ? { parentCode } : {}, { code: 'asc' });
}
