/** Everything that has a limit somebody is told about, one row each while it is open. */
export const DeadlineSubject = {
  /** 窗口初步核对 (许可法 32) */
  check: 'check',
  /** 阶段总时限 */
  stage: 'stage',
  /** 办件 */
  case: 'case',
  /** 补齐补正: the applicant's answer */
  correction: 'correction',
  /** 送达 (许可法 44) */
  delivery: 'delivery',
  /** 特别程序 (珠 12) */
  procedure: 'procedure',
  /** 特别程序整改: the applicant's limit */
  putRight: 'putRight',
  /** 收件后补件: the applicant's limit */
  supplement: 'supplement',
  /** 征求意见、初审意见 */
  opinionRequest: 'opinionRequest',
  /** 申请人对意见的说明 */
  reply: 'reply',
  /** 会审、踏勘后的整改 */
  rectification: 'rectification',
  /** 容缺 */
  owed: 'owed',
} as const;
export type DeadlineSubject = keyof typeof DeadlineSubject;
