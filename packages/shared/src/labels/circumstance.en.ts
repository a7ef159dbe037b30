/** Spread into `en.ts`. */
export const circumstanceEn = {};
