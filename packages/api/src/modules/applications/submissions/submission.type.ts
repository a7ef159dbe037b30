import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../kernel/graphql/scalars.js';
import { ChangeKind } from './submission-changes.rules.js';

registerEnumType(ChangeKind, { name: 'SubmissionChangeKind' });

/** One submission of an application; `submittedBy` has a resolver. */
@ObjectType('ApplicationSubmission')
export class ApplicationSubmissionType {
  @Field(() => Int) round: number;
  @Field(() => DateTimeScalar) submittedAt: string;
  submittedById: string;
}

/** A file, or a document held elsewhere, on one side of a change; `file` has a resolver. */
@ObjectType('SubmittedEvidence')
export class SubmittedEvidenceType {
  @Field(() => String) text: string;
  @Field(() => Int, { nullable: true, description: 'Version of the material; null for what is held elsewhere.' })
  number: number | null;
  @Field(() => Float, { nullable: true, description: 'Bytes.' }) size: number | null;
  @Field(() => String, { nullable: true }) sha256: string | null;
  fileId: string | null;
}

@ObjectType('EvidenceChange')
export class EvidenceChangeType {
  @Field(() => ID) requirementCode: string;
  @Field(() => String) requirementName: string;
  @Field(() => ChangeKind) kind: ChangeKind;
  @Field(() => SubmittedEvidenceType, { nullable: true }) before: SubmittedEvidenceType | null;
  @Field(() => SubmittedEvidenceType, { nullable: true }) after: SubmittedEvidenceType | null;
  @Field(() => Boolean, { nullable: true, description: 'Another file with the same bytes.' })
  sameContent: boolean | null;
}

@ObjectType('FieldChange')
export class FieldChangeType {
  @Field(() => ID) code: string;
  @Field(() => String) label: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

/** 本次变化: what differs between two submissions. */
@ObjectType('SubmissionChanges')
export class SubmissionChangesType {
  @Field(() => ApplicationSubmissionType) from: ApplicationSubmissionType;
  @Field(() => ApplicationSubmissionType) to: ApplicationSubmissionType;
  @Field(() => [EvidenceChangeType]) evidence: EvidenceChangeType[];
  @Field(() => [FieldChangeType]) fields: FieldChangeType[];
}
