import { type CatalogueEdition, type GuidedItemView, guidedStages, type StageView } from '../catalogue/index.js';
import type { Project } from './project.entity.js';

/** A stage of a project as later modules see it when they add fields to `ProjectStage`. */
export interface ProjectStageView {
  project: Project;
  projectId: string;
  stageCode: string;
  stage: StageView;
  limit: number | null;
  guidedItems: GuidedItemView[];
}

/** An item of the catalogue in a project, for the fields of `ProjectStageItem`. */
export interface ProjectStageItemView {
  project: Project;
  projectId: string;
  itemCode: string;
  guided: GuidedItemView;
}

/** All stages of the project's version of the catalogue, with what the questionnaire says of their items. */
export function projectStages(edition: CatalogueEdition, project: Project): ProjectStageView[] {
  return guidedStages(edition, edition.guidance(project.answers)).map(({ stage, limit, items }) => ({
    project,
    projectId: project.id,
    stageCode: stage.code,
    stage,
    limit,
    guidedItems: items,
  }));
}

export function stageItems(stage: ProjectStageView): ProjectStageItemView[] {
  const { project, projectId } = stage;
  return stage.guidedItems.map((guided) => ({ project, projectId, itemCode: guided.item.code, guided }));
}
