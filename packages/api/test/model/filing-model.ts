/** What the window looks at in an application for this one item: the form, and two files. */
export const looked = ['m-sqb', 'm-flsj', 'm-flps'] as const;
export type Looked = (typeof looked)[number];
/** The files among them: uploaded, replaced, and found wanting. */
export const files = ['m-flsj', 'm-flps'] as const;
export type FileCode = (typeof files)[number];

/** Working days the window has (许可法 32). */
export const checkDays = 5;

type FilingStatus =
  | 'draft'
  | 'submitted'
  | 'checking'
  | 'correcting'
  | 'received'
  | 'withdrawn'
  | 'returned'
  | 'lapsed';

/** What the newest application of a project has come to before the departments have it, as it can be seen (珠 9–11). */
export interface Filing {
  status: FilingStatus | null;
  /** How many files there are of each. */
  files: Record<FileCode, number>;
  /** The last look at each in force in this round. */
  checks: Record<Looked, 'passed' | 'failed' | null>;
  /** Points of the open notice: true once met. */
  points: Partial<Record<FileCode, boolean>> | null;
  notices: number;
  checkDueOn: string | null;
  answerBy: string | null;
  receivedOn: string | null;
  /** The receipt follows from silence. */
  deemed: boolean;
}

/** The same with what only the past tells. */
export interface FilingModel extends Filing {
  /** The form is filled in, and what may not apply is declared. */
  filled: boolean;
  submittedOn: string | null;
  /** Replaced in this round of corrections. */
  touched: readonly FileCode[];
  /** What there was before the draft, which comes to light again when it is thrown away. */
  before: FilingModel | null;
}

export const nothingFiled: FilingModel = {
  status: null,
  files: { 'm-flsj': 0, 'm-flps': 0 },
  checks: { 'm-sqb': null, 'm-flsj': null, 'm-flps': null },
  points: null,
  notices: 0,
  checkDueOn: null,
  answerBy: null,
  receivedOn: null,
  deemed: false,
  filled: false,
  submittedOn: null,
  touched: [],
  before: null,
};

export const filingStanding = (m: FilingModel): Filing => {
  const { filled, submittedOn, touched, before, ...seen } = m;
  return seen;
};

const over: readonly (FilingStatus | null)[] = [null, 'withdrawn', 'returned', 'lapsed'];
/** Nothing of the stage is in hand: it may be filed for. */
export const mayOpen = ({ status }: FilingModel) => over.includes(status);
export const atWindow = ({ status }: FilingModel) => status === 'submitted' || status === 'checking';
export const allLooked = ({ checks }: FilingModel) => looked.every((code) => checks[code] !== null);
export const anyFailed = ({ checks }: FilingModel) => looked.some((code) => checks[code] === 'failed');
export const allMet = ({ points }: FilingModel) => Object.values(points ?? {}).every(Boolean);

/** 许可法 32: silence means received as of the submission; domain §2: what is never answered lapses. */
export function filingAtDay(m: FilingModel, day: string): FilingModel {
  if (atWindow(m) && day > (m.checkDueOn ?? day)) {
    return { ...m, status: 'received', receivedOn: m.submittedOn, deemed: true, checkDueOn: null };
  }
  if (m.status === 'correcting' && day > (m.answerBy ?? day))
    return { ...m, status: 'lapsed', points: null, answerBy: null };
  return m;
}
