import { addDays, type PlainDate } from '@gongshen/shared/clock';
import { EXPIRING_WITHIN_DAYS, type LibraryEnd, type LibrarySource, libraryStanding } from '@gongshen/shared/library';

/** One thing an organisation has, wherever it came from; `id` names it exactly, as evidence does. */
export interface LibraryEntry {
  id: string;
  source: LibrarySource;
  /** Of the held document, version, result or prior result. */
  rowId: string;
  seriesId: string | null;
  number: number | null;
  name: string;
  materialCode: string | null;
  itemCode: string | null;
  reference: string | null;
  issuer: string | null;
  issuedOn: string | null;
  validUntil: string | null;
  projectId: string | null;
  /** Of a project that may not be registered yet; null for all projects. */
  projectCode: string | null;
  applicationId: string | null;
  fileId: string | null;
  recordedAt: string | null;
  confirmedAt: string | null;
  end: LibraryEnd | null;
  endedReason: string | null;
}

export const soonAfter = (today: string): PlainDate => addDays(today as PlainDate, EXPIRING_WITHIN_DAYS);

export function standingOf(entry: Pick<LibraryEntry, 'end' | 'validUntil'>, today: string) {
  const validUntil = entry.validUntil as PlainDate | null;
  return libraryStanding({ end: entry.end, validUntil }, today as PlainDate, soonAfter(today));
}
