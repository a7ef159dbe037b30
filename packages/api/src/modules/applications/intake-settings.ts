import type { ApplicationExtensions } from './application.extensions.js';

/** What the authority decides about its window; in working days. */
export interface IntakeSettings {
  /** Until the window has answered a submission (许可法 32). */
  checkLimitWorkingDays: number;
  /** The applicant's own time to answer a notice, unless the clerk gives another. */
  answerWithinWorkingDays: number;
  /** The most a clerk may give. */
  answerAtMostWorkingDays: number;
}

export const intakeSettings: IntakeSettings = {
  checkLimitWorkingDays: 5,
  answerWithinWorkingDays: 10,
  answerAtMostWorkingDays: 60,
};

declare module '../../kernel/services.js' {
  interface Services {
    intake: IntakeSettings;
    applicationExtensions: ApplicationExtensions;
  }
}
