/** Spread into `en.ts`. */
export const deadlineEn = {};
