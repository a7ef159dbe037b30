import type { ClockLimit } from '../clock/index.js';
import type { MaterialSharing, MaterialSource, ObtainKind, RequirementNeed } from '../material/index.js';
import type { AccessMode } from './access-mode.js';
import type { RuleExpression } from './applies-when.js';
import type { Circumstance } from './circumstance.js';
import type { FormFieldDefinition } from './form-field.js';
import type {
  Gate,
  GovernmentLevel,
  GuidanceKind,
  HandlingKind,
  ItemKind,
  ItemResultKind,
  ItemRole,
  StageTrack,
} from './item-kind.js';

/** 审批服务事项清单: one published, immutable version of everything that may be asked or required (珠 19, 沪 5). */
export interface Catalogue {
  readonly city: string;
  readonly divisionCode: string;
  readonly title: string;
  readonly version: string;
  /** Month the content is of, `2025-12`. */
  readonly asOf: string;
  readonly sourceNote: string;
  readonly stages: readonly CatalogueStage[];
  readonly projectTypes: readonly CatalogueProjectType[];
  /** Codes of the project types, in the order they are tried; the first that holds is the project's. */
  readonly projectTypeOrder: readonly string[];
  readonly guidance: readonly GuidanceQuestion[];
  readonly materials: readonly CatalogueMaterial[];
  readonly items: readonly CatalogueItem[];
  /** Materials that are asked of the applicant although they seem to lie somewhere already (珠 14), each with its reason. */
  readonly askedThoughHeld?: readonly AskedThoughHeld[];
}

/** An exception to 珠 14 somebody has answered for: shown where the catalogue is administered. */
export interface AskedThoughHeld {
  readonly material: string;
  /** For this item only; left out: for every item. */
  readonly item?: string;
  readonly reason: string;
}

export interface CatalogueStage {
  readonly code: string;
  readonly name: string;
  readonly sequence: number;
  /** Standard stage of the national system; null for what it does not know. */
  readonly nationalCode: number | null;
  /** Code of the department that leads the stage (珠 15). */
  readonly leadDepartment: string | null;
  readonly track: StageTrack;
  /** Working days per project type code; null when the stage has no limit. 0: projects of this type do not pass the stage. */
  readonly limits: Readonly<Record<string, number>> | null;
}

export interface CatalogueProjectType {
  readonly code: string;
  readonly name: string;
  readonly nationalFlowType: number;
  /** Working days over all stages. */
  readonly totalLimit: number;
  readonly rule: RuleExpression;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface GuidanceQuestion {
  readonly code: string;
  readonly title: string;
  readonly kind: GuidanceKind;
  readonly unit: string | null;
  /** Empty unless the kind is `single` or `multi`. */
  readonly options: readonly Choice[];
}

export interface CatalogueMaterial {
  readonly code: string;
  readonly name: string;
  readonly source: MaterialSource;
  readonly sharing: MaterialSharing;
  /** Electronic formats, `PDF`, `OFD`, `DWG` … */
  readonly formats: readonly string[];
}

export interface CatalogueLimit extends ClockLimit {
  readonly basis: string | null;
  readonly note: string | null;
}

export interface CatalogueItem {
  readonly code: string;
  readonly name: string;
  readonly stage: string;
  readonly kind: ItemKind;
  readonly department: string;
  readonly levels: readonly GovernmentLevel[];
  readonly role: ItemRole;
  readonly milestone: boolean;
  readonly handling: HandlingKind;
  /** Null when no statute sets one. */
  readonly legalLimit: CatalogueLimit | null;
  /** Supervision goes by this one (珠 20). */
  readonly promisedLimit: CatalogueLimit;
  readonly circumstances: readonly ItemCircumstance[];
  readonly acceptanceConditions: readonly string[];
  readonly appliesWhen: RuleExpression;
  readonly materials: readonly MaterialRequirement[];
  /** Form fields this item asks for; the same code in several items is asked once (珠 14). */
  readonly fields: readonly FormFieldDefinition[];
  readonly result: ItemResult;
  readonly specialLinks: readonly SpecialLink[];
  readonly prerequisites: readonly Prerequisite[];
  readonly accessMode: AccessMode;
  /** 告知承诺制 */
  readonly commitmentBased: boolean;
  readonly fee: string;
  readonly note: string | null;
  /** 事项对申请人的义务提示, where the item is not handled here but must be done. */
  readonly applicantDuty: string | null;
  /** Project types whose stage limit is shorter than this item's: timed by itself, outside the stage's total. */
  readonly outsideStageLimitFor: readonly string[];
}

export interface ItemCircumstance {
  readonly code: Circumstance;
  readonly name: string;
  readonly extraMaterials: readonly string[];
  /** Its own limit; left out, the item's (沪 4). */
  readonly promisedLimit?: CatalogueLimit;
  readonly note: string | null;
}

export interface MaterialRequirement {
  readonly material: string;
  readonly need: RequirementNeed;
  /** When it is needed, in words; null when always. */
  readonly condition: string | null;
  readonly obtain: ObtainKind;
  /** Items whose result it is; any one of those that apply will do. Empty unless obtained as a prior result. */
  readonly fromItems: readonly string[];
  readonly copies: { readonly original: number; readonly copy: number; readonly electronic: number };
}

export interface ItemResult {
  readonly name: string;
  readonly kind: ItemResultKind;
  readonly electronicCertificate: boolean;
  readonly validity: string | null;
}

/** 特别环节 an item allows (珠 2, 12). */
export interface SpecialLink {
  readonly name: string;
  readonly code: string;
  readonly limit: ClockLimit;
  readonly trigger: string;
  readonly pausesClock: boolean;
  /** How often it may be opened on one case; left out: what supervision takes for the usual (codes.json, 违规暂停). */
  readonly maxTimes?: number;
}

export interface Prerequisite {
  readonly item: string;
  readonly gate: Gate;
  /** Only a prerequisite where the other item applies to the project as well. */
  readonly ifApplicable: boolean;
}

/** The form itself, which is never uploaded (珠 14). */
export const ONLINE_FORM_MATERIAL = 'm-sqb';
