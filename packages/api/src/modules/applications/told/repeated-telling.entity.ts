import { TellingWay } from '@gongshen/shared/application';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../../kernel/database/columns.js';

/** Something was told that could have been told before (一次性告知): counted against its issuer (domain §3). */
@Entity('repeated_telling')
@IndexOn(['applicationId'])
@IndexOn(['unitId', 'toldAt'])
export class RepeatedTellingRow {
  @KeyColumn() id: string;
  @EnumColumn('repeated_telling', TellingWay) way: TellingWay;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  /** Null: the window's, of the whole application. */
  @TextColumn(36, { nullable: true }) caseId: string | null;
  @TextColumn(200, { nullable: true }) itemName: string | null;
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  @RefColumn('account') toldBy: string;
  @InstantColumn() toldAt: string;
  /** What could have been named before, in words. */
  @LongTextColumn() names: string;
  @LongTextColumn() reason: string;
}
