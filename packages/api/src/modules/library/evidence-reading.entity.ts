import { Entity } from 'typeorm';
import { EnumColumn, IndexOn, KeyColumn, RefColumn, TextColumn } from '../../kernel/database/columns.js';

export const ReadingSubject = { opinion: 'opinion', decision: 'decision' } as const;
export type ReadingSubject = keyof typeof ReadingSubject;

/** One thing an opinion or a decision had before it: a version of a material, or a document used in place of one. Never changed. */
@Entity('evidence_reading')
@IndexOn(['subjectType', 'subjectId'])
export class EvidenceReading {
  @KeyColumn() id: string;
  @EnumColumn('evidence_reading', ReadingSubject) subjectType: ReadingSubject;
  /** Of the opinion, or of the case that was decided. */
  @RefColumn() subjectId: string;
  @RefColumn('application') applicationId: string;
  @TextColumn(60) requirementCode: string;
  @RefColumn('material_version', { nullable: true }) materialVersionId: string | null;
  @RefColumn('application_held_use', { nullable: true }) heldUseId: string | null;
}
