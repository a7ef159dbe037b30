import { FieldKind, FieldSource } from '@gongshen/shared/catalogue';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChoiceType } from '../catalogue/index.js';
import type { FilledField } from './form.rules.js';

registerEnumType(FieldKind, { name: 'FieldKind' });
registerEnumType(FieldSource, { name: 'FieldSource' });

/** One field of the one form (珠 14). */
@ObjectType('FormField')
export class FormFieldType {
  @Field(() => ID) code: string;
  @Field(() => String) label: string;
  @Field(() => FieldKind) kind: FieldKind;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => String, { nullable: true }) hint: string | null;
  @Field(() => Boolean) required: boolean;
  @Field(() => [ChoiceType]) options: ChoiceType[];
  @Field(() => Float, { nullable: true }) minimum: number | null;
  @Field(() => Float, { nullable: true }) maximum: number | null;
  @Field(() => Int, { nullable: true }) maxLength: number | null;
  @Field(() => [ID]) itemCodes: string[];
  @Field(() => String, { nullable: true }) value: string | null;
  @Field(() => FieldSource) source: FieldSource;
  @Field(() => String, { nullable: true }) sourceName: string | null;
}

export function toFormFieldType(field: FilledField): FormFieldType {
  return {
    code: field.code,
    label: field.label,
    kind: field.kind,
    unit: field.unit ?? null,
    hint: field.hint ?? null,
    required: field.required,
    options: (field.options ?? []).map(({ value, label }) => ({ value, label })),
    minimum: field.min ?? null,
    maximum: field.max ?? null,
    maxLength: field.maxLength ?? null,
    itemCodes: [...field.items],
    value: field.value,
    source: field.valueSource,
    sourceName: field.sourceName,
  };
}
