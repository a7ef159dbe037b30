import { type Blocker, BlockerKind, blockerText } from '@gongshen/shared/case';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DomainError } from '../../kernel/graphql/domain-error.js';

registerEnumType(BlockerKind, { name: 'BlockerKind' });

@ObjectType('Blocker')
export class BlockerType {
  @Field(() => BlockerKind) kind: BlockerKind;
  @Field(() => String) message: string;
  /** The item waited for; prerequisites only. */
  @Field(() => ID, { nullable: true }) itemCode: string | null;
}

/** Blockers in words; the names of the items waited for come from the case's own prerequisites. */
export function toBlockers(
  blockers: readonly Blocker[],
  prerequisites: readonly { itemCode: string; itemName: string }[],
): BlockerType[] {
  const names = new Map(prerequisites.map(({ itemCode, itemName }) => [itemCode, itemName]));
  return blockers.map((blocker) => ({
    kind: blocker.kind,
    itemCode: blocker.itemCode,
    message: blockerText(blocker, (code) => names.get(code) ?? code),
  }));
}

@ObjectType({ implements: DomainError, description: 'Carries everything that stands in the way, at once.' })
export class DecisionBlocked extends DomainError {
  @Field(() => [BlockerType]) blockers: BlockerType[];
  constructor(what: string, blockers: BlockerType[]) {
    super();
    const message = `${what}：${blockers.map((blocker) => blocker.message).join('；')}。`;
    Object.assign(this, { code: 'DECISION_BLOCKED', message, blockers });
  }
}
