import { CheckAspect } from '@gongshen/shared/application';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** The window's look at one requirement in one round (珠 9, 10). */
@Entity('material_check')
@IndexOn(['applicationId', 'round', 'requirementCode'], { unique: true })
export class MaterialCheckRow {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @IntColumn() round: number;
  @TextColumn(60) requirementCode: string;
  @BooleanColumn() present: boolean;
  @BooleanColumn() legible: boolean;
  @BooleanColumn() matches: boolean;
  @BooleanColumn() passed: boolean;
  @RefColumn('check_reason', { nullable: true, length: 20 }) reasonCode: string | null;
  @TextColumn(1000, { nullable: true }) remark: string | null;
  /** The versions that lay before the window; empty for a document held elsewhere. */
  @JsonColumn() materialVersionIds: string[];
  /** The document held elsewhere that was looked at: one version of it. Null for uploads and the form. */
  @TextColumn(80, { nullable: true }) evidenceId: string | null;
  @RefColumn('account') checkedBy: string;
  @InstantColumn() checkedAt: string;
}

/** The managed list of reasons; a retired one stays, because old notices name it. */
@Entity('check_reason')
export class CheckReasonRow {
  @KeyColumn(20) code: string;
  @TextColumn(200) text: string;
  @EnumColumn('check_reason', CheckAspect) aspect: CheckAspect;
  @BooleanColumn() active: boolean;
}
