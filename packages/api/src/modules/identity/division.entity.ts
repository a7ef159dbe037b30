import { Entity } from 'typeorm';
import { IndexOn, KeyColumn, TextColumn } from '../../kernel/database/columns.js';

/** A province, city or district; the code is the national six-digit one. */
@Entity('division')
@IndexOn(['parentCode'])
export class Division {
  @KeyColumn(12) code: string;
  @TextColumn(60) name: string;
  @TextColumn(20) level: string;
  @TextColumn(12, { nullable: true }) parentCode: string | null;
}
