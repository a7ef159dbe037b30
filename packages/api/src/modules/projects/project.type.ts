import { Lamp } from '@gongshen/shared/clock';
import { CodeFormat, ProjectAction, StageItemState, StageState } from '@gongshen/shared/project';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { CatalogueStageType, GuidedItemType } from '../catalogue/index.js';

registerEnumType(CodeFormat, { name: 'CodeFormat' });
registerEnumType(ProjectAction, { name: 'ProjectAction' });
registerEnumType(StageState, { name: 'StageState' });
registerEnumType(StageItemState, { name: 'StageItemState' });
registerEnumType(Lamp, { name: 'Lamp' });

/** The schema's `Project`; `ProjectType` is what the questionnaire decides. */
@ObjectType('Project')
export class ProjectObject {
  @Field(() => ID) id: string;
  @Field(() => String, { description: '项目统一代码' }) code: string;
  @Field(() => CodeFormat) codeFormat: CodeFormat;
  @Field(() => [String]) codeWarnings: string[];
  @Field(() => String) name: string;
  @Field(() => String) address: string;
  @Field(() => Float, { description: '万元' }) totalInvestment: number;
  @Field(() => Float, { description: '㎡' }) landArea: number;
  @Field(() => Float, { description: '㎡' }) floorArea: number;
  @Field(() => PlainDateScalar, { nullable: true }) plannedStartOn: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) plannedFinishOn: string | null;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => DateTimeScalar) createdAt: string;
  @Field(() => Int) version: number;
}

/** State, reason and items have resolvers: what later modules know is asked for only when it is drawn. */
@ObjectType('ProjectStage')
export class ProjectStageType {
  @Field(() => CatalogueStageType) stage: CatalogueStageType;
  @Field(() => Int, { nullable: true, description: 'Working days.' }) limit: number | null;
}

@ObjectType('ProjectStageItem')
export class ProjectStageItemType {
  @Field(() => GuidedItemType) guided: GuidedItemType;
}

@ObjectType('Turn')
export class TurnType {
  @Field(() => String) who: string;
  @Field(() => String) what: string;
  @Field(() => DateTimeScalar, { nullable: true }) since: string | null;
  @Field(() => ID, { nullable: true }) applicationId: string | null;
  @Field(() => ID, { nullable: true }) caseId: string | null;
  @Field(() => Lamp) lamp: Lamp;
  @Field(() => PlainDateScalar, { nullable: true }) dueOn: string | null;
}

export const { ConnectionType: ProjectConnectionType } = countedConnectionOf('Project', () => ProjectObject);
