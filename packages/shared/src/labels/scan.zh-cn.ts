import type { RemarkAction, ScanState } from '../material/index.js';

/** Spread into `zh-cn.ts`. */
export const scanZhCn = {
  scanState: {
    waiting: '病毒查杀中',
    clean: '已查杀，未见异常',
    quarantined: '已隔离',
  } satisfies Record<ScanState, string>,
  remarkAction: {
    answer: '答复',
    resolve: '处理完毕',
    remove: '删除',
  } satisfies Record<RemarkAction, string>,
};
