/** Spread into `zh-cn.ts`. */
export const procedureZhCn = {};
