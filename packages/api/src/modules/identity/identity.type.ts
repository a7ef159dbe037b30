import { Role, UnitKind } from '@gongshen/shared/identity';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(Role, { name: 'Role' });
registerEnumType(UnitKind, { name: 'UnitKind' });

@ObjectType('Unit')
export class UnitType {
  @Field(() => ID) id: string;
  @Field(() => String) code: string;
  @Field(() => String) name: string;
  @Field(() => String) shortName: string;
  @Field(() => UnitKind) kind: UnitKind;
}

@ObjectType('Organisation')
export class OrganisationType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) creditCode: string;
}

@ObjectType('Person')
export class PersonType {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
}

@ObjectType('Division')
export class DivisionType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => String) level: string;
  @Field(() => ID, { nullable: true }) parentCode: string | null;
}

@ObjectType('Capacity')
export class CapacityType {
  @Field(() => ID) id: string;
  @Field(() => Role) role: Role;
  @Field(() => UnitType, { nullable: true }) unit: UnitType | null;
  @Field(() => OrganisationType, { nullable: true }) organisation: OrganisationType | null;
  @Field(() => DivisionType, { nullable: true }) district: DivisionType | null;
  /** As people say it: “香洲区综合窗口 · 窗口人员”. */
  @Field(() => String) label: string;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => PersonType) person: PersonType;
  @Field(() => CapacityType) capacity: CapacityType;
  @Field(() => [CapacityType]) capacities: CapacityType[];
  @Field(() => [String]) permissions: string[];
  @Field(() => DateTimeScalar) sessionExpiresAt: string;
}
