import { labels } from '@gongshen/shared/labels';
import type { ProcedureObstacle } from '@gongshen/shared/procedure';
import { Field, ObjectType } from 'type-graphql';
import { DomainError } from '../../../kernel/graphql/domain-error.js';

@ObjectType({
  implements: DomainError,
  description: 'The catalogue does not allow it: kind, length, repetition, overlap (珠 12, 19).',
})
export class ProcedureNotOpenable extends DomainError {
  @Field(() => String) reason: ProcedureObstacle;
  constructor(reason: ProcedureObstacle) {
    super();
    const message = `不能启动特别程序：${labels('zh-CN').procedureObstacle[reason]}。`;
    Object.assign(this, { code: 'PROCEDURE_NOT_OPENABLE', message, reason });
  }
}
