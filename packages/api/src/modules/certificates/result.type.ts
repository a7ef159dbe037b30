import { ResultKind } from '@gongshen/shared/certificate';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { CaseSuccess } from '../cases/index.js';

registerEnumType(ResultKind, { name: 'ResultKind' });

/** What was issued; its objects are the rows, `file` and `unit` have resolvers. */
@ObjectType('ResultDocument')
export class ResultDocumentType {
  @Field(() => ID) id: string;
  @Field(() => ID) itemCode: string;
  @Field(() => String) itemName: string;
  @Field(() => ResultKind) kind: ResultKind;
  @Field(() => String) number: string;
  @Field(() => String) title: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The approval was taken back.' }) revokedAt:
    | string
    | null;
  @Field(() => String, { nullable: true }) revokedReason: string | null;
}

/** A result the departments of a stage already find (珠 2): of an earlier stage, or brought in. `file` has a resolver. */
@ObjectType('EarlierResult')
export class EarlierResultType {
  @Field(() => ID) itemCode: string;
  @Field(() => String) itemName: string;
  @Field(() => String) unitName: string;
  @Field(() => String) documentNumber: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => Boolean) broughtIn: boolean;
  fileId: string | null;
}

@InputType()
export class AttachResultInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => ResultKind) kind: ResultKind;
  @Field(() => String) number: string;
  @Field(() => String) title: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => ID) fileId: string;
}

export const AttachResultResult = resultUnion('AttachResultResult', () => [
  CaseSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
