import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('StoredFile')
export class StoredFileType {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => String) mediaType: string;
  /** Bytes. */
  @Field(() => Float) size: number;
  @Field(() => String) sha256: string;
  @Field(() => DateTimeScalar) uploadedAt: string;
  /** Where it is downloaded: `/files/<id>`. */
  @Field(() => String) url: string;
}

export function toStoredFileType(file: Omit<StoredFileType, 'url'>): StoredFileType {
  const { id, fileName, mediaType, size, sha256, uploadedAt } = file;
  return { id, fileName, mediaType, size, sha256, uploadedAt, url: `/files/${id}` };
}
