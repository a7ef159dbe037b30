import { ScanState } from '@gongshen/shared/material';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

registerEnumType(ScanState, { name: 'ScanState' });

@ObjectType('StoredFile')
export class StoredFileType {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => String) mediaType: string;
  /** Bytes. */
  @Field(() => Float) size: number;
  @Field(() => String) sha256: string;
  @Field(() => DateTimeScalar) uploadedAt: string;
  @Field(() => ScanState, {
    nullable: true,
    description:
      'The look for malicious software: only a clean file, or one nothing was set up to look at (null), can be read.',
  })
  scanState: ScanState | null;
  @Field(() => String, {
    nullable: true,
    description: 'What was found in a quarantined file, as the scanner calls it.',
  })
  scanFinding: string | null;
  /** Where it is downloaded: `/files/<id>`. */
  @Field(() => String) url: string;
}

type Shown = Omit<StoredFileType, 'url' | 'scanState' | 'scanFinding'> &
  Partial<Pick<StoredFileType, 'scanState' | 'scanFinding'>>;

export function toStoredFileType(file: Shown): StoredFileType {
  const { id, fileName, mediaType, size, sha256, uploadedAt, scanState = null, scanFinding = null } = file;
  return { id, fileName, mediaType, size, sha256, uploadedAt, scanState, scanFinding, url: `/files/${id}` };
}
