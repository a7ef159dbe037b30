import type { Answers } from './answers.logic.js';

/** Where the answers of the open questionnaire are kept, so that a registration can begin with them. */
export const keptGuidance = 'guidance';
export const noAnswers: { answers: Answers } = { answers: {} };
