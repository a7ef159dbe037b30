import { Verification } from '@gongshen/shared/library';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** Where a held document comes from: the organisation's own library, or data sharing (电子证照、部门共享). */
export const HeldOrigin = { library: 'library', sharing: 'sharing' } as const;
export type HeldOrigin = keyof typeof HeldOrigin;

/**
 * 珠 14: what sharing or the organisation's library already holds is not asked for again. A row is one version and keeps what it says: a
 * newer one replaces it, and both stay, because submissions name the version they used.
 */
@Entity('held_document')
@IndexOn(['organisationId', 'materialCode'])
@IndexOn(['fileId'])
@IndexOn(['seriesId', 'number'])
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
  /** The document all versions of which are one: the id of its first version. */
  @RefColumn() seriesId: string;
  /** 1, 2, 3 … within the series. */
  @IntColumn() number: number;
  @InstantColumn({ nullable: true }) recordedAt: string | null;
  @RefColumn('account', { nullable: true }) recordedBy: string | null;
  /** A newer version took its place. */
  @InstantColumn({ nullable: true }) replacedAt: string | null;
  @InstantColumn({ nullable: true }) endedAt: string | null;
  @LongTextColumn({ nullable: true }) endedReason: string | null;
  /** When the source last answered to it; sharing only. */
  @InstantColumn({ nullable: true }) confirmedAt: string | null;
  @EnumColumn('held_document', Verification, { nullable: true }) verification: Verification | null;
  /** The organisation has been told that it runs out. */
  @InstantColumn({ nullable: true }) expiryToldAt: string | null;
  /** The material of an application it was kept from. */
  @RefColumn('material_version', { nullable: true }) fromVersionId: string | null;
}
