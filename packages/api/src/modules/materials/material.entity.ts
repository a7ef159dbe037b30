import { Entity } from 'typeorm';
import { IndexOn, InstantColumn, IntColumn, KeyColumn, RefColumn, TextColumn } from '../../kernel/database/columns.js';

/** What was brought for one requirement of one application; its files are versions. */
@Entity('material')
@IndexOn(['applicationId'])
export class Material {
  @KeyColumn() id: string;
  @RefColumn('project') projectId: string;
  /** No foreign key: the application's table belongs to a later module. */
  @TextColumn(36) applicationId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn(60) requirementCode: string;
  @TextColumn(255) name: string;
  @TextColumn(36) currentVersionId: string;
  /** Taken away before it was ever submitted, or replaced by nothing; its versions stay for the record. */
  @InstantColumn({ nullable: true }) removedAt: string | null;
}

/** One file of a material. Never changed: a replacement is a further version. */
@Entity('material_version')
@IndexOn(['materialId', 'number'], { unique: true })
@IndexOn(['fileId'])
export class MaterialVersion {
  @KeyColumn() id: string;
  @RefColumn('material') materialId: string;
  /** 1, 2, 3 … within the material. */
  @IntColumn() number: number;
  @RefColumn('stored_file') fileId: string;
  @RefColumn('account') uploadedBy: string;
  @InstantColumn() uploadedAt: string;
  /** The submission round it first went in with; null while it never was submitted. */
  @IntColumn({ nullable: true }) submittedInRound: number | null;
}
