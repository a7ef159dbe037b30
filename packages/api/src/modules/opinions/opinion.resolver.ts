import { OpinionAction } from '@gongshen/shared/opinion';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../kernel/errors.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { caseLoader, ItemCaseType } from '../cases/index.js';
import { ItemType } from '../catalogue/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { MaterialVersionType, materialVersionLoader } from '../materials/index.js';
import { askReply } from './actions/ask-reply.js';
import { giveOpinion } from './actions/give-opinion.js';
import { replyToOpinion } from './actions/reply-to-opinion.js';
import { saveOpinion } from './actions/save-opinion.js';
import type { OpinionRow } from './opinion.entity.js';
import { readVersionsLoader, replyLoader, requestLoader } from './opinion.loaders.js';
import { opinionActions } from './opinion.policy.js';
import {
  AskReplyInput,
  AskReplyResult,
  GiveOpinionInput,
  GiveOpinionResult,
  opinionSuccess,
  ReplyToOpinionInput,
  ReplyToOpinionResult,
  SaveOpinionInput,
  SaveOpinionResult,
} from './opinion.results.js';
import { OpinionReplyType, OpinionType } from './opinion.type.js';
import { OpinionRequestType } from './opinion-request.type.js';
import { caseSubjectOf, toReply } from './opinion-request.views.js';
import { getVisibleOpinion } from './visible-opinions.js';

@Resolver(() => OpinionType)
export class OpinionResolver {
  @Query(() => OpinionType, { description: 'One given opinion, by the same rights as in a list.' })
  @Permit('case.read')
  opinion(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<OpinionRow> {
    return getVisibleOpinion(context, id);
  }

  @Mutation(() => SaveOpinionResult)
  @Permit('opinion.write')
  saveOpinion(@Arg('input', () => SaveOpinionInput) input: SaveOpinionInput, @Ctx() context: RequestContext) {
    return answer(saveOpinion(context.services, context.requireActor(), input), (id) => opinionSuccess(context, id));
  }

  @Mutation(() => GiveOpinionResult)
  @Permit('opinion.give')
  giveOpinion(@Arg('input', () => GiveOpinionInput) input: GiveOpinionInput, @Ctx() context: RequestContext) {
    return answer(giveOpinion(context.services, context.requireActor(), input), (id) => opinionSuccess(context, id));
  }

  @Mutation(() => AskReplyResult)
  @Permit('stage.coordinate')
  askReply(@Arg('input', () => AskReplyInput) input: AskReplyInput, @Ctx() context: RequestContext) {
    return answer(askReply(context.services, context.requireActor(), input), (id) => opinionSuccess(context, id));
  }

  @Mutation(() => ReplyToOpinionResult)
  @Permit('application.answer')
  replyToOpinion(@Arg('input', () => ReplyToOpinionInput) input: ReplyToOpinionInput, @Ctx() context: RequestContext) {
    return answer(replyToOpinion(context.services, context.requireActor(), input), (id) => opinionSuccess(context, id));
  }

  @FieldResolver(() => ItemCaseType)
  case(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => UnitType, { nullable: true })
  unit(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return row.unitId === null ? null : unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => ItemType)
  async item(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    const itemCase = await caseLoader(context).load(row.caseId);
    if (itemCase === null) throw notFound();
    return context.services.catalogue.get(itemCase.catalogueId).itemView(row.itemCode);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  author(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return row.authorId === null ? null : personLoader(context).load(row.authorId);
  }

  @FieldResolver(() => String)
  async giverName(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<string> {
    if (row.authorId === null) return row.giverName ?? row.outsideBody ?? '';
    return (await personLoader(context).load(row.authorId))?.displayName ?? '';
  }

  @FieldResolver(() => [MaterialVersionType], { description: 'The exact versions it was given on.' })
  async materialVersions(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<object[]> {
    const read = await readVersionsLoader(context).load(row.id);
    const versions = await materialVersionLoader(context).loadMany(read.map(({ versionId }) => versionId));
    return versions.filter((version) => version !== null && !(version instanceof Error)) as object[];
  }

  @FieldResolver(() => Boolean)
  async stale(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await outdatedOf(context, row)).length > 0;
  }

  @FieldResolver(() => [String])
  async staleMaterials(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<string[]> {
    const outdated = await outdatedOf(context, row);
    const itemCase = outdated.length > 0 ? await caseLoader(context).load(row.caseId) : null;
    if (itemCase === null) return [];
    const edition = context.services.catalogue.get(itemCase.catalogueId);
    return [...new Set(outdated.map(({ requirementCode }) => edition.material(requirementCode).name))];
  }

  @FieldResolver(() => OpinionRequestType, { nullable: true })
  request(@Root() row: OpinionRow, @Ctx() context: RequestContext) {
    return row.requestId === null ? null : requestLoader(context).load(row.requestId);
  }

  @FieldResolver(() => OpinionReplyType, { nullable: true })
  async reply(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<OpinionReplyType | null> {
    if (row.state === 'draft') return null;
    const reply = await replyLoader(context).load(row.id);
    return reply === null ? null : toReply(context, reply);
  }

  @FieldResolver(() => [OpinionAction])
  async availableActions(@Root() row: OpinionRow, @Ctx() context: RequestContext): Promise<OpinionAction[]> {
    const [itemCase, reply] = await Promise.all([
      caseSubjectOf(context, row.caseId),
      replyLoader(context).load(row.id),
    ]);
    return itemCase === null ? [] : opinionActions(context.requireActor().acting, { ...row, reply, itemCase });
  }
}

/** A standing opinion is out of date when a material it was given on was replaced; one that was superseded is history. */
async function outdatedOf(context: RequestContext, row: OpinionRow) {
  if (row.state !== 'given') return [];
  return (await readVersionsLoader(context).load(row.id)).filter(({ outdated }) => outdated);
}

@Resolver(() => OpinionReplyType)
export class OpinionReplyResolver {
  @FieldResolver(() => PersonType)
  askedBy(@Root() reply: OpinionReplyType, @Ctx() context: RequestContext) {
    return personLoader(context).load(reply.askedById);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  repliedBy(@Root() reply: OpinionReplyType, @Ctx() context: RequestContext) {
    return reply.repliedById === null ? null : personLoader(context).load(reply.repliedById);
  }
}
