import type { SessionVerdict } from '@gongshen/shared/session';
import type { GivenCode, GivenNumber } from '../identity/index.js';

/** What a department said of one item. */
export interface AcceptanceItem {
  itemName: string;
  caseNumber: string;
  /** Null: decided before, by itself. */
  verdict: SessionVerdict | null;
  text: string;
  /** Who gave it, and on which day. */
  givenBy: string;
  givenOn: string;
}

export interface AcceptanceDepartment {
  unitName: string;
  attended: boolean;
  items: AcceptanceItem[];
}

export interface AcceptanceRectification {
  unitName: string;
  itemName: string | null;
  text: string;
  dueOn: string;
  /** The notice of days off of that year was not out; left out on documents of before this was told. */
  provisional?: boolean;
  /** How the re-check ended, as a sentence; null while there was none. */
  recheck: string | null;
  /** `rectificationState` in words. */
  state: string;
}

/** Everything the result document of a completion acceptance says, as it was on the day of the overall conclusion. */
export interface AcceptanceContent {
  documentNumber: string;
  /** Number and check code as a paper of the procedure; what was concluded before there were any has none. */
  paper?: GivenNumber & GivenCode & { unitId: string };
  /** ISO instant. */
  concludedAt: string;
  /** The day in Asia/Shanghai. */
  concludedOn: string;
  issuer: string;
  projectName: string;
  projectCode: string;
  projectAddress: string;
  /** 工程概况 and 五方责任主体: name and what is known; what was concluded before they were asked for has none. */
  works?: [string, string][];
  parties?: [string, string][];
  organisationName: string;
  applicationNumber: string;
  sessionNumber: string;
  title: string;
  span: string;
  place: string;
  guests: string[];
  departments: AcceptanceDepartment[];
  rectifications: AcceptanceRectification[];
  overallVerdict: SessionVerdict;
  overallText: string;
}
