import type { GuidanceQuestionType } from './catalogue.type.js';
import type { ProjectTypeView, StageView } from './catalogue.views.js';
import type { CatalogueEdition } from './catalogue-edition.js';

export interface CatalogueVersionView {
  id: string;
  city: string;
  version: string;
  asOf: string;
  stages: StageView[];
  projectTypes: readonly ProjectTypeView[];
  guidance: readonly GuidanceQuestionType[];
}

/** A version as the schema shows it. */
export function catalogueVersion(edition: CatalogueEdition): CatalogueVersionView {
  const { city, version, asOf, guidance } = edition.document;
  return {
    id: edition.id,
    city,
    version,
    asOf,
    stages: edition.allStageViews(),
    projectTypes: edition.projectTypes,
    guidance: guidance as unknown as readonly GuidanceQuestionType[],
  };
}
