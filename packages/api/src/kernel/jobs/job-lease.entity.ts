import { Entity } from 'typeorm';
import { BigIntColumn, InstantColumn, KeyColumn, TextColumn } from '../database/columns.js';

/** Which process runs a scheduled job now, and when the job is due again. */
@Entity('job_lease')
export class JobLease {
  @KeyColumn(80) name: string;
  @TextColumn(80, { nullable: true }) owner: string | null;
  @InstantColumn() leaseUntil: string;
  @InstantColumn() nextRunAt: string;
  /** Grows with every takeover: an owner that lost its lease can tell. */
  @BigIntColumn() fence: number;
  @InstantColumn({ nullable: true }) lastRunAt: string | null;
  @TextColumn(500, { nullable: true }) lastError: string | null;
}
