import type { Say } from '../notice-text.js';

export const circumstanceTexts: Readonly<Record<string, Say>> = {};
