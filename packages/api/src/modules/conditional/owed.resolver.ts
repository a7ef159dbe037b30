import { OwedAction, OwedState } from '@gongshen/shared/case';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { Clock } from '../applications/index.js';
import { caseLoader, caseSuccess, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { PersonType, personLoader } from '../identity/index.js';
import { looksInto, type Project, ProjectObject } from '../projects/index.js';
import { deliverOwed } from './actions/deliver-owed.js';
import { revokeForOwed } from './actions/revoke-for-owed.js';
import { settleOwed } from './actions/settle-owed.js';
import { clockOf, isOverdue } from './owed.clock.js';
import { owedOfCaseLoader, owedOfProjectLoader } from './owed.loaders.js';
import { availableOwedActions } from './owed.policy.js';
import { getOwed, owedInScope } from './owed.queries.js';
import {
  DeliverOwedInput,
  DeliverOwedResult,
  owedSuccess,
  RevokeForOwedInput,
  RevokeForOwedResult,
  SettleOwedInput,
  SettleOwedResult,
} from './owed.results.js';
import { OwedMaterialType } from './owed.type.js';
import type { OwedMaterialRow } from './owed-material.entity.js';

@Resolver(() => OwedMaterialType)
export class OwedResolver {
  @Query(() => OwedMaterialType)
  @Permit('case.read')
  owedMaterial(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<OwedMaterialRow> {
    return getOwed(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => [OwedMaterialType], { description: 'Of the own organisation or unit, the most urgent first.' })
  @Permit('case.read')
  owedMaterials(
    @Ctx() context: RequestContext,
    @Arg('state', () => OwedState, { nullable: true }) state: OwedState | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<OwedMaterialRow[]> {
    return owedInScope(context.services.db.read, context.requireActor(), state ?? null, first);
  }

  @Mutation(() => DeliverOwedResult)
  @Permit('application.answer')
  deliverOwed(@Arg('input', () => DeliverOwedInput) input: DeliverOwedInput, @Ctx() context: RequestContext) {
    return answer(deliverOwed(context.services, context.requireActor(), input), (id) => owedSuccess(context, id));
  }

  @Mutation(() => SettleOwedResult)
  @Permit('case.settleOwed')
  settleOwed(@Arg('input', () => SettleOwedInput) input: SettleOwedInput, @Ctx() context: RequestContext) {
    return answer(settleOwed(context.services, context.requireActor(), input), (id) => owedSuccess(context, id));
  }

  @Mutation(() => RevokeForOwedResult)
  @Permit('case.decide')
  revokeForOwed(@Arg('input', () => RevokeForOwedInput) input: RevokeForOwedInput, @Ctx() context: RequestContext) {
    return answer(revokeForOwed(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @FieldResolver(() => ItemCaseType)
  case(@Root() row: OwedMaterialRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => String, { nullable: true })
  async requirementName(@Root() row: OwedMaterialRow, @Ctx() context: RequestContext): Promise<string | null> {
    if (row.requirementCode === null) return null;
    const itemCase = await caseLoader(context).load(row.caseId);
    if (itemCase === null) return null;
    return context.services.catalogue.get(itemCase.catalogueId).material(row.requirementCode).name;
  }

  @FieldResolver(() => Clock)
  clock(@Root() row: OwedMaterialRow, @Ctx() context: RequestContext): Clock {
    return clockOf(context, row);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Root() row: OwedMaterialRow, @Ctx() context: RequestContext) {
    return row.fileId === null ? null : storedFileLoader(context).load(row.fileId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  settledBy(@Root() row: OwedMaterialRow, @Ctx() context: RequestContext) {
    return row.settledBy === null ? null : personLoader(context).load(row.settledBy);
  }

  @FieldResolver(() => [OwedAction])
  availableActions(@Root() row: OwedMaterialRow, @Ctx() context: RequestContext): OwedAction[] {
    return availableOwedActions(context.requireActor().acting, { ...row, overdue: isOverdue(row, context.today()) });
  }
}

@Resolver(() => ItemCaseType)
export class CaseOwedResolver {
  @FieldResolver(() => [OwedMaterialType])
  owed(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<OwedMaterialRow[]> | OwedMaterialRow[] {
    return row.outcome === 'approvedWithConditions' ? owedOfCaseLoader(context).load(row.id) : [];
  }
}

@Resolver(() => ProjectObject)
export class ProjectOwedResolver {
  @FieldResolver(() => [OwedMaterialType])
  async owed(@Root() project: Project, @Ctx() context: RequestContext): Promise<OwedMaterialRow[]> {
    return (await looksInto(context, project.id)) ? owedOfProjectLoader(context).load(project.id) : [];
  }
}
