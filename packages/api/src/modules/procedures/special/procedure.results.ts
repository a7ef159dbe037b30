import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { RepeatReasonRequired } from '../../applications/index.js';
import { AlreadyHeld } from '../../projects/index.js';
import { ProcedureNotOpenable } from './procedure.refusals.js';
import { SpecialProcedureType } from './procedure.type.js';
import { SpecialProcedureRow } from './special-procedure.entity.js';

@InputType()
export class OpenProcedureInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => ID) kindCode: string;
  @Field(() => String) reason: string;
  @Field(() => Int) promisedDays: number;
  @Field(() => ID) fileId: string;
}

@InputType()
export class PutRightPointInput {
  @Field(() => String) text: string;
  @Field(() => ID, { nullable: true }) requirementCode?: string | null;
}

@InputType()
export class ConcludeProcedureInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) procedureId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) passed: boolean;
  @Field(() => String) conclusion: string;
  @Field(() => [PutRightPointInput], {
    nullable: true,
    description: 'Not passed and to be put right: everything, once. Empty with passed=false ends it as failed.',
  })
  points?: PutRightPointInput[] | null;
  @Field(() => Int, { nullable: true }) putRightWithinWorkingDays?: number | null;
  @Field(() => String, { nullable: true, description: 'A second list needs a reason (一次性告知).' })
  repeatReason?: string | null;
}

@InputType()
export class PutRightAnswerInput {
  @Field(() => ID) pointId: string;
  @Field(() => String) answer: string;
}

@InputType()
export class ReportPutRightInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) procedureId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [PutRightAnswerInput]) answers: PutRightAnswerInput[];
}

@ObjectType()
export class ProcedureSuccess {
  @Field(() => SpecialProcedureType) procedure: SpecialProcedureRow;
  constructor(procedure: SpecialProcedureRow) {
    this.procedure = procedure;
  }
}

/** The procedure as it stands after an act. */
export async function procedureSuccess(context: RequestContext, id: string): Promise<ProcedureSuccess> {
  return new ProcedureSuccess(await context.services.db.read.get(SpecialProcedureRow, { id }));
}

export const OpenProcedureResult = resultUnion('OpenProcedureResult', () => [
  ProcedureSuccess,
  ProcedureNotOpenable,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const ConcludeProcedureResult = resultUnion('ConcludeProcedureResult', () => [
  ProcedureSuccess,
  AlreadyHeld,
  RepeatReasonRequired,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const ReportPutRightResult = resultUnion('ReportPutRightResult', () => [
  ProcedureSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
