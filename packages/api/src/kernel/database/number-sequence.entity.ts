import { Entity } from 'typeorm';
import { BigIntColumn, KeyColumn } from './columns.js';

/** Running numbers without gaps: the counter moves in the transaction that uses the number. */
@Entity('number_sequence')
export class NumberSequence {
  @KeyColumn(120) name: string;
  @BigIntColumn() value: number;
}
