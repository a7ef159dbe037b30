import type { Say } from '../notice-text.js';

export const sessionTexts: Readonly<Record<string, Say>> = {};
