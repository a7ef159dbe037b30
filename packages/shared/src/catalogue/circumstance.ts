/** How an item is being asked for (沪 4: 新办、延期、变更等办事情形). */
export const Circumstance = {
  new: 'new',
  extend: 'extend',
  change: 'change',
  /** 分阶段办理 */
  staged: 'staged',
  /** 注销 */
  cancel: 'cancel',
  /** 补证 */
  reissue: 'reissue',
} as const;
export type Circumstance = keyof typeof Circumstance;
