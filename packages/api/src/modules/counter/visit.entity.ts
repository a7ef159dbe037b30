import { IdentityDocumentKind, VisitorRelation } from '@gongshen/shared/counter';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** Somebody who came to the window (珠 9): who it was, for whom, and by what right. The mandate of what the window then files. */
@Entity('counter_visit')
@IndexOn(['unitId', 'beganAt'])
@IndexOn(['organisationId'])
@IndexOn(['authorityFileId'])
export class CounterVisit {
  @KeyColumn() id: string;
  /** The window, and the district its clerk serves; null: the whole city. */
  @RefColumn('unit') unitId: string;
  @TextColumn(12, { nullable: true }) districtCode: string | null;
  @RefColumn('organisation') organisationId: string;
  @TextColumn(60) personName: string;
  @EnumColumn('counter_visit', IdentityDocumentKind) documentKind: IdentityDocumentKind;
  /** Sealed by `services.personalData`; opened only by the act that names a purpose (S56). */
  @LongTextColumn() documentNumberSealed: string;
  @TextColumn(40) documentNumberMasked: string;
  @LongTextColumn() phoneSealed: string;
  @TextColumn(20) phoneMasked: string;
  @EnumColumn('counter_visit', VisitorRelation) relation: VisitorRelation;
  /** The organisation's authority as a scan; null for its legal representative. */
  @RefColumn('stored_file', { nullable: true }) authorityFileId: string | null;
  @RefColumn('account') beganBy: string;
  @InstantColumn() beganAt: string;
  @InstantColumn({ nullable: true }) endedAt: string | null;
  @VersionColumn() version: number;
}

/** What was filed during a visit: one row per visit and application. */
@Entity('counter_filing')
@IndexOn(['visitId', 'applicationId'], { unique: true })
@IndexOn(['applicationId'])
export class CounterFiling {
  @KeyColumn() id: string;
  @RefColumn('counter_visit') visitId: string;
  /** Without a foreign key: a draft may be thrown away, that it was filed here stays. */
  @TextColumn(36) applicationId: string;
  @RefColumn('account') clerkId: string;
  @InstantColumn() begunAt: string;
  /** Handed in during this visit, for the first time or after a correction. */
  @InstantColumn({ nullable: true }) submittedAt: string | null;
}
