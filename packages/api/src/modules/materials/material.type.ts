import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

/** `file` and `uploadedBy` have resolvers. */
@ObjectType('MaterialVersion')
export class MaterialVersionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => DateTimeScalar) uploadedAt: string;
  @Field(() => Int, { nullable: true, description: 'The submission round it first went in with.' })
  submittedInRound: number | null;
  fileId: string;
  uploadedById: string;
  /** When it was read along with the version. */
  storedFile: StoredFileType | null;
}

@ObjectType('Material')
export class MaterialType {
  @Field(() => ID) id: string;
  @Field(() => ID) requirementCode: string;
  @Field(() => String) name: string;
  @Field(() => MaterialVersionType) current: MaterialVersionType;
  @Field(() => [MaterialVersionType], { description: 'Oldest first.' }) versions: MaterialVersionType[];
  @Field(() => Boolean) removable: boolean;
}
