import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { RemarkRow } from './remark.entity.js';
import { RemarkType } from './remark.type.js';

@InputType()
export class AddRemarkInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) materialVersionId: string;
  @Field(() => Int) page: number;
  @Field(() => Float, { description: 'From the left of the upright page, 0 to 1.' }) x: number;
  @Field(() => Float, { description: 'From its top, 0 to 1.' }) y: number;
  @Field(() => String, { nullable: true, description: 'Of a workbook, and demanded there: the cell, `C12`.' })
  cell?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a Word document, and demanded there: the passage, 1 to 200 characters.',
  })
  passage?: string | null;
  @Field(() => String) text: string;
}

@InputType()
export class AnswerRemarkInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) remarkId: string;
  @Field(() => String) text: string;
}

@InputType()
export class RemarkCommandInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) remarkId: string;
  @Field(() => Int) expectedVersion: number;
}

@ObjectType()
export class RemarkSuccess {
  @Field(() => RemarkType) remark: RemarkRow;
  constructor(remark: RemarkRow) {
    this.remark = remark;
  }
}

/** It as it stands after an act: read anew. A removed one is told a last time. */
export async function remarkSuccess(context: RequestContext, id: string): Promise<RemarkSuccess> {
  return new RemarkSuccess(await context.services.db.read.get(RemarkRow, { id }));
}

export const AddRemarkResult = resultUnion('AddRemarkResult', () => [RemarkSuccess, InvalidInput, NotAllowed]);
export const AnswerRemarkResult = resultUnion('AnswerRemarkResult', () => [
  RemarkSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const ResolveRemarkResult = resultUnion('ResolveRemarkResult', () => [
  RemarkSuccess,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const RemoveRemarkResult = resultUnion('RemoveRemarkResult', () => [
  RemarkSuccess,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
