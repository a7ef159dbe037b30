import type { DeadlineSubject } from '@gongshen/shared/deadline';
import { labels } from '@gongshen/shared/labels';

/** What `deadline.yellow` and `deadline.red` say about the row whose lamp turned. */
export interface TurnedLamp {
  subjectType: DeadlineSubject;
  subjectId: string;
  dueOn: string;
  lamp: 'yellow' | 'red';
  label: string;
  unitId: string | null;
  forApplicant: boolean;
  districtCode: string;
}

/** Whose turn it is: the applicant's, the window's, the coordinators' who lead the stage, or the department's people. */
export type Turn = 'applicant' | 'window' | 'coordinators' | 'department';

export function turnOf({ subjectType, unitId, forApplicant }: TurnedLamp): Turn {
  if (forApplicant) return 'applicant';
  if (unitId === null) return 'window';
  return subjectType === 'stage' ? 'coordinators' : 'department';
}

const names = labels('zh-CN').deadlineSubject;

/** The sentence of an alert (珠 20: “黄灯”预警, “红灯”警告), with the day it is about, in words. */
export function alertText({ subjectType, label, dueOn, lamp }: TurnedLamp, projectName: string): string {
  const what = `“${projectName}”${label}`;
  if (lamp === 'yellow') return `${what}将于${dueOn}到期，请抓紧办理。`;
  // 许可法 32: there is nothing left to do about it
  const then = subjectType === 'check' ? '依法视为收件' : '请立即办理';
  return `${what}已超过期限（${dueOn}到期），${then}。`;
}

export function alertTitle({ subjectType, lamp, forApplicant }: TurnedLamp): string {
  const name = names[subjectType];
  if (forApplicant) return lamp === 'red' ? `${name}已逾期` : `${name}即将到期`;
  return lamp === 'red' ? `红灯警告：${name}已逾期` : `黄灯预警：${name}临近期限`;
}

/** What ends by itself when it is late (许可法 32; domain §2): the applicant is told by what ends it, and of a correction by days of its own. */
const tellThemselves: Readonly<Record<'yellow' | 'red', readonly DeadlineSubject[]>> = {
  yellow: ['correction'],
  red: ['correction', 'putRight', 'supplement', 'owed'],
};

/** Whether the alert itself reminds the applicant of what the applicant owes. */
export function remindsApplicant({ forApplicant, subjectType, lamp }: TurnedLamp): boolean {
  return forApplicant && !tellThemselves[lamp].includes(subjectType);
}

interface Places {
  projectId: string;
  applicationId: string | null;
  caseId: string | null;
}

/** The page inside the reader's own web app on which the thing is done. */
export function alertLink({ subjectType, subjectId, forApplicant }: TurnedLamp, places: Places): string {
  return forApplicant ? applicantPage(subjectType, subjectId, places) : staffPage(subjectType, subjectId, places);
}

/** Where those who lead look at what is late under them. */
export function escalationLink(lamp: TurnedLamp, places: Places): string {
  return places.applicationId === null ? alertLink(lamp, places) : `/parallel-review/${places.applicationId}`;
}

function applicantPage(subjectType: DeadlineSubject, subjectId: string, { projectId, applicationId }: Places): string {
  switch (subjectType) {
    case 'correction':
      return `/applications/${applicationId}/correction`;
    case 'supplement':
      return `/applications/${applicationId}/supplement`;
    case 'putRight':
      return `/procedures/${subjectId}`;
    case 'owed':
      return `/owed/${subjectId}`;
    case 'reply':
      return `/opinions/${subjectId}/reply`;
    default:
      return `/projects/${projectId}`;
  }
}

function staffPage(subjectType: DeadlineSubject, subjectId: string, { applicationId, caseId }: Places): string {
  switch (subjectType) {
    case 'check':
    case 'correction':
      return `/intake/${applicationId}`;
    case 'delivery':
      return `/issuance/${applicationId}`;
    case 'stage':
      return `/parallel-review/${applicationId}`;
    case 'opinionRequest':
      return `/consultations/${subjectId}`;
    default:
      return caseId === null ? `/parallel-review/${applicationId}` : `/cases/${caseId}`;
  }
}
