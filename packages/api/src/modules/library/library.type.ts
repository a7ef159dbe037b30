import { LibraryAction, LibrarySource, LibraryStanding, Verification } from '@gongshen/shared/library';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(LibrarySource, { name: 'LibrarySource' });
registerEnumType(LibraryStanding, { name: 'LibraryStanding' });
registerEnumType(LibraryAction, { name: 'LibraryAction' });
registerEnumType(Verification, { name: 'Verification' });

/** 资料库: its objects are the entries themselves; what crosses a table has a resolver. */
@ObjectType('LibraryEntry')
export class LibraryEntryType {
  @Field(() => ID) id: string;
  @Field(() => LibrarySource) source: LibrarySource;
  @Field(() => String) name: string;
  @Field(() => ID, { nullable: true }) materialCode: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the certificate or record.' }) reference:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Who made or holds it.' }) issuer: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  @Field(() => String, { nullable: true, description: 'For one project only; null: for all.' })
  projectCode: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) recordedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its source last answered to it.' })
  confirmedAt: string | null;
  @Field(() => String, { nullable: true }) endedReason: string | null;
}

@ObjectType('LibraryVersion')
export class LibraryVersionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) recordedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) replacedAt: string | null;
  fileId: string | null;
}

/** Where something of the library satisfied a requirement. */
@ObjectType('LibraryUse')
export class LibraryUseType {
  @Field(() => ID) applicationId: string;
  @Field(() => String, { nullable: true }) applicationNumber: string | null;
  @Field(() => String) projectName: string;
  @Field(() => String) stageName: string;
  @Field(() => String) requirementName: string;
  @Field(() => DateTimeScalar) usedAt: string;
}

@ObjectType('LibraryCount')
export class LibraryCountType {
  @Field(() => LibraryStanding) standing: LibraryStanding;
  @Field(() => Int) count: number;
}

/** A material of the catalogue something may be kept as. */
@ObjectType('MaterialKind')
export class MaterialKindType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => [String]) formats: string[];
}

const { ConnectionType } = countedConnectionOf('LibraryEntry', () => LibraryEntryType);

@ObjectType('LibraryConnection')
export class LibraryConnectionType extends ConnectionType {
  @Field(() => [LibraryCountType], { description: 'Of the whole library, whatever is filtered.' })
  counts: LibraryCountType[];
}

@InputType()
export class LibraryFilterInput {
  @Field(() => LibrarySource, { nullable: true }) source?: LibrarySource | null;
  @Field(() => LibraryStanding, { nullable: true }) standing?: LibraryStanding | null;
  @Field(() => ID, { nullable: true }) materialCode?: string | null;
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => String, { nullable: true }) search?: string | null;
}

/** What a check, an opinion or a decision had before it, for one requirement. */
@ObjectType('ReadEvidence')
export class ReadEvidenceType {
  @Field(() => ID) requirementCode: string;
  @Field(() => String) requirementName: string;
  @Field(() => String, { description: 'File, or where it is held and under which number.' }) text: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file that was read.' }) sha256: string | null;
  fileId: string | null;
}
