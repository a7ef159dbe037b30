import { HeldSource, ObtainKind, RequirementNeed, RequirementState } from '@gongshen/shared/material';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { MaterialType } from '../materials/index.js';
import { CorrectionPointType } from './correction.type.js';

registerEnumType(RequirementNeed, { name: 'RequirementNeed' });
registerEnumType(ObtainKind, { name: 'ObtainKind' });
registerEnumType(RequirementState, { name: 'RequirementState' });
registerEnumType(HeldSource, { name: 'HeldSource' });

/** Where a material already lies, so that it is not asked for (珠 14). `file` has a resolver. */
@ObjectType('HeldDocument')
export class HeldDocumentType {
  @Field(() => HeldSource) source: HeldSource;
  @Field(() => String) sourceName: string;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  fileId: string | null;
}

/** The window's look at a material; `checkedBy` has a resolver. A `round` before the present one: carried over. */
@ObjectType('MaterialCheck')
export class MaterialCheckType {
  @Field(() => Int) round: number;
  @Field(() => Boolean) present: boolean;
  @Field(() => Boolean) legible: boolean;
  @Field(() => Boolean) matches: boolean;
  @Field(() => Boolean) passed: boolean;
  @Field(() => ID, { nullable: true }) reasonCode: string | null;
  @Field(() => String, { nullable: true }) remark: string | null;
  @Field(() => DateTimeScalar) checkedAt: string;
  checkedById: string;
}

/** One material of the one set (珠 14). */
@ObjectType('ApplicationRequirement')
export class ApplicationRequirementType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => [ID]) itemCodes: string[];
  @Field(() => [String]) itemNames: string[];
  @Field(() => RequirementNeed) need: RequirementNeed;
  @Field(() => String, { nullable: true }) condition: string | null;
  @Field(() => Boolean, { nullable: true }) declaredApplicable: boolean | null;
  @Field(() => ObtainKind) obtain: ObtainKind;
  @Field(() => RequirementState) state: RequirementState;
  @Field(() => HeldDocumentType, { nullable: true }) held: HeldDocumentType | null;
  @Field(() => [String]) acceptedFormats: string[];
  @Field(() => [MaterialType]) materials: MaterialType[];
  @Field(() => MaterialCheckType, { nullable: true }) check: MaterialCheckType | null;
  @Field(() => MaterialCheckType, { nullable: true }) previousCheck: MaterialCheckType | null;
  @Field(() => CorrectionPointType, { nullable: true }) openPoint: CorrectionPointType | null;
}
