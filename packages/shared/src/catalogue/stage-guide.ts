import { ObtainKind, type RequirementNeed } from '../material/index.js';
import {
  type Catalogue,
  type CatalogueItem,
  type CatalogueMaterial,
  type MaterialRequirement,
  ONLINE_FORM_MATERIAL,
} from './catalogue.js';
import type { Circumstance } from './circumstance.js';
import type { FormFieldDefinition } from './form-field.js';

/** One material of the one set (珠 14 一套申报材料), whichever and however many items ask for it. */
export interface MergedRequirement {
  readonly material: string;
  readonly name: string;
  readonly source: CatalogueMaterial['source'];
  readonly sharing: CatalogueMaterial['sharing'];
  /** Required as soon as one item requires it. */
  readonly need: RequirementNeed;
  /** When it is needed, one entry per item and condition; empty when it is required. */
  readonly conditions: readonly string[];
  readonly obtain: ObtainKind;
  readonly items: readonly string[];
  readonly requiredBy: readonly string[];
  readonly fromItems: readonly string[];
  readonly formats: readonly string[];
  readonly copies: MaterialRequirement['copies'];
}

/** One field of the one form (珠 14 一张申请表单). */
export interface MergedField extends FormFieldDefinition {
  readonly items: readonly string[];
}

export interface StageGuide {
  readonly items: readonly CatalogueItem[];
  readonly requirements: readonly MergedRequirement[];
  readonly fields: readonly MergedField[];
}

/** The catalogue names something it does not hold; such a catalogue must not be published. */
export class CatalogueBroken extends Error {
  constructor(readonly reference: string) {
    super(`The catalogue has no ${reference}`);
    this.name = 'CatalogueBroken';
  }
}

/** How strongly a way of obtaining asks something of the applicant; the weakest that any item accepts is taken (珠 14). */
const burden: readonly ObtainKind[] = [
  ObtainKind.onlineForm,
  ObtainKind.priorResult,
  ObtainKind.dataShare,
  ObtainKind.governmentDocument,
  ObtainKind.intermediaryResult,
  ObtainKind.applicant,
];

/**
 * One guide, one form, one set of materials for the chosen items (珠 14): nothing is asked twice.
 * @throws CatalogueBroken for an item or material the catalogue does not hold
 */
export function buildStageGuide(
  catalogue: Catalogue,
  itemCodes: Iterable<string>,
  circumstance: Circumstance = 'new',
): StageGuide {
  const chosen = new Set(itemCodes);
  const items = catalogue.items.filter((item) => chosen.has(item.code));
  for (const code of chosen) if (!items.some((item) => item.code === code)) throw new CatalogueBroken(`item ${code}`);
  return {
    items,
    requirements: mergeRequirements(catalogue, items, circumstance),
    fields: mergeFields(items),
  };
}

function mergeRequirements(
  catalogue: Catalogue,
  items: readonly CatalogueItem[],
  circumstance: Circumstance,
): readonly MergedRequirement[] {
  const asked = new Map<string, { item: string; requirement: MaterialRequirement }[]>();
  for (const item of items) {
    const extra = item.circumstances.find((candidate) => candidate.code === circumstance)?.extraMaterials ?? [];
    const requirements = [
      ...item.materials,
      ...extra
        .filter((code) => !item.materials.some((requirement) => requirement.material === code))
        .map(
          (code): MaterialRequirement => ({
            material: code,
            need: 'required',
            condition: null,
            obtain: 'applicant',
            fromItems: [],
            copies: { original: 0, copy: 0, electronic: 1 },
          }),
        ),
    ];
    for (const requirement of requirements) {
      const list = asked.get(requirement.material) ?? [];
      list.push({ item: item.code, requirement });
      asked.set(requirement.material, list);
    }
  }
  return [...asked].map(([code, asking]) => {
    const material = catalogue.materials.find((candidate) => candidate.code === code);
    if (!material) throw new CatalogueBroken(`material ${code}`);
    return mergeOne(material, asking);
  });
}

function mergeOne(
  material: CatalogueMaterial,
  asking: readonly { item: string; requirement: MaterialRequirement }[],
): MergedRequirement {
  const requirements = asking.map(({ requirement }) => requirement);
  const requiredBy = unique(
    asking.filter(({ requirement }) => requirement.need === 'required').map(({ item }) => item),
  );
  const ways: ObtainKind[] =
    material.code === ONLINE_FORM_MATERIAL ? ['onlineForm'] : requirements.map((requirement) => requirement.obtain);
  const most = (of: 'original' | 'copy' | 'electronic') =>
    Math.max(...requirements.map((requirement) => requirement.copies[of]));
  return {
    material: material.code,
    name: material.name,
    source: material.source,
    sharing: material.sharing,
    need: requiredBy.length > 0 ? 'required' : 'conditional',
    conditions: requiredBy.length > 0 ? [] : unique(requirements.flatMap((requirement) => requirement.condition ?? [])),
    obtain: burden.find((way) => ways.includes(way)) ?? 'applicant',
    items: unique(asking.map(({ item }) => item)),
    requiredBy,
    fromItems: unique(requirements.flatMap((requirement) => requirement.fromItems)),
    formats: material.formats,
    copies: { original: most('original'), copy: most('copy'), electronic: most('electronic') },
  };
}

/** Fields by code in the order first met; required as soon as one item requires it, the narrowest bounds win. */
export function mergeFields(items: readonly CatalogueItem[]): readonly MergedField[] {
  const merged = new Map<string, MergedField>();
  for (const item of items) {
    for (const field of item.fields) {
      const known = merged.get(field.code);
      merged.set(field.code, known ? mergeField(known, field, item.code) : { ...field, items: [item.code] });
    }
  }
  return [...merged.values()];
}

function mergeField(known: MergedField, field: FormFieldDefinition, item: string): MergedField {
  const min = bound(Math.max, known.min, field.min);
  const max = bound(Math.min, known.max, field.max);
  const maxLength = bound(Math.min, known.maxLength, field.maxLength);
  const hint = known.hint ?? field.hint;
  const source = known.source ?? field.source;
  const answerTo = known.answerTo ?? field.answerTo;
  const numberOf = known.numberOf ?? field.numberOf;
  return {
    ...known,
    required: known.required || field.required,
    ...(hint === undefined ? {} : { hint }),
    ...(source === undefined ? {} : { source }),
    ...(answerTo === undefined ? {} : { answerTo }),
    ...(numberOf === undefined ? {} : { numberOf }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(maxLength === undefined ? {} : { maxLength }),
    items: unique([...known.items, item]),
  };
}

function bound(
  pick: (...values: number[]) => number,
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined ? b : b === undefined ? a : pick(a, b);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
