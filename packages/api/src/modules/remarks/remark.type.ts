import { RemarkAction } from '@gongshen/shared/material';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(RemarkAction, { name: 'RemarkAction' });

/** Its objects are the rows themselves; everything beside these columns has a resolver. */
@ObjectType('Remark', {
  description: 'Of a reviewer, pinned to a page, a cell or a passage of one version; for authorities only.',
})
export class RemarkType {
  @Field(() => ID) id: string;
  @Field(() => ID) materialVersionId: string;
  @Field(() => Int, { description: 'From 1; of a workbook its sheet.' }) page: number;
  @Field(() => String, {
    nullable: true,
    description: 'Of a workbook: the cell, `C12`, of the sheet that `page` names.',
  })
  cell: string | null;
  @Field(() => String, { nullable: true, description: 'Of a document without fixed pages: the passage it is about.' })
  passage: string | null;
  @Field(() => String) text: string;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => DateTimeScalar, { nullable: true }) resolvedAt: string | null;
  @Field(() => Int) version: number;
}

@ObjectType('RemarkAnswer')
export class RemarkAnswerType {
  @Field(() => ID) id: string;
  @Field(() => String) text: string;
  @Field(() => DateTimeScalar) at: string;
}
