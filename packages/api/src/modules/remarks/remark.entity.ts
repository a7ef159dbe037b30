import { Entity } from 'typeorm';
import {
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** What a reviewer wrote at a place of one version of a material: of a page, a cell of a sheet, or a passage. */
@Entity('remark')
@IndexOn(['materialVersionId'])
@IndexOn(['materialId'])
export class RemarkRow {
  @KeyColumn() id: string;
  @RefColumn('material_version') materialVersionId: string;
  @RefColumn('material') materialId: string;
  /** No foreign key: the application's table belongs to another module. */
  @TextColumn(36) applicationId: string;
  @RefColumn('project') projectId: string;
  /** From 1; of a workbook its sheet. */
  @IntColumn() page: number;
  /** From the left and from the top of the upright page, in ten-thousandths of its width and height. */
  @IntColumn() x: number;
  @IntColumn() y: number;
  /** Of a workbook: the cell, `C12`. Then there is no place on a page. */
  @TextColumn(10, { nullable: true }) cell: string | null;
  /** Of a document, which has no pages that stand still: the passage it is about. */
  @TextColumn(200, { nullable: true }) passage: string | null;
  @TextColumn(500) text: string;
  @RefColumn('account') authorId: string;
  @RefColumn('unit') unitId: string;
  @InstantColumn() at: string;
  @InstantColumn({ nullable: true }) resolvedAt: string | null;
  @RefColumn('account', { nullable: true }) resolvedBy: string | null;
  @InstantColumn({ nullable: true }) removedAt: string | null;
  @VersionColumn() version: number;
}

/** What a colleague, of whatever unit, said to it. */
@Entity('remark_answer')
@IndexOn(['remarkId'])
export class RemarkAnswerRow {
  @KeyColumn() id: string;
  @RefColumn('remark') remarkId: string;
  @TextColumn(500) text: string;
  @RefColumn('account') authorId: string;
  @RefColumn('unit') unitId: string;
  @InstantColumn() at: string;
}
