import type { Say } from '../notice-text.js';

export const opinionTexts: Readonly<Record<string, Say>> = {};
