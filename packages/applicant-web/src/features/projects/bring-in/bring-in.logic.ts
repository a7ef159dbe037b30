import type { BringInGroundQuery } from '../../../generated/graphql.js';

export interface BroughtIn {
  itemCode: string;
  documentNumber: string;
  issuedBy: string;
  issuedOn: string;
  fileId: string;
  fileName: string;
}

export const emptyBroughtIn: BroughtIn = {
  itemCode: '',
  documentNumber: '',
  issuedBy: '',
  issuedOn: '',
  fileId: '',
  fileName: '',
};

export type BringInProblem = 'required' | 'notADate' | 'inTheFuture' | 'noFile';

/** What keeps it from being sent, by field, in the form's order. `today` is the server's day. */
export function bringInProblems(
  typed: BroughtIn,
  today: string,
): ReadonlyMap<keyof Omit<BroughtIn, 'fileName'>, BringInProblem> {
  const found = new Map<keyof Omit<BroughtIn, 'fileName'>, BringInProblem>();
  for (const field of ['itemCode', 'documentNumber', 'issuedBy'] as const) {
    if (!typed[field].trim()) found.set(field, 'required');
  }
  if (!typed.issuedOn) found.set('issuedOn', 'required');
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.issuedOn)) found.set('issuedOn', 'notADate');
  else if (typed.issuedOn > today) found.set('issuedOn', 'inTheFuture');
  if (!typed.fileId) found.set('fileId', 'noFile');
  return found;
}

/** Items a result may be brought in for: they apply, and are neither obtained nor under way. */
export function bringInOptions(stages: BringInGroundQuery['project']['stages']): { value: string; label: string }[] {
  return stages.flatMap(({ stage, items }) =>
    items
      .filter(({ state }) => state === 'notFiled' || state === 'refused')
      .map(({ guided: { item } }) => ({ value: item.code, label: `${stage.name} · ${item.name}` })),
  );
}
