import { ScanState } from '@gongshen/shared/material';
import { Entity } from 'typeorm';
import { BigIntColumn, EnumColumn, IndexOn, InstantColumn, KeyColumn, TextColumn } from '../database/columns.js';

/** One uploaded file: its name and who brought it. The bytes lie in the storage under their SHA-256. */
@Entity('stored_file')
@IndexOn(['sha256'])
@IndexOn(['uploadedBy'])
@IndexOn(['scanState', 'uploadedAt'])
@IndexOn(['organisationId', 'uploadedAt'])
export class StoredFile {
  @KeyColumn() id: string;
  @TextColumn(64) sha256: string;
  /** Bytes. */
  @BigIntColumn() size: number;
  /** By content, never by name. */
  @TextColumn(120) mediaType: string;
  @TextColumn(255) fileName: string;
  @TextColumn(36) uploadedBy: string;
  @TextColumn(36, { nullable: true }) organisationId: string | null;
  @TextColumn(36, { nullable: true }) unitId: string | null;
  @InstantColumn() uploadedAt: string;
  /** The look for malicious software; null: nothing was set up to look when it came. */
  @EnumColumn('stored_file', ScanState, { nullable: true }) scanState?: ScanState | null;
  /** What was found, as the scanner calls it. */
  @TextColumn(200, { nullable: true }) scanFinding?: string | null;
}
