import type { MergedRequirement } from '@gongshen/shared/catalogue';
import { HeldSource, ObtainKind, RequirementNeed, RequirementState } from '@gongshen/shared/material';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { ApplicationBasis } from './form.queries.js';

registerEnumType(RequirementNeed, { name: 'RequirementNeed' });
registerEnumType(ObtainKind, { name: 'ObtainKind' });
registerEnumType(RequirementState, { name: 'RequirementState' });
registerEnumType(HeldSource, { name: 'HeldSource' });

/** Where a material already lies, so that it is not asked for (珠 14). `file` has a resolver. */
@ObjectType('HeldDocument')
export class HeldDocumentType {
  @Field(() => ID, { nullable: true, description: 'Names one version of one document; null for the online form.' })
  evidenceId: string | null;
  @Field(() => HeldSource) source: HeldSource;
  @Field(() => String) sourceName: string;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  @Field(() => Boolean, { description: 'Runs out before the day by which the stage is promised to be decided.' })
  runsOut: boolean;
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

/**
 * One material of the one set (珠 14). What follows from the guide alone is told by itself; where it lies, whether it is
 * enough and what the window said has resolvers, so that a page which does not draw it does not pay for it.
 */
@ObjectType('ApplicationRequirement')
export class ApplicationRequirementType {
  constructor(
    readonly basis: ApplicationBasis,
    readonly merged: MergedRequirement,
  ) {}

  @Field(() => ID)
  get code(): string {
    return this.merged.material;
  }
  @Field(() => String)
  get name(): string {
    return this.merged.name;
  }
  @Field(() => [ID])
  get itemCodes(): readonly string[] {
    return this.merged.items;
  }
  @Field(() => [String])
  get itemNames(): string[] {
    return this.merged.items.map((code) => this.basis.edition.item(code).name);
  }
  @Field(() => RequirementNeed)
  get need(): RequirementNeed {
    return this.merged.need;
  }
  @Field(() => String, { nullable: true })
  get condition(): string | null {
    return this.merged.conditions.length > 0 ? this.merged.conditions.join('；') : null;
  }
  @Field(() => ObtainKind)
  get obtain(): ObtainKind {
    return this.merged.obtain;
  }
  @Field(() => [String])
  get acceptedFormats(): readonly string[] {
    return this.merged.formats;
  }
}
