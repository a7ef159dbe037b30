import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** Where a held document comes from: the organisation's own library, or data sharing (电子证照、部门共享). */
export const HeldOrigin = { library: 'library', sharing: 'sharing' } as const;
export type HeldOrigin = keyof typeof HeldOrigin;

/** 珠 14: what sharing or the organisation's library already holds is not asked for again. */
@Entity('held_document')
@IndexOn(['organisationId', 'materialCode'])
export class HeldDocument {
  @KeyColumn() id: string;
  @RefColumn('organisation') organisationId: string;
  /** Unified code when it holds for one project only (a 中标通知书), null when for every project of the organisation. */
  @TextColumn(40, { nullable: true }) projectCode: string | null;
  @TextColumn(60) materialCode: string;
  @TextColumn(255) name: string;
  @EnumColumn('held_document', HeldOrigin) source: HeldOrigin;
  /** Who holds it, as read by people: `国家企业信用信息公示系统`. */
  @TextColumn(120) sourceName: string;
  /** Number of the certificate or record. */
  @TextColumn(120, { nullable: true }) reference: string | null;
  @PlainDateColumn({ nullable: true }) issuedOn: string | null;
  @PlainDateColumn({ nullable: true }) validUntil: string | null;
  @RefColumn('stored_file', { nullable: true }) fileId: string | null;
}
