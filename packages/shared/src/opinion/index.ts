export { OpinionKind, OpinionState, Stance } from './opinion.js';
