import { Field, ID, ObjectType } from 'type-graphql';
import { DomainError } from '../../kernel/graphql/domain-error.js';

/** 沪 18, 沪 4: nothing of a classified project is stored, not even that somebody tried. */
@ObjectType({ implements: DomainError })
export class ClassifiedRefused extends DomainError {
  constructor() {
    super();
    Object.assign(this, {
      code: 'CLASSIFIED_REFUSED',
      message: '涉密项目不得通过本系统申报，您填写的内容没有保存。请按保密规定到线下窗口办理。',
    });
  }
}

@ObjectType({ implements: DomainError })
export class DuplicateProjectCode extends DomainError {
  @Field(() => ID, { nullable: true, description: 'The registered project, when it is the own one.' })
  projectId: string | null;
  constructor(code: string, projectId: string | null) {
    super();
    const message = projectId
      ? `项目统一代码 ${code} 您已登记过，可直接打开该项目。`
      : `项目统一代码 ${code} 已由其他单位登记。如有疑问，请持立项文件到综合窗口核实。`;
    Object.assign(this, { code: 'DUPLICATE_PROJECT_CODE', message, projectId });
  }
}

/** 珠 14: what is already there is not asked for, nor taken, a second time. */
@ObjectType({ implements: DomainError })
export class AlreadyHeld extends DomainError {
  /** Where it lies, in words. */
  @Field(() => String) where: string;
  constructor(where: string, message = `无需重复提交：${where}。`) {
    super();
    Object.assign(this, { code: 'ALREADY_HELD', message, where });
  }
}
