import { Entity } from 'typeorm';
import { BigIntColumn, BooleanColumn, IndexOn, InstantColumn, IntColumn, KeyColumn } from '../database/columns.js';

/** One comparison of rows and bytes, both ways, and what it found. */
@Entity('file_check')
@IndexOn(['startedAt'])
export class FileCheck {
  @KeyColumn() id: string;
  @InstantColumn() startedAt: string;
  @InstantColumn() finishedAt: string;
  /** Every content was read and hashed; else one sixteenth of them. */
  @BooleanColumn() whole: boolean;
  /** Contents that rows name. */
  @IntColumn() named: number;
  /** Contents in the storage. */
  @IntColumn() kept: number;
  @IntColumn() hashed: number;
  /** Bytes of those. */
  @BigIntColumn() hashedBytes: number;
  @IntColumn() missing: number;
  @IntColumn() altered: number;
  /** Damaged before, whole again. */
  @IntColumn() repaired: number;
  /** Contents that no row names: removed, and left because they are younger than a day. */
  @IntColumn() orphansRemoved: number;
  @IntColumn() orphansLeft: number;
}
