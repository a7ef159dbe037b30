import {
  buildStageGuide,
  type Catalogue,
  type CatalogueItem,
  type CatalogueMaterial,
  type CatalogueStage,
  type Circumstance,
  type Guidance,
  guide,
  parseAnswers,
  type StageGuide,
} from '@gongshen/shared/catalogue';
import { type ItemView, itemView, type ProjectTypeView, type StageView, stageView } from './catalogue.views.js';

/** An answer to the questionnaire as given and kept: numbers and booleans written out. */
export interface GivenAnswer {
  question: string;
  values: string[];
}

/** One published version of the catalogue in memory: the document and everything that is looked up in it. */
export class CatalogueEdition {
  private readonly items: ReadonlyMap<string, CatalogueItem>;
  private readonly stages: ReadonlyMap<string, CatalogueStage>;
  private readonly materials: ReadonlyMap<string, CatalogueMaterial>;
  private readonly itemViews: ReadonlyMap<string, ItemView>;
  private readonly stageViews: ReadonlyMap<string, StageView>;
  private readonly guided = new Map<string, Guidance>();
  private readonly guidedRows = new WeakMap<readonly GivenAnswer[], Guidance>();
  private readonly stageGuides = new Map<string, StageGuide>();
  readonly projectTypes: readonly ProjectTypeView[];

  constructor(
    readonly id: string,
    readonly document: Catalogue,
  ) {
    this.items = new Map(document.items.map((item) => [item.code, item]));
    this.stages = new Map(document.stages.map((stage) => [stage.code, stage]));
    this.materials = new Map(document.materials.map((material) => [material.code, material]));
    this.itemViews = new Map(document.items.map((item) => [item.code, itemView(item, (code) => this.item(code).name)]));
    const viewsOf = (stage: CatalogueStage) => this.itemsOf(stage.code).map((item) => this.itemView(item.code));
    this.stageViews = new Map(document.stages.map((stage) => [stage.code, stageView(stage, viewsOf(stage))]));
    this.projectTypes = document.projectTypes.map(({ code, name, totalLimit }) => ({ code, name, totalLimit }));
  }

  findItem(code: string): CatalogueItem | null {
    return this.items.get(code) ?? null;
  }
  /** Throws when this version has no such item: what refers to it was checked when it was stored. */
  item(code: string): CatalogueItem {
    return present(this.items.get(code), `item ${code}`);
  }
  findStage(code: string): CatalogueStage | null {
    return this.stages.get(code) ?? null;
  }
  stage(code: string): CatalogueStage {
    return present(this.stages.get(code), `stage ${code}`);
  }
  material(code: string): CatalogueMaterial {
    return present(this.materials.get(code), `material ${code}`);
  }
  /** In the order of the catalogue. */
  itemsOf(stageCode: string): CatalogueItem[] {
    return this.document.items.filter((item) => item.stage === stageCode);
  }

  itemView(code: string): ItemView {
    return present(this.itemViews.get(code), `item ${code}`);
  }
  stageView(code: string): StageView {
    return present(this.stageViews.get(code), `stage ${code}`);
  }
  /** In the order of the stages' sequence. */
  allStageViews(): StageView[] {
    return [...this.stageViews.values()].sort((a, b) => a.sequence - b.sequence);
  }
  projectTypeView(code: string): ProjectTypeView {
    return present(
      this.projectTypes.find((type) => type.code === code),
      `project type ${code}`,
    );
  }

  /** The label of an option of a question; the value itself when the question has no such option. */
  optionLabel(questionCode: string, value: string): string {
    const question = this.document.guidance.find(({ code }) => code === questionCode);
    return question?.options.find((option) => option.value === value)?.label ?? value;
  }

  /** What the questionnaire says for these answers. Kept: projects are read far more often than they are answered. */
  guidance(answers: readonly GivenAnswer[]): Guidance {
    // One page asks several times for the answers of the same row.
    const ofRow = this.guidedRows.get(answers);
    if (ofRow) return ofRow;
    const outcome = kept(this.guided, JSON.stringify(answers), () =>
      guide(this.document, parseAnswers(this.document.guidance, answers).answers),
    );
    this.guidedRows.set(answers, outcome);
    return outcome;
  }

  /** The one guide of these items (珠 14): merged requirements and form. Kept, for projects choose alike. */
  stageGuide(itemCodes: ReadonlySet<string>, circumstance: Circumstance): StageGuide {
    const key = `${circumstance} ${[...itemCodes].sort().join(' ')}`;
    return kept(this.stageGuides, key, () => buildStageGuide(this.document, itemCodes, circumstance));
  }

  /** Items that apply to a project with these answers. */
  applicableItems(answers: readonly GivenAnswer[]): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const stage of this.guidance(answers).stages) {
      for (const guided of stage.items) if (guided.applies === true) codes.add(guided.item.code);
    }
    return codes;
  }
}

const keptAtMost = 2000;

/** The value under a key, made when it is not there; too many are forgotten at once. */
function kept<T>(values: Map<string, T>, key: string, make: () => T): T {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (values.size >= keptAtMost) values.clear();
  values.set(key, made);
  return made;
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`This version of the catalogue has no ${what}`);
  return value;
}
