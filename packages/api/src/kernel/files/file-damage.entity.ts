import { Entity } from 'typeorm';
import { EnumColumn, InstantColumn, KeyColumn } from '../database/columns.js';

/** What is wrong with a content that rows name: it is not there, or is not what its hash says. */
export const DamageKind = { missing: 'missing', altered: 'altered' } as const;
export type DamageKind = keyof typeof DamageKind;

/** A damaged content. The row goes when the content is whole again; what was found stands in the audit. */
@Entity('file_damage')
export class FileDamage {
  @KeyColumn(64) sha256: string;
  @EnumColumn('file_damage', DamageKind) kind: DamageKind;
  @InstantColumn() foundAt: string;
}
