import { ProcedureAction } from '@gongshen/shared/procedure';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../kernel/errors.js';
import { storedFileLoader } from '../../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../../kernel/files/stored-file.type.js';
import { Permit } from '../../../kernel/graphql/permit.js';
import { answer } from '../../../kernel/graphql/result-union.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { applicationLoader, Clock } from '../../applications/index.js';
import { caseLoader, type ItemCaseRow, ItemCaseType, isOwnUnit, subjectOf } from '../../cases/index.js';
import { PersonType, personLoader } from '../../identity/index.js';
import { ownClock } from '../own-clock.js';
import { concludeProcedure } from './actions/conclude-procedure.js';
import { openProcedure } from './actions/open-procedure.js';
import { reportPutRight } from './actions/report-put-right.js';
import { promisedLimit, putRightLimit } from './procedure.deadlines.js';
import { procedureKinds } from './procedure.kinds.js';
import { pointsOfProcedureLoader, proceduresOfCaseLoader } from './procedure.loaders.js';
import { availableProcedureActions } from './procedure.policy.js';
import { getReadableProcedure } from './procedure.queries.js';
import {
  ConcludeProcedureInput,
  ConcludeProcedureResult,
  OpenProcedureInput,
  OpenProcedureResult,
  procedureSuccess,
  ReportPutRightInput,
  ReportPutRightResult,
} from './procedure.results.js';
import { PutRightPointType, SpecialProcedureKindType, SpecialProcedureType } from './procedure.type.js';
import type { PutRightPointRow, SpecialProcedureRow } from './special-procedure.entity.js';

@Resolver(() => SpecialProcedureType)
export class ProcedureResolver {
  @Query(() => SpecialProcedureType)
  @Permit('case.read')
  procedure(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<SpecialProcedureRow> {
    return getReadableProcedure(context.services.db.read, context.requireActor(), id);
  }

  @Mutation(() => OpenProcedureResult)
  @Permit('case.openProcedure')
  openProcedure(@Arg('input', () => OpenProcedureInput) input: OpenProcedureInput, @Ctx() context: RequestContext) {
    return answer(openProcedure(context.services, context.requireActor(), input), (id) =>
      procedureSuccess(context, id),
    );
  }

  @Mutation(() => ConcludeProcedureResult)
  @Permit('case.openProcedure')
  concludeProcedure(
    @Arg('input', () => ConcludeProcedureInput) input: ConcludeProcedureInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(concludeProcedure(context.services, context.requireActor(), input), (id) =>
      procedureSuccess(context, id),
    );
  }

  @Mutation(() => ReportPutRightResult)
  @Permit('application.answer')
  reportPutRight(@Arg('input', () => ReportPutRightInput) input: ReportPutRightInput, @Ctx() context: RequestContext) {
    return answer(reportPutRight(context.services, context.requireActor(), input), (id) =>
      procedureSuccess(context, id),
    );
  }

  @FieldResolver(() => PersonType)
  openedBy(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.openedBy);
  }

  @FieldResolver(() => StoredFileType)
  paper(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext) {
    return storedFileLoader(context).load(row.fileId);
  }

  @FieldResolver(() => Clock)
  clock(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext): Promise<Clock> {
    return ownClock(context, 'procedure', row.id, promisedLimit(row));
  }

  @FieldResolver(() => Clock, { nullable: true })
  async putRightClock(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext): Promise<Clock | null> {
    return row.round === 0 ? null : ownClock(context, 'putRight', row.id, putRightLimit(row));
  }

  @FieldResolver(() => [PutRightPointType], { description: 'Complete list of what to put right (珠 12).' })
  points(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext): Promise<PutRightPointRow[]> {
    return pointsOfProcedureLoader(context).load(row.id);
  }

  @FieldResolver(() => ItemCaseType)
  case(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => [ProcedureAction])
  async availableActions(@Root() row: SpecialProcedureRow, @Ctx() context: RequestContext): Promise<ProcedureAction[]> {
    const [itemCase, application] = await Promise.all([
      caseLoader(context).load(row.caseId),
      applicationLoader(context).load(row.applicationId),
    ]);
    if (itemCase === null || application === null) throw notFound();
    return availableProcedureActions(context.requireActor().acting, row, subjectOf(itemCase, application));
  }
}

@Resolver(() => ItemCaseType)
export class CaseProceduresResolver {
  @FieldResolver(() => [SpecialProcedureKindType], { description: 'Own unit only.' })
  async procedureKinds(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<SpecialProcedureKindType[]> {
    return isOwnUnit(context.requireActor().acting, row) ? procedureKinds(context, row) : [];
  }

  @FieldResolver(() => [SpecialProcedureType], { description: 'Oldest first; the applicant sees them all (珠 12).' })
  procedures(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<SpecialProcedureRow[]> {
    return proceduresOfCaseLoader(context).load(row.id);
  }
}
