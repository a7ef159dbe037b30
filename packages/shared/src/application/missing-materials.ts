import {
  type CatalogueItem,
  type FieldRefusal,
  fieldRefusalText,
  type MergedField,
  type MergedRequirement,
  validateField,
} from '../catalogue/index.js';
import { dayInWords, type PlainDate } from '../clock/index.js';
import { HeldSource, RequirementState } from '../material/index.js';

/** A document that is already there (珠 14): where it lies and what it is called there. */
export interface HeldEvidence {
  /** Names it exactly, version and all: `held:<id>`, `result:<id>`, `prior:<id>`, `version:<id>`. */
  readonly evidenceId?: string;
  readonly source: HeldSource;
  readonly sourceName: string;
  readonly reference?: string | null;
  readonly issuedOn?: PlainDate | null;
  /** Last day it may be used. */
  readonly validUntil?: PlainDate | null;
}

export interface RequirementFacts<Held extends HeldEvidence = HeldEvidence> {
  readonly today: PlainDate;
  /** Files the applicant has put into this application, by material code. */
  readonly uploads: ReadonlyMap<string, number>;
  /** Documents of earlier stages, of sharing and of the organisation's library, by material code. */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  /** Favourable results of the project — decided here or brought in and confirmed — by item code. */
  readonly results: ReadonlyMap<string, Held>;
  /** Items of this same application that are not decided yet. */
  readonly undecidedItems: ReadonlySet<string>;
  /** Items that apply to the project; null when the guidance is not complete. */
  readonly applicableItems: ReadonlySet<string> | null;
  /** What the applicant said of conditional requirements, by material code. */
  readonly declarations: Readonly<Record<string, boolean>>;
  /** Which of several documents the applicant chose, by material code: an `evidenceId`. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What was handed in, by material code: it stands as it was, whatever became of it since. */
  readonly handedIn?: ReadonlyMap<string, Held>;
}

export interface AssessedRequirement<Held extends HeldEvidence = HeldEvidence> {
  readonly requirement: MergedRequirement;
  readonly state: RequirementState;
  /** Where it is satisfied from; null when it is not. */
  readonly satisfiedBy: HeldSource | null;
  /** The document, when it is not an upload or the form. */
  readonly held: Held | null;
  /** Every document that would do, the nearest first; the chosen one among them. */
  readonly options: readonly Held[];
  /** Where nothing satisfies it: the newest document that would have, had it not run out. */
  readonly expired: Held | null;
  readonly declaredApplicable: boolean | null;
}

/** The nearest source first: what the project itself has obtained, then its earlier stages, then others. */
const sourceOrder: readonly HeldSource[] = ['priorResult', 'sameApplication', 'earlierStage', 'sharing', 'library'];

/** The state of each requirement of the one set of materials (珠 14). */
export function assessRequirements<Held extends HeldEvidence>(
  requirements: readonly MergedRequirement[],
  facts: RequirementFacts<Held>,
): readonly AssessedRequirement<Held>[] {
  return requirements.map((requirement) => assess(requirement, facts));
}

function assess<Held extends HeldEvidence>(
  requirement: MergedRequirement,
  facts: RequirementFacts<Held>,
): AssessedRequirement<Held> {
  const declaration = facts.declarations[requirement.material];
  const conditional = requirement.need === 'conditional';
  const declaredApplicable = conditional ? (declaration ?? null) : null;
  const { valid: options, expired } = candidatesFor(requirement, facts);
  const state = (
    value: RequirementState,
    satisfiedBy: HeldSource | null = null,
    held: Held | null = null,
  ): AssessedRequirement<Held> => ({
    requirement,
    state: value,
    satisfiedBy,
    held,
    options,
    expired: value === 'satisfied' ? null : expired,
    declaredApplicable,
  });

  if (requirement.obtain === 'onlineForm') return state('satisfied', HeldSource.onlineForm);
  if (declaredApplicable === false) return state('notApplicable');
  if ((facts.uploads.get(requirement.material) ?? 0) > 0) return state('satisfied', HeldSource.upload);
  const chosen = options.find(({ evidenceId }) => evidenceId === facts.choices?.[requirement.material]);
  const held = facts.handedIn?.get(requirement.material) ?? (chosen?.evidenceId ? chosen : options[0]);
  if (held) return state('satisfied', held.source, held);
  if (requirement.fromItems.some((item) => facts.undecidedItems.has(item))) return state('pendingResult');
  const { applicableItems } = facts;
  if (
    applicableItems !== null &&
    requirement.fromItems.length > 0 &&
    !requirement.fromItems.some((item) => applicableItems.has(item))
  ) {
    return state('notApplicable');
  }
  return state(conditional && declaredApplicable === null ? 'undeclared' : 'missing');
}

/** What there is for a requirement, the nearest source first, and the newest of what has run out. */
function candidatesFor<Held extends HeldEvidence>(
  requirement: MergedRequirement,
  facts: RequirementFacts<Held>,
): { valid: readonly Held[]; expired: Held | null } {
  const all = [
    ...requirement.fromItems.flatMap((item) => facts.results.get(item) ?? []),
    // A result is confirmed by the window when it comes from elsewhere; what the organisation keeps by itself is no proof of it.
    ...(facts.held.get(requirement.material) ?? []).filter(
      ({ source }) => requirement.obtain !== 'priorResult' || source !== 'library',
    ),
  ];
  const valid = all.filter((held) => !hasRunOut(held, facts.today));
  const expired = all
    .filter((held) => hasRunOut(held, facts.today))
    .sort((a, b) => String(b.validUntil).localeCompare(String(a.validUntil)));
  return {
    valid: sourceOrder.flatMap((source) => valid.filter((held) => held.source === source)),
    expired: expired[0] ?? null,
  };
}

