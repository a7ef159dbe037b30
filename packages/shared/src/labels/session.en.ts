/** Spread into `en.ts`. */
export const sessionEn = {};
