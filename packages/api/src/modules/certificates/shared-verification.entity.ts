import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** What asking the holder about a certificate issued by others came to. */
export const SharedVerdict = {
  /** Its holder has it, and says the same of it. */
  verified: 'verified',
  /** Its holder has it, and says something else. */
  differs: 'differs',
  notFound: 'notFound',
  /** Nobody answered. */
  unavailable: 'unavailable',
} as const;
export type SharedVerdict = keyof typeof SharedVerdict;

/** One asking about a document that came through sharing; the newest tells its state. */
@Entity('shared_verification')
@IndexOn(['heldDocumentId', 'at'])
export class SharedVerification {
  @KeyColumn() id: string;
  @RefColumn('held_document') heldDocumentId: string;
  @EnumColumn('shared_verification', SharedVerdict) verdict: SharedVerdict;
  /** Who answered: a platform or a person of the window. */
  @TextColumn(120) verifiedBy: string;
  @LongTextColumn() text: string;
  @InstantColumn() at: string;
  @RefColumn('account', { nullable: true }) accountId: string | null;
}
