import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { toMaterialType } from '../materials/index.js';
import { addMaterial } from './actions/add-material.js';
import { answerPoint } from './actions/answer-point.js';
import { chooseEvidence } from './actions/choose-evidence.js';
import { discardDraft } from './actions/discard-draft.js';
import { openStage } from './actions/open-stage.js';
import { removeMaterial } from './actions/remove-material.js';
import { resubmitApplication } from './actions/resubmit-application.js';
import { saveDraft } from './actions/save-draft.js';
import { submitApplication } from './actions/submit-application.js';
import { withdrawApplication } from './actions/withdraw-application.js';
import {
  AddMaterialInput,
  AnswerPointInput,
  ApplicationCommandInput,
  ChooseEvidenceInput,
  OpenStageInput,
  RemoveMaterialInput,
  SaveDraftInput,
  WithdrawApplicationInput,
} from './application.input.js';
import { getApplication } from './application.queries.js';
import {
  AddMaterialResult,
  AnswerPointResult,
  ApplicationSuccess,
  ChooseEvidenceResult,
  DiscardDraftResult,
  DiscardDraftSuccess,
  MaterialSuccess,
  OpenStageResult,
  RemoveMaterialResult,
  ResubmitApplicationResult,
  SaveDraftResult,
  SubmitApplicationResult,
  WithdrawApplicationResult,
} from './application.results.js';
import { loadMaterials } from './requirement.queries.js';

/** What the applicant does. */
@Resolver()
export class ApplicationActionsResolver {
  @Permit('application.prepare')
  @Mutation(() => OpenStageResult)
  openStage(@Ctx() context: RequestContext, @Arg('input', () => OpenStageInput) input: OpenStageInput) {
    return answer(openStage(context.services, context.requireActor(), input), success(context));
  }

  @Permit('application.prepare')
  @Mutation(() => SaveDraftResult)
  saveDraft(@Ctx() context: RequestContext, @Arg('input', () => SaveDraftInput) input: SaveDraftInput) {
    return answer(saveDraft(context.services, context.requireActor(), input), success(context));
  }

  @Permit('application.prepare')
  @Mutation(() => DiscardDraftResult)
  discardDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplicationCommandInput) input: ApplicationCommandInput,
  ) {
    const discarded = discardDraft(context.services, context.requireActor(), input);
    return answer(discarded, (projectId) => new DiscardDraftSuccess(projectId));
  }

  @Permit('application.prepare')
  @Mutation(() => AddMaterialResult)
  addMaterial(@Ctx() context: RequestContext, @Arg('input', () => AddMaterialInput) input: AddMaterialInput) {
    const added = addMaterial(context.services, context.requireActor(), input);
    return answer(added, async ({ applicationId, materialId }) => {
      const { application } = await success(context)(applicationId);
      const materials = await loadMaterials(context.services.db.read, [applicationId]);
      const material = materials.find(({ id }) => id === materialId);
      return new MaterialSuccess(application, material ? toMaterialType(material, material.versions, true) : null);
    });
  }

  @Permit('application.prepare')
  @Mutation(() => RemoveMaterialResult)
  removeMaterial(@Ctx() context: RequestContext, @Arg('input', () => RemoveMaterialInput) input: RemoveMaterialInput) {
    const removed = removeMaterial(context.services, context.requireActor(), input);
    return answer(removed, async (id) => new MaterialSuccess((await success(context)(id)).application, null));
  }

  @Permit('application.prepare')
  @Mutation(() => ChooseEvidenceResult)
  chooseEvidence(@Ctx() context: RequestContext, @Arg('input', () => ChooseEvidenceInput) input: ChooseEvidenceInput) {
    return answer(chooseEvidence(context.services, context.requireActor(), input), success(context));
  }

  @Permit('application.submit')
  @Mutation(() => SubmitApplicationResult)
  submitApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplicationCommandInput) input: ApplicationCommandInput,
  ) {
    return answer(submitApplication(context.services, context.requireActor(), input), success(context));
  }

  @Permit('application.withdraw')
  @Mutation(() => WithdrawApplicationResult)
  withdrawApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawApplicationInput) input: WithdrawApplicationInput,
  ) {
    return answer(withdrawApplication(context.services, context.requireActor(), input), success(context));
  }

  @Permit('application.prepare')
  @Mutation(() => AnswerPointResult)
  answerPoint(@Ctx() context: RequestContext, @Arg('input', () => AnswerPointInput) input: AnswerPointInput) {
    return answer(answerPoint(context.services, context.requireActor(), input), success(context));
  }

  @Permit('application.submit')
  @Mutation(() => ResubmitApplicationResult)
  resubmitApplication(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplicationCommandInput) input: ApplicationCommandInput,
  ) {
    return answer(resubmitApplication(context.services, context.requireActor(), input), success(context));
  }
}

/** The application as it stands after the act. */
function success(context: RequestContext) {
  return async (id: string) =>
    new ApplicationSuccess(await getApplication(context.services.db.read, context.requireActor(), id));
}
