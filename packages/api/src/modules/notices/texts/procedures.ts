import type { Say } from '../notice-text.js';

export const procedureTexts: Readonly<Record<string, Say>> = {};
