/** Spread into `en.ts`. */
export const procedureEn = {};
