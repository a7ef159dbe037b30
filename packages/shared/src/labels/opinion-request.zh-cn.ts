import type { OpinionAction, OpinionRequestState } from '../opinion/index.js';

/** Spread into `zh-cn.ts`. */
export const opinionRequestZhCn = {
  opinionRequestState: { open: '待答复', answered: '已答复', cancelled: '已取消' } satisfies Record<
    OpinionRequestState,
    string
  >,
  opinionAction: { askReply: '请申请人说明', reply: '说明' } satisfies Record<OpinionAction, string>,
};
