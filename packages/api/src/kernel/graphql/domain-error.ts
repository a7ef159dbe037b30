import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { Refusal } from '../result.js';

/** A refusal as data. `message` is a complete Chinese sentence for the person. */
@InterfaceType()
export abstract class DomainError implements Refusal {
  @Field(() => String) code: string;
  @Field(() => String) message: string;
}

@ObjectType()
export class FieldProblem {
  /** Dotted path in the input. */
  @Field(() => String) field: string;
  @Field(() => String) reason: string;
  @Field(() => String) message: string;
}

@ObjectType({ implements: DomainError })
export class InvalidInput extends DomainError {
  @Field(() => [FieldProblem]) problems: FieldProblem[];
  constructor(problems: FieldProblem[], message = '填写的内容有误，请按提示修改后再试。') {
    super();
    Object.assign(this, { code: 'INVALID_INPUT', message, problems });
  }
}

@ObjectType({ implements: DomainError })
export class IllegalTransition extends DomainError {
  /** The state it is in now. */
  @Field(() => String) state: string;
  constructor(state: string, message: string) {
    super();
    Object.assign(this, { code: 'ILLEGAL_TRANSITION', message, state });
  }
}

@ObjectType({ implements: DomainError })
export class StaleVersion extends DomainError {
  @Field(() => Int, { nullable: true }) currentVersion: number | null;
  constructor(currentVersion: number | null, message = '内容已被他人修改，您的操作没有保存。请刷新后核对再试。') {
    super();
    Object.assign(this, { code: 'STALE_VERSION', message, currentVersion });
  }
}

@ObjectType({ implements: DomainError })
export class NotAllowed extends DomainError {
  constructor(message: string) {
    super();
    Object.assign(this, { code: 'NOT_ALLOWED', message });
  }
}

/** What is about to be done needs the person's password once more, given within the last minutes in this very session. */
@ObjectType({ implements: DomainError })
export class FreshSignInRequired extends DomainError {
  constructor(message = '此操作需要再次输入登录密码，确认是您本人办理。') {
    super();
    Object.assign(this, { code: 'FRESH_SIGN_IN_REQUIRED', message });
  }
}
