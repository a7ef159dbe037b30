import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../../kernel/database/columns.js';
import type { StoredValue } from '../application.entity.js';

/** A material as it went in with a submission. */
export interface SubmittedMaterial {
  requirementCode: string;
  materialId: string;
  versionId: string;
}

/** What one submission of an application consisted of. Never changed: the window reads it, whatever is retyped meanwhile (珠 11). */
@Entity('application_submission')
@IndexOn(['applicationId', 'round'], { unique: true })
export class ApplicationSubmission {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @IntColumn() round: number;
  @InstantColumn() submittedAt: string;
  @RefColumn('account') submittedBy: string;
  @JsonColumn() fields: Record<string, StoredValue>;
  @JsonColumn() declarations: Record<string, boolean>;
  @JsonColumn() materials: SubmittedMaterial[];
}

/** Where a document lies that is used in place of an upload. */
export const UsedSource = {
  earlierStage: 'earlierStage',
  library: 'library',
  sharing: 'sharing',
  priorResult: 'priorResult',
  sameApplication: 'sameApplication',
} as const;
export type UsedSource = keyof typeof UsedSource;

/** What satisfied a requirement of a submission in place of an upload, as it was then: the document, its version, the hash of its file. */
@Entity('application_held_use')
@IndexOn(['applicationId', 'round', 'requirementCode'], { unique: true })
@IndexOn(['evidenceId'])
@IndexOn(['fileId'])
export class ApplicationHeldUse {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @IntColumn() round: number;
  @TextColumn(60) requirementCode: string;
  /** `held:`, `result:`, `prior:` or `version:` and the id: one version of one document. */
  @TextColumn(80) evidenceId: string;
  @EnumColumn('application_held_use', UsedSource) source: UsedSource;
  @TextColumn(255) sourceName: string;
  @TextColumn(255, { nullable: true }) reference: string | null;
  @PlainDateColumn({ nullable: true }) issuedOn: string | null;
  @PlainDateColumn({ nullable: true }) validUntil: string | null;
  @InstantColumn({ nullable: true }) confirmedAt: string | null;
  @RefColumn('stored_file', { nullable: true }) fileId: string | null;
  @TextColumn(64, { nullable: true }) fileSha256: string | null;
  @InstantColumn() usedAt: string;
}
