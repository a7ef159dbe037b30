import { AccessMode, Gate, GuidanceKind, ItemRole, StageTrack } from '@gongshen/shared/catalogue';
import { LimitUnit } from '@gongshen/shared/clock';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(StageTrack, { name: 'StageTrack' });
registerEnumType(GuidanceKind, { name: 'GuidanceKind' });
registerEnumType(LimitUnit, { name: 'LimitUnit' });
registerEnumType(ItemRole, { name: 'ItemRole' });
registerEnumType(AccessMode, { name: 'AccessMode' });
registerEnumType(Gate, { name: 'Gate' });

@ObjectType('Choice')
export class ChoiceType {
  @Field(() => ID) value: string;
  @Field(() => String) label: string;
}

@ObjectType('Limit')
export class LimitType {
  @Field(() => Int) value: number;
  @Field(() => LimitUnit) unit: LimitUnit;
  @Field(() => String, { nullable: true }) basis: string | null;
}

@ObjectType('ItemPrerequisite')
export class ItemPrerequisiteType {
  @Field(() => ID) itemCode: string;
  @Field(() => String) itemName: string;
  @Field(() => Gate) gate: Gate;
}

/** The field `unit` has a resolver: departments are rows of the identity module. */
@ObjectType('Item')
export class ItemType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: '事项类别' }) category: string;
  @Field(() => ID) stageCode: string;
  @Field(() => ItemRole) role: ItemRole;
  @Field(() => LimitType) promisedLimit: LimitType;
  @Field(() => LimitType, { nullable: true }) legalLimit: LimitType | null;
  @Field(() => String) resultName: string;
  @Field(() => String) resultKind: string;
  @Field(() => [String]) acceptanceConditions: string[];
  @Field(() => [ItemPrerequisiteType]) prerequisites: ItemPrerequisiteType[];
  @Field(() => AccessMode) accessMode: AccessMode;
  @Field(() => String) fee: string;
  @Field(() => [ChoiceType]) circumstances: ChoiceType[];
}

@ObjectType('CatalogueStage')
export class CatalogueStageType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => Int) sequence: number;
  @Field(() => StageTrack) track: StageTrack;
  @Field(() => [ItemType]) items: ItemType[];
}

@ObjectType('ProjectType')
export class ProjectTypeType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => Int, { description: 'Working days over all stages.' }) totalLimit: number;
}

@ObjectType('GuidanceQuestion')
export class GuidanceQuestionType {
  @Field(() => ID) code: string;
  @Field(() => String) title: string;
  @Field(() => GuidanceKind) kind: GuidanceKind;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => [ChoiceType]) options: ChoiceType[];
}

@ObjectType('CatalogueVersion')
export class CatalogueVersionType {
  @Field(() => ID) id: string;
  @Field(() => String) city: string;
  @Field(() => String) version: string;
  @Field(() => String) asOf: string;
  @Field(() => [CatalogueStageType]) stages: CatalogueStageType[];
  @Field(() => [ProjectTypeType]) projectTypes: ProjectTypeType[];
  @Field(() => [GuidanceQuestionType]) guidance: GuidanceQuestionType[];
}
