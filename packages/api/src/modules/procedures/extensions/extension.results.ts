import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { CaseExtensionRow } from './case-extension.entity.js';
import { CaseExtensionType } from './extension.type.js';

@InputType()
export class RequestExtensionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Int) days: number;
  @Field(() => String) reason: string;
}

@InputType()
export class DecideExtensionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) extensionId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) approve: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class WithdrawExtensionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) extensionId: string;
  @Field(() => Int) expectedVersion: number;
}

@ObjectType()
export class ExtensionSuccess {
  @Field(() => CaseExtensionType) extension: CaseExtensionRow;
  constructor(extension: CaseExtensionRow) {
    this.extension = extension;
  }
}

/** The extension as it stands after an act. */
export async function extensionSuccess(context: RequestContext, id: string): Promise<ExtensionSuccess> {
  return new ExtensionSuccess(await context.services.db.read.get(CaseExtensionRow, { id }));
}

export const RequestExtensionResult = resultUnion('RequestExtensionResult', () => [
  ExtensionSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const DecideExtensionResult = resultUnion('DecideExtensionResult', () => [
  ExtensionSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const WithdrawExtensionResult = resultUnion('WithdrawExtensionResult', () => [
  ExtensionSuccess,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
