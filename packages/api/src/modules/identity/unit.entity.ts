import { UnitKind } from '@gongshen/shared/identity';
import { Entity } from 'typeorm';
import { EnumColumn, IndexOn, KeyColumn, RefColumn, TextColumn } from '../../kernel/database/columns.js';

/** A department, an institution, a utility or a window. */
@Entity('unit')
@IndexOn(['code'], { unique: true })
export class Unit {
  @KeyColumn() id: string;
  @TextColumn(40) code: string;
  @TextColumn(120) name: string;
  @TextColumn(60) shortName: string;
  @EnumColumn('unit', UnitKind) kind: UnitKind;
  /** Null: serves the whole city. */
  @RefColumn('division', { nullable: true, length: 12 }) districtCode: string | null;
  @RefColumn('unit', { nullable: true }) parentId: string | null;
}
