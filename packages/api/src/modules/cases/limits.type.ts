import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Clock } from '../applications/index.js';

/** 珠 20: 从窗口、阶段、办件等多个维度统计提示办件用时及剩余办理时间. */
export const LimitDimension = { window: 'window', stage: 'stage', case: 'case' } as const;
export type LimitDimension = keyof typeof LimitDimension;
registerEnumType(LimitDimension, { name: 'LimitDimension' });

/** One thing of an application that has a limit, with its time used and left. */
@ObjectType('LimitStanding')
export class LimitStandingType {
  @Field(() => LimitDimension) dimension: LimitDimension;
  @Field(() => String) name: string;
  @Field(() => ID, { nullable: true }) caseId: string | null;
  @Field(() => Clock) clock: Clock;
}
