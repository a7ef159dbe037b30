import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DomainError } from '../../kernel/graphql/domain-error.js';

/** What kind of thing is missing from a submission. */
export const MissingKind = {
  field: 'field',
  material: 'material',
  declaration: 'declaration',
  item: 'item',
  priorResult: 'priorResult',
} as const;
export type MissingKind = keyof typeof MissingKind;
registerEnumType(MissingKind, { name: 'MissingKind' });

@ObjectType()
export class MissingThing {
  @Field(() => MissingKind) kind: MissingKind;
  /** Field, requirement or item code. */
  @Field(() => String) ref: string;
  @Field(() => String) label: string;
  @Field(() => String) reason: string;
  @Field(() => String) message: string;
  @Field(() => [ID]) itemCodes: string[];
}

@ObjectType({ implements: DomainError, description: 'Carries the complete list of what is missing.' })
export class SubmissionIncomplete extends DomainError {
  @Field(() => [MissingThing]) missing: MissingThing[];
  constructor(missing: MissingThing[]) {
    super();
    const message = `还有 ${missing.length} 处需要补充，补齐后即可提交。已填写的内容都已保存。`;
    Object.assign(this, { code: 'SUBMISSION_INCOMPLETE', message, missing });
  }
}

@ObjectType({ implements: DomainError })
export class CheckIncomplete extends DomainError {
  /** Requirement codes. */
  @Field(() => [String]) unchecked: string[];
  constructor(unchecked: string[], message: string) {
    super();
    Object.assign(this, { code: 'CHECK_INCOMPLETE', message, unchecked });
  }
}

@ObjectType({ implements: DomainError, description: '一次性告知: an earlier notice could have named these.' })
export class RepeatReasonRequired extends DomainError {
  @Field(() => [ID]) requirementCodes: string[];
  constructor(
    requirementCodes: string[],
    names: readonly string[],
    message = `以下材料在前一次核对时即可指出问题，依照一次性告知的要求，请写明再次告知的理由：${names.join('、')}。`,
  ) {
    super();
    Object.assign(this, { code: 'REPEAT_REASON_REQUIRED', message, requirementCodes });
  }
}
