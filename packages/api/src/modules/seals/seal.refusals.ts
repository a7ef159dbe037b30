import { ObjectType } from 'type-graphql';
import { DomainError } from '../../kernel/graphql/domain-error.js';

/** A seal cannot be used now; the message says why and who can help. */
@ObjectType({ implements: DomainError })
export class SealUnavailable extends DomainError {
  constructor(message: string) {
    super();
    Object.assign(this, { code: 'SEAL_UNAVAILABLE', message });
  }
}
