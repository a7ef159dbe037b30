export { type ComparedOpinion, type FoundContradiction, findContradictions } from './contradictions.js';
export { OpinionKind, OpinionState, Stance } from './opinion.js';
export { OpinionAction, OpinionRequestState } from './opinion-request.js';
