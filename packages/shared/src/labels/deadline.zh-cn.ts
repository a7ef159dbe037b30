/** Spread into `zh-cn.ts`. */
export const deadlineZhCn = {};
