import { Entity } from 'typeorm';
import { BooleanColumn, IndexOn, InstantColumn, KeyColumn, TextColumn } from '../../kernel/database/columns.js';

/** A try to sign in, counted for the account named and for the address it came from; kept in the database for all processes. */
@Entity('login_attempt')
@IndexOn(['key', 'at'])
@IndexOn(['at'])
export class LoginAttempt {
  @KeyColumn() id: string;
  /** `account:<hash of the login name>` or `address:<ip>`. */
  @TextColumn(80) key: string;
  @InstantColumn() at: string;
  @BooleanColumn() succeeded: boolean;
}