/** The last day it may be used has passed. */
function hasRunOut(held: Pick<HeldEvidence, 'validUntil'>, today: PlainDate): boolean {
  return Boolean(held.validUntil) && String(held.validUntil) < today;
}

/** Valid today, but no longer on `day`: the day by which the matter is promised to be over. */
export function runsOutBefore(held: Pick<HeldEvidence, 'validUntil'>, day: PlainDate | null): boolean {
  return day !== null && Boolean(held.validUntil) && String(held.validUntil) < day;
}

export const MissingKind = {
  field: 'field',
  material: 'material',
  declaration: 'declaration',
  item: 'item',
  priorResult: 'priorResult',
} as const;
export type MissingKind = keyof typeof MissingKind;

export type MissingReason =
  | FieldRefusal
  | 'notUploaded'
  | 'expired'
  | 'notShared'
  | 'notObtained'
  | 'undeclared'
  | 'quarantined'
  | 'noItem';

/** One thing that stands in the way of submitting. */
export interface MissingThing {
  readonly kind: MissingKind;
  /** Code of the field or material; empty for `item`. */
  readonly ref: string;
  readonly label: string;
  readonly reason: MissingReason;
  readonly message: string;
  readonly itemCodes: readonly string[];
}

/**
 * Everything that is missing for submission, at once (珠 9: 一次性告知 holds for the form as well): no item chosen, fields with
 * reasons, materials, conditions nobody has declared.
 */
export function missingForSubmission(input: {
  readonly items: readonly CatalogueItem[];
  readonly requirements: readonly AssessedRequirement[];
  readonly fields: readonly MergedField[];
  /** Values by field code, with what is filled in from the project already in place. */
  readonly values: Readonly<Record<string, string | null | undefined>>;
  /** Name of an item by its code, for results that come from items outside this application. */
  readonly itemName: (code: string) => string;
  /** Material codes for which a file was brought that turned out to be malicious. */
  readonly quarantined?: ReadonlySet<string>;
}): readonly MissingThing[] {
  const noItem: readonly MissingThing[] =
    input.items.length > 0
      ? []
      : [
          {
            kind: 'item',
            ref: '',
            label: '办理事项',
            reason: 'noItem',
            message: '请至少选择一个办理事项',
            itemCodes: [],
          },
        ];
  const fields = input.fields.flatMap((field): MissingThing[] => {
    const reason = validateField(field, input.values[field.code]);
    if (reason === null) return [];
    return [
      {
        kind: 'field',
        ref: field.code,
        label: field.label,
        reason,
        message: fieldRefusalText(field, reason),
        itemCodes: field.items,
      },
    ];
  });
  const materials = input.requirements.flatMap((assessed) =>
    missingMaterial(assessed, input.itemName, input.quarantined),
  );
  return [...noItem, ...fields, ...materials];
}

function missingMaterial(
  assessed: AssessedRequirement,
  itemName: (code: string) => string,
  quarantined: ReadonlySet<string> = new Set(),
): readonly MissingThing[] {
  const { requirement, state } = assessed;
  if (state !== RequirementState.missing && state !== RequirementState.undeclared) return [];
  const thing = { ref: requirement.material, label: requirement.name, itemCodes: requirement.items };
  if (quarantined.has(requirement.material)) {
    const message = `“${requirement.name}”所传的文件检出恶意代码，已被隔离，请换成干净的文件`;
    return [{ ...thing, kind: 'material', reason: 'quarantined', message }];
  }
  if (state === 'undeclared') {
    const when = requirement.conditions.length > 0 ? `（${requirement.conditions.join('；')}）` : '';
    const message = `请说明“${requirement.name}”是否适用${when}`;
    return [{ ...thing, kind: 'declaration', reason: 'undeclared', message }];
  }
  if (assessed.expired) {
    const { sourceName, reference, validUntil } = assessed.expired;
    const which = reference ? `（${reference}）` : '';
    const ended = validUntil ? `已于${dayInWords(validUntil)}到期` : '已到期';
    const message = `“${requirement.name}”${which}${ended}，不能再用（${sourceName}），请提供有效的材料`;
    return [{ ...thing, kind: 'material', reason: 'expired', message }];
  }
  if (requirement.obtain === 'priorResult') {
    const from = requirement.fromItems.map((item) => `“${itemName(item)}”`).join('或');
    const message = `尚未取得“${requirement.name}”：请先办理${from || '相应事项'}，或登记以往结果`;
    return [{ ...thing, kind: 'priorResult', reason: 'notObtained', message }];
  }
  if (requirement.obtain === 'dataShare') {
    const message = `数据共享未查到“${requirement.name}”，请上传`;
    return [{ ...thing, kind: 'material', reason: 'notShared', message }];
  }
  return [{ ...thing, kind: 'material', reason: 'notUploaded', message: `请上传“${requirement.name}”` }];
}
