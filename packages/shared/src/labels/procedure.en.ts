import type {
  ExtensionObstacle,
  ExtensionState,
  ProcedureAction,
  ProcedureObstacle,
  ProcedureState,
  SupplementNoticeState,
  SupplementState,
} from '../procedure/index.js';

/** Spread into `en.ts`. */
export const procedureEn = {
  procedureState: {
    open: 'Under way',
    puttingRight: 'Being put right',
    rechecking: 'Being re-checked',
    passed: 'Passed',
    failed: 'Not passed',
    cancelled: 'Cancelled',
  } satisfies Record<ProcedureState, string>,
  procedureAction: {
    conclude: 'Record the conclusion',
    recheck: 'Record the re-check',
    reportPutRight: 'Report as put right',
  } satisfies Record<ProcedureAction, string>,
  procedureObstacle: {
    notAllowed: 'The catalogue does not allow this special procedure for the item',
    procedureOpen: 'Another special procedure is under way',
    supplementOpen: 'A supplement is not answered yet; time stands still',
    tooOften: 'This kind has been opened on this case as often as it may be',
    tooLong: 'The promised time is longer than the catalogue allows',
    notInReview: 'The case is not under review',
  } satisfies Record<ProcedureObstacle, string>,
  supplementState: {
    requested: 'Waiting for the lead unit',
    agreed: 'Waiting for the applicant',
    rejected: 'Not agreed to',
    answered: 'Answered',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
  } satisfies Record<SupplementState, string>,
  supplementNoticeState: {
    open: 'To be answered',
    answered: 'Answered',
    lapsed: 'Lapsed',
    cancelled: 'Cancelled',
  } satisfies Record<SupplementNoticeState, string>,
  extensionState: {
    requested: 'Waiting for approval',
    approved: 'Approved',
    rejected: 'Not approved',
    withdrawn: 'Withdrawn',
  } satisfies Record<ExtensionState, string>,
  extensionObstacle: {
    notInReview: 'The case is not under review',
    pastDue: 'The due day has passed',
    requestOpen: 'A request is waiting for approval',
    usedUp: 'No days are left to extend by',
  } satisfies Record<ExtensionObstacle, string>,
};
