import type { ApiModule } from '../../kernel/module.js';
import { CreateApplications } from '../../migrations/20261122000600-create-applications.js';
import { DeemReceived } from '../../migrations/20261123001001-deem-received.js';
import { WidenClockSubjects } from '../../migrations/20261123003000-widen-clock-subjects.js';
import { CreateProjectParts } from '../../migrations/20261123004000-create-project-parts.js';
import { LinkChangedResults } from '../../migrations/20261123006000-link-changed-results.js';
import { FreezeSubmissions } from '../../migrations/20261124005001-freeze-submissions.js';
import { CreateRepeatedTellings } from '../../migrations/20261125001000-create-repeated-tellings.js';
import { dueDayMarks } from '../calendar/index.js';
import { loadCheckReasons } from './actions/load-check-reasons.js';
import { registerArchive } from './application.archive.js';
import { registerDeadlines } from './application.deadlines.js';
import { Application, ApplicationItem } from './application.entity.js';
import { ApplicationExtensions } from './application.extensions.js';
import { ApplicationResolver } from './application.resolver.js';
import { applicationTurns, itemFacts, stageFacts } from './application.turns.js';
import { ApplicationActionsResolver } from './application-actions.resolver.js';
import {
  CorrectionNoticeResolver,
  HeldDocumentResolver,
  MaterialCheckResolver,
  ReceiptResolver,
} from './application-parts.resolver.js';
import { ProjectChangesResolver } from './changes/change.resolver.js';
import { CheckReasonRow, MaterialCheckRow } from './check.entity.js';
import { ClockExplanationResolver, ClockResolver } from './clock/clock.resolver.js';
import { ClockInterruptionView } from './clock/clock.type.js';
import { ClockEventRow } from './clock/clock-event.entity.js';
import { CorrectionNoticeRow, CorrectionPointRow } from './correction.entity.js';
import { CorrectionNoticeType } from './correction.type.js';
import { followCalendar } from './follow-calendar.js';
import { IntakeResolver } from './intake.resolver.js';
import { IntakeActionsResolver } from './intake-actions.resolver.js';
import { partInProject } from './part.queries.js';
import { ProjectApplicationsResolver, ProjectStageApplicationsResolver } from './project-fields.resolver.js';
import { ProjectPart } from './project-part.entity.js';
import { ReceiptRow } from './receipt.entity.js';
import { RequirementResolver } from './requirement.resolver.js';
import { ApplicationHeldUse, ApplicationSubmission } from './submissions/submission.entity.js';
import {
  SubmissionResolver,
  SubmissionsResolver,
  SubmittedEvidenceResolver,
} from './submissions/submission.resolver.js';
import { usedFiles } from './submissions/used-files.js';
import { RepeatedTellingRow } from './told/repeated-telling.entity.js';
import { ApplicationRepeatedTellingsResolver, RepeatedTellingResolver } from './told/repeated-telling.resolver.js';
import { registerUploadQuota } from './upload-quota.js';

export { addMaterial } from './actions/add-material.js';
export { issueCorrection } from './actions/issue-correction.js';
export { issueReceipt } from './actions/issue-receipt.js';
export { openStage } from './actions/open-stage.js';
export { recordCheck } from './actions/record-check.js';
export { saveDraft } from './actions/save-draft.js';
export { startCheck } from './actions/start-check.js';
export { submitApplication } from './actions/submit-application.js';
export { withAddedFields } from './added-fields.js';
export { alreadyHeld, firstAlreadyHeld } from './already-held.js';
export { tellApplicantBySms } from './applicant-sms.js';
export { Application, ApplicationItem } from './application.entity.js';
export { applicationEvent } from './application.event.js';
export type { EffectiveResult, OpenRequirement } from './application.extensions.js';
export { applicationLoader } from './application.loaders.js';
export { applicationScope, getApplication } from './application.queries.js';
export { RepeatReasonRequired } from './application.refusals.js';
export { ApplicationSuccess } from './application.results.js';
export { loadSheet, loadSheets, missingOf } from './application.sheet.js';
export { ApplicationConnectionType, ApplicationType, LaneCountType } from './application.type.js';
export { askedAs } from './asked-as.js';
export { needsCheck } from './check.rules.js';
export { checkClockOf } from './check-clock.view.js';
export { Clock, type ClockSource, toClock } from './clock/clock.type.js';
export { ClockEventRow } from './clock/clock-event.entity.js';
export {
  appendClockEvents,
  clockEventRows,
  type NewClockEvent,
  newestRun,
  readClockEvents,
} from './clock/clock-events.js';
export { concludeApplication, reopenApplication } from './conclude-application.js';
export { CorrectionNoticeRow, CorrectionPointRow } from './correction.entity.js';
export { partInProject, unitsWithPart } from './part.queries.js';
export { givePart, takePart } from './project-part.js';
export { ApplicationRequirementType, HeldDocumentType } from './requirement.type.js';
export { requirementsLoader } from './requirements-as-seen.js';
export { itemRows } from './stage-choice.js';
export { freezeUses } from './submissions/freeze-submission.js';
export { ApplicationHeldUse } from './submissions/submission.entity.js';
export { countRepeated, judgeTelling, type Told } from './told/told-once.js';

export const applicationsModule: ApiModule = {
  name: 'applications',
  entities: [
    Application,
    ApplicationItem,
    MaterialCheckRow,
    CheckReasonRow,
    CorrectionNoticeRow,
    CorrectionPointRow,
    ReceiptRow,
    ClockEventRow,
    ProjectPart,
    ApplicationSubmission,
    ApplicationHeldUse,
    RepeatedTellingRow,
  ],
  migrations: [
    CreateApplications,
    WidenClockSubjects,
    DeemReceived,
    CreateProjectParts,
    LinkChangedResults,
    FreezeSubmissions,
    CreateRepeatedTellings,
  ],
  resolvers: [
    ApplicationResolver,
    ApplicationActionsResolver,
    IntakeResolver,
    IntakeActionsResolver,
    RequirementResolver,
    SubmissionsResolver,
    SubmissionResolver,
    SubmittedEvidenceResolver,
    HeldDocumentResolver,
    MaterialCheckResolver,
    CorrectionNoticeResolver,
    ApplicationRepeatedTellingsResolver,
    RepeatedTellingResolver,
    dueDayMarks(CorrectionNoticeType, 'answerBy'),
    dueDayMarks(ClockInterruptionView, 'dueWithout'),
    ReceiptResolver,
    ClockResolver,
    ClockExplanationResolver,
    ProjectApplicationsResolver,
    ProjectChangesResolver,
    ProjectStageApplicationsResolver,
  ],
  register(services) {
    services.applicationExtensions = new ApplicationExtensions();
    registerDeadlines(services);
    registerUploadQuota(services);
    registerArchive(services);
    services.projectInsight.tellPart(partInProject);
    services.projectTurns.provide(applicationTurns);
    services.projectFacts.provide({ items: itemFacts, stages: stageFacts });
    followCalendar(services);
    services.files.policies.register(usedFiles(services));
  },
  load: loadCheckReasons,
};
