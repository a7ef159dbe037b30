import type { Say } from '../notice-text.js';

export const deadlineTexts: Readonly<Record<string, Say>> = {};
