import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** Running projects stay on the version they began with, so a superseded one is kept for ever. */
export const CatalogueState = { published: 'published', superseded: 'superseded' } as const;
export type CatalogueState = keyof typeof CatalogueState;

/** One published version of the list of everything that may be asked. Immutable; stages, items and requirements are never rows. */
@Entity('catalogue')
@IndexOn(['hash'], { unique: true })
export class Catalogue {
  @KeyColumn() id: string;
  @TextColumn(40) city: string;
  @TextColumn(40) version: string;
  @TextColumn(20) asOf: string;
  /** The whole document, `CatalogueDocument` of shared/catalogue. */
  @JsonColumn() content: unknown;
  /** SHA-256 of the document as shipped. */
  @TextColumn(64) hash: string;
  @InstantColumn() publishedAt: string;
  @EnumColumn('catalogue', CatalogueState) state: CatalogueState;
}
