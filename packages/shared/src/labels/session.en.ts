/** Spread into `en.ts`. */
export const sessionEn = {
  sessionKind: {
    siteSurvey: 'Survey on site',
    jointReview: 'Joint review',
    jointSupervision: 'Joint supervision',
    completionAcceptance: 'Completion acceptance',
  },
  sessionState: {
    called: 'Called',
    held: 'Held',
    concluded: 'Concluded',
    cancelled: 'Cancelled',
  },
  sessionAction: {
    reschedule: 'Reschedule',
    cancel: 'Cancel',
    answerInvitation: 'Answer the invitation',
    recordMinutes: 'Record the minutes',
    giveConclusion: 'Give a conclusion',
    conclude: 'Conclude',
  },
  invitationAnswer: {
    pending: 'Not answered',
    accepted: 'Coming',
    declined: 'Cannot come',
  },
  sessionVerdict: {
    pass: 'Passed',
    passWithRectification: 'Passed once put right',
    fail: 'Not passed',
    noComment: 'No comment',
  },
  rectificationState: {
    open: 'To be put right',
    reported: 'To be checked again',
    settled: 'Settled',
  },
  rectificationAction: {
    report: 'Report what was done',
    recheck: 'Check again',
  },
};
