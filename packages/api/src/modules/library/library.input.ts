import { Field, ID, InputType, Int } from 'type-graphql';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';

@InputType()
export class KeepDocumentInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID, { description: 'Of `materialKinds`.' }) materialCode: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: '发证机关或出具单位' }) issuer?: string | null;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil?: string | null;
  @Field(() => ID, { nullable: true, description: 'For this project only; left out: for all.' })
  projectId?: string | null;
  @Field(() => ID, { nullable: true }) fileId?: string | null;
  @Field(() => ID, { nullable: true, description: 'In place of a file: what was brought for an application.' })
  fromMaterialId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'For the project of that material only.' })
  onlyItsProject?: boolean | null;
}

@InputType()
export class ReplaceDocumentInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) entryId: string;
  @Field(() => Int, { description: 'The version that is replaced.' }) expectedNumber: number;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) issuer?: string | null;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil?: string | null;
  @Field(() => ID) fileId: string;
}

@InputType()
export class EndDocumentInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) entryId: string;
  @Field(() => String) reason: string;
}

@InputType({ description: 'Asking sharing again is harmless: it may be sent twice.' })
export class ConfirmSharingInput {
  @Field(() => ID) applicationId: string;
  @Field(() => ID) requirementCode: string;
}
