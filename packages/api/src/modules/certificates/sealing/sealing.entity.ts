import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../../kernel/database/columns.js';
import { NumberState, SealingState } from './sealing-states.js';

/** Every number ever given to a certificate; a gap in use has its row and its reason here. A change takes none of its own. */
@Entity('certificate_number')
@IndexOn(['sequence', 'running'], { unique: true })
@IndexOn(['certificateId'])
export class CertificateNumber {
  @KeyColumn() id: string;
  /** Within which the running number counts, from 1. */
  @TextColumn(120) sequence: string;
  @IntColumn() running: number;
  @TextColumn(100) number: string;
  @TextColumn(40) serial: string;
  @RefColumn('certificate') certificateId: string;
  @EnumColumn('certificate_number', NumberState) state: NumberState;
  @InstantColumn() givenAt: string;
  @InstantColumn({ nullable: true }) endedAt: string | null;
  @LongTextColumn({ nullable: true }) reason: string | null;
}

/** One try to seal a certificate; its key is what the keeper of the seal's key was asked under. */
@Entity('certificate_sealing')
@IndexOn(['certificateId', 'startedAt'])
@IndexOn(['state', 'startedAt'])
export class CertificateSealing {
  @KeyColumn() id: string;
  @RefColumn('certificate') certificateId: string;
  @EnumColumn('certificate_sealing', SealingState) state: SealingState;
  @TextColumn(100) number: string;
  @InstantColumn() startedAt: string;
  @InstantColumn({ nullable: true }) endedAt: string | null;
  @RefColumn('account') accountId: string;
  @TextColumn(100) actorName: string;
  /** Why it came to nothing, as people are told. */
  @LongTextColumn({ nullable: true }) failure: string | null;
}
