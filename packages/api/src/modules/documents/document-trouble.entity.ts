import { Entity } from 'typeorm';
import {
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
} from '../../kernel/database/columns.js';

/** A paper that could not be drawn and archived; gone once it was. */
@Entity('document_trouble')
@IndexOn(['documentId'], { unique: true })
@IndexOn(['nextTryAt'])
export class DocumentTrouble {
  @KeyColumn() id: string;
  @RefColumn('procedure_document') documentId: string;
  @IntColumn() attempts: number;
  @InstantColumn() firstAt: string;
  @InstantColumn() lastAt: string;
  @InstantColumn() nextTryAt: string;
  /** Why, as people are told. */
  @LongTextColumn() failure: string;
}
