import { Field, Int, ObjectType } from 'type-graphql';
import { DomainError, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { throttledText } from './login-throttle.js';

@ObjectType()
export class ConfirmPasswordSuccess {
  /** From then on the password is asked for again. */
  @Field(() => DateTimeScalar) until: string;
  constructor(until: string) {
    this.until = until;
  }
}

@ObjectType({ implements: DomainError })
export class PasswordRefused extends DomainError {
  @Field(() => Int, { nullable: true }) retryAfterSeconds: number | null;
  constructor(retryAfterSeconds: number | null = null) {
    super();
    const [code, message] =
      retryAfterSeconds === null
        ? ['PASSWORD_REFUSED', '密码不正确，请重新输入。']
        : ['PASSWORD_THROTTLED', throttledText('密码输错次数过多', retryAfterSeconds)];
    Object.assign(this, { code, message, retryAfterSeconds });
  }
}

export const ConfirmPasswordResult = resultUnion('ConfirmPasswordResult', () => [
  ConfirmPasswordSuccess,
  PasswordRefused,
  NotAllowed,
]);
