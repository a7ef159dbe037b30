import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DomainError, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { ViewerType } from './identity.type.js';
import { throttledText } from './login-throttle.js';

@InputType()
export class LoginInput {
  @Field(() => String) loginName: string;
  @Field(() => String) password: string;
}

@ObjectType()
export class LoginSuccess {
  @Field(() => ViewerType) viewer: ViewerType;
  constructor(viewer: ViewerType) {
    this.viewer = viewer;
  }
}

/** One message for a wrong name, a wrong password and a disabled account: nobody learns which names exist. */
@ObjectType({ implements: DomainError })
export class LoginRefused extends DomainError {
  @Field(() => Int, { nullable: true }) retryAfterSeconds: number | null;
  constructor(retryAfterSeconds: number | null = null) {
    super();
    const [code, message] =
      retryAfterSeconds === null
        ? ['LOGIN_REFUSED', '登录名或密码不正确。']
        : ['LOGIN_THROTTLED', throttledText('登录失败次数过多', retryAfterSeconds)];
    Object.assign(this, { code, message, retryAfterSeconds });
  }
}

@ObjectType()
export class LogoutSuccess {
  @Field(() => Boolean) done: boolean;
  constructor() {
    this.done = true;
  }
}

@ObjectType()
export class CapacitySuccess {
  @Field(() => ViewerType) viewer: ViewerType;
  constructor(viewer: ViewerType) {
    this.viewer = viewer;
  }
}

export const LoginResult = resultUnion('LoginResult', () => [LoginSuccess, LoginRefused]);
export const LogoutResult = resultUnion('LogoutResult', () => [LogoutSuccess]);
export const SwitchCapacityResult = resultUnion('SwitchCapacityResult', () => [CapacitySuccess, NotAllowed]);
