import { Entity } from 'typeorm';
import {
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** 催办: somebody responsible for the stage presses a department for its answer (珠 15). */
@Entity('urging')
@IndexOn(['caseId'])
export class UrgingRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('account') urgedBy: string;
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  @TextColumn(200) unitName: string;
  @LongTextColumn() text: string;
  @InstantColumn() at: string;
}
