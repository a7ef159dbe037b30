import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { CaseSuccess } from '../cases/index.js';
import { OwedMaterialType } from './owed.type.js';
import { OwedMaterialRow } from './owed-material.entity.js';

@InputType()
export class DeliverOwedInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) owedId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => ID) fileId: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class SettleOwedInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) owedId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) passed: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RevokeForOwedInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}

@ObjectType()
export class OwedSuccess {
  @Field(() => OwedMaterialType) owed: OwedMaterialRow;
  constructor(owed: OwedMaterialRow) {
    this.owed = owed;
  }
}

/** It as it stands after an act: read anew. */
export async function owedSuccess(context: RequestContext, id: string): Promise<OwedSuccess> {
  return new OwedSuccess(await context.services.db.read.get(OwedMaterialRow, { id }));
}

export const DeliverOwedResult = resultUnion('DeliverOwedResult', () => [
  OwedSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const SettleOwedResult = resultUnion('SettleOwedResult', () => [
  OwedSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const RevokeForOwedResult = resultUnion('RevokeForOwedResult', () => [
  CaseSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
