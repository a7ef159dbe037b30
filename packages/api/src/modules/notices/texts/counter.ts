import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import {
  type Audience,
  application,
  type NoticeFacts,
  type NoticeText,
  projectPage,
  type Say,
} from '../notice-text.js';

/** Where window and departments see to the originals of an application. */
const originalsPage = (event: DomainEvent) => `/originals/${event.applicationId}`;

const notice = (audience: Audience, title: string, facts: NoticeFacts, more: string): NoticeText => ({
  audience,
  title,
  body: `${application(facts)}：${facts.detail ?? ''}${more}`,
  link: audience === 'applicant' ? projectPage : originalsPage,
});

/** 珠 13: whoever is to do something about a paper original, and the applicant when it can be fetched or stays in the files. */
export const counterTexts: Readonly<Record<string, Say>> = {
  // Names a department only when it is the one they go to.
  'original.transferred': (facts) => [notice('namedUnit', '纸质原件送来途中', facts, '已由窗口送出，收到后请确认。')],
  'original.cameBack': (facts) => [
    notice('applicant', '纸质原件可以领回', facts, '已退回综合窗口，请携带有效身份证件领回。'),
  ],
  'original.kept': (facts) => [notice('applicant', '纸质原件由部门存档', facts, '')],
  'original.missing': (facts) => [
    notice('window', '纸质原件未收到', facts, '，请立即核查。'),
    notice('namedUnit', '纸质原件未收到', facts, '，请立即核查。'),
  ],
  'original.found': (facts) => [
    notice('window', '纸质原件已找到', facts, '。'),
    notice('namedUnit', '纸质原件已找到', facts, '。'),
  ],
  'original.late': (facts) => [
    notice('window', '纸质原件在途过久', facts, '，请核实。'),
    notice('namedUnit', '纸质原件在途过久', facts, '，请核实。'),
  ],
  'original.stillAtDepartment': (facts) => [
    notice('namedUnit', '办结后原件尚未退回', facts, '仍在本部门，请退回窗口或者说明存档依据。'),
  ],
};
