import { ApplicationStatus } from '@gongshen/shared/application';
import type { Circumstance, FieldSource } from '@gongshen/shared/catalogue';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** A value of the form with where it came from; `typed` in a draft, whatever filled it in once submitted. */
export interface StoredValue {
  value: string;
  source: FieldSource;
  sourceName: string | null;
}

/** 申报件: one form and one set of materials for one stage (珠 14). */
@Entity('application')
@IndexOn(['projectId'])
@IndexOn(['status', 'districtCode', 'submittedAt'])
@IndexOn(['organisationId'])
@IndexOn(['leadUnitId', 'status'])
@IndexOn(['number'], { unique: true })
@IndexOn(['openKey'], { unique: true })
export class Application {
  @KeyColumn() id: string;
  /** 收件编号, given at the first submission; null in a draft. */
  @TextColumn(40, { nullable: true }) number: string | null;
  @RefColumn('project') projectId: string;
  @TextColumn(60) stageCode: string;
  @TextColumn(36) catalogueId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn(12) districtCode: string;
  @TextColumn(36, { nullable: true }) leadUnitId: string | null;
  /** How the items are asked for; a stored word of `Circumstance`. */
  @TextColumn(20) circumstance: Circumstance;
  @EnumColumn('application', ApplicationStatus) status: ApplicationStatus;
  /** By field code: what was typed, kept even while it is not valid; from submission on every value as it was submitted. */
  @JsonColumn() fields: Record<string, StoredValue>;
  /** Requirement code → does its condition hold here, as the applicant declares. */
  @JsonColumn() declarations: Record<string, boolean>;
  /** Requirement code → which of several held documents the applicant chose (`evidenceId`). */
  @JsonColumn({ nullable: true }) heldChoices: Record<string, string> | null;
  /** 0 in a draft, 1 from the first submission, one more with each resubmission. */
  @IntColumn() submissionRound: number;
  @InstantColumn({ nullable: true }) submittedAt: string | null;
  /** Index of the check clock, written by the same fold. */
  @PlainDateColumn({ nullable: true }) checkDueOn: string | null;
  @InstantColumn({ nullable: true }) receivedAt: string | null;
  @PlainDateColumn({ nullable: true }) receivedOn: string | null;
  /** Limit of the whole stage in working days; null on a track without one. */
  @IntColumn({ nullable: true }) stageLimit: number | null;
  @PlainDateColumn({ nullable: true }) stageDueOn: string | null;
  @InstantColumn({ nullable: true }) concludedAt: string | null;
  /** Why it was returned, or why the applicant withdrew it. */
  @LongTextColumn({ nullable: true }) returnedReason: string | null;
  @InstantColumn({ nullable: true }) draftSavedAt: string | null;
  /** Words of the keyword screen found at submission (沪 18); shown to the window only. */
  @JsonColumn() classifiedHits: string[];
  /** `project:stage:circumstance` while it is open, so that no second one is opened beside it; null once it has ended. */
  @TextColumn(140, { nullable: true }) openKey: string | null;
  @RefColumn('account') createdBy: string;
  /** Who came to the window and filed there (珠 9): asked and told where the organisation's own people are; null: filed by them. */
  @TextColumn(60, { nullable: true }) contactName: string | null;
  @TextColumn(20, { nullable: true }) contactPhone: string | null;
  @InstantColumn() createdAt: string;
  @VersionColumn() version: number;
}

/** One item of an application, with the unit that will handle it. */
@Entity('application_item')
@IndexOn(['unitId'])
export class ApplicationItem {
  @KeyColumn() applicationId: string;
  @KeyColumn(60) itemCode: string;
  @TextColumn(36) unitId: string;
  /** The earlier result it extends or changes: a document decided here, or a registered one. Both null: asked for anew. */
  @RefColumn(undefined, { nullable: true }) changesResultId: string | null;
  @RefColumn('prior_result', { nullable: true }) changesPriorId: string | null;
  /** Why the lead unit put it into the running application; null for what was filed. */
  @LongTextColumn({ nullable: true }) addedReason: string | null;
}
