import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';

/**
 * Who is told: the applicant's people · the window of the district · the department of the case, whoever has it in hand and answers
 * for it, its head · the coordinators of the lead unit · the unit, units or person named by the event (`after.unitId`, `after.unitIds`,
 * `after.accountId`).
 */
export type Audience =
  | 'applicant'
  | 'window'
  | 'department'
  | 'handlers'
  | 'head'
  | 'lead'
  | 'namedUnit'
  | 'namedUnits'
  | 'namedPerson';

/** What there is to say something with. */
export interface NoticeFacts {
  projectName: string;
  stageName: string;
  /** 申请、延期申请、变更申请. */
  asked: string;
  /** 收件编号 of the application; null while it is a draft. */
  applicationNumber: string | null;
  itemName: string | null;
  caseNumber: string | null;
  /** What was written with the event: a reason, the text of an urging, the name of the outcome. */
  detail: string | null;
}

export interface NoticeText {
  audience: Audience;
  title: string;
  body: string;
  link: (event: DomainEvent) => string;
}

export const projectPage = (event: DomainEvent) => `/projects/${event.projectId}`;
export const correctionPage = (event: DomainEvent) => `/applications/${event.applicationId}/correction`;
export const casePage = (event: DomainEvent) => `/cases/${event.caseId}`;
export const intakePage = (event: DomainEvent) => `/intake/${event.applicationId}`;
export const owedPage = (event: DomainEvent) => `/owed/${event.subjectId}`;
export const parallelReviewPage = (event: DomainEvent) => `/parallel-review/${event.applicationId}`;
export const issuancePage = (event: DomainEvent) => `/issuance/${event.applicationId}`;

export type Say = (facts: NoticeFacts) => NoticeText[];

export const application = ({ projectName, stageName, asked, applicationNumber }: NoticeFacts) =>
  `“${projectName}”${stageName}阶段的${asked}${applicationNumber === null ? '' : `（${applicationNumber}）`}`;
export const itemCase = ({ projectName, itemName, caseNumber }: NoticeFacts) =>
  `“${projectName}”的“${itemName}”（${caseNumber}）`;
