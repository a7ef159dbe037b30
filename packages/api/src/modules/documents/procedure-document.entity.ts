import { ProcedureDocumentKind } from '@gongshen/shared/document';
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
} from '../../kernel/database/columns.js';

/** 文书. Never changed once issued: the facts say what stands on it, its file is made of them. */
@Entity('procedure_document')
@IndexOn(['number'], { unique: true })
@IndexOn(['checkCode'], { unique: true })
@IndexOn(['unitId', 'kind', 'year', 'seq'], { unique: true })
@IndexOn(['applicationId', 'issuedAt'])
@IndexOn(['caseId'])
@IndexOn(['subjectType', 'subjectId'])
@IndexOn(['fileId'])
@IndexOn(['sha256'])
export class ProcedureDocument {
  @KeyColumn() id: string;
  @EnumColumn('procedure_document', ProcedureDocumentKind) kind: ProcedureDocumentKind;
  /** As printed: a decision on what is no licence is called otherwise. */
  @TextColumn(60) title: string;
  /** `440400ZJJ2026SL000123`; given once, never again, also when the paper is voided. */
  @TextColumn(40) number: string;
  /** `珠建受〔2026〕123号` */
  @TextColumn(60) readableNumber: string;
  @RefColumn('unit') unitId: string;
  @IntColumn() year: number;
  /** From 1, without gaps per unit, kind and year. */
  @IntColumn() seq: number;
  @RefColumn('project') projectId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('item_case', { nullable: true }) caseId: string | null;
  /** What it is about: `application`, `correction`, `case`, `procedure`, `extension`, `payment`, `session` … */
  @TextColumn(40) subjectType: string;
  @TextColumn(36) subjectId: string;
  /** `PaperFacts` of its kind, as they were on the day. */
  @JsonColumn() facts: unknown;
  @IntColumn() templateVersion: number;
  @PlainDateColumn() issuedOn: string;
  @InstantColumn() issuedAt: string;
  /** Null: the system, because nobody did (许可法 32). */
  @RefColumn('account', { nullable: true }) issuedBy: string | null;
  /** From when the applicant reads it; null: authorities only, for now or for good. */
  @InstantColumn({ nullable: true }) releasedAt: string | null;
  @TextColumn(16) checkCode: string;
  /** The archived paper; null until it has been drawn. */
  @RefColumn('stored_file', { nullable: true }) fileId: string | null;
  @TextColumn(64, { nullable: true }) sha256: string | null;
  @InstantColumn({ nullable: true }) voidedAt: string | null;
  @TextColumn(1000, { nullable: true }) voidedReason: string | null;
}
