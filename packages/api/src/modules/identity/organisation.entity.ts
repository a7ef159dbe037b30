import { Entity } from 'typeorm';
import { IndexOn, KeyColumn, TextColumn } from '../../kernel/database/columns.js';

/** Whom an applicant acts for. */
@Entity('organisation')
@IndexOn(['creditCode'], { unique: true })
export class Organisation {
  @KeyColumn() id: string;
  @TextColumn(120) name: string;
  @TextColumn(18) creditCode: string;
}
