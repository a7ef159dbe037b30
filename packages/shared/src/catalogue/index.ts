export { AccessMode } from './access-mode.js';
export {
  type Answers,
  type AnswerValue,
  answerText,
  evaluateRule,
  isUnanswered,
  type RuleExpression,
  type RuleVerdict,
} from './applies-when.js';
export {
  type AskedThoughHeld,
  type Catalogue,
  type CatalogueItem,
  type CatalogueLimit,
  type CatalogueMaterial,
  type CatalogueProjectType,
  type CatalogueStage,
  type Choice,
  type GuidanceQuestion,
  type ItemCircumstance,
  type ItemResult,
  type MaterialRequirement,
  ONLINE_FORM_MATERIAL,
  type Prerequisite,
  type SpecialLink,
} from './catalogue.js';
export { Circumstance, changesAResult, circumstanceOf, promisedLimitOf } from './circumstance.js';
export {
  FieldFact,
  FieldRefusal,
  FieldSource,
  type FormFieldDefinition,
  fieldRefusalText,
  phonePattern,
  validateField,
} from './form-field.js';
export {
  type AnswerProblem,
  AnswerRefusal,
  answerRefusalText,
  applicableItems,
  decideProjectType,
  type Guidance,
  type GuidedItem,
  type GuidedStage,
  guide,
  type ParsedAnswers,
  type ProjectTypeVerdict,
  parseAnswers,
  stageLimit,
  unansweredQuestions,
} from './guidance.js';
export {
  FieldKind,
  Gate,
  GovernmentLevel,
  GuidanceKind,
  HandlingKind,
  ItemKind,
  ItemResultKind,
  ItemRole,
  StageTrack,
} from './item-kind.js';
export {
  buildStageGuide,
  CatalogueBroken,
  type MergedField,
  type MergedRequirement,
  mergeFields,
  type StageGuide,
} from './stage-guide.js';
