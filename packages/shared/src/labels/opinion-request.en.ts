/** Spread into `en.ts`. */
export const opinionRequestEn = {};
