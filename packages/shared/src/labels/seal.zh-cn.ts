import type { SealAction, SealPurpose, SealState } from '../seal/index.js';

/** Spread into `zh-cn.ts`. */
export const sealZhCn = {
  sealPurpose: {
    approval: '行政审批专用章',
    official: '公章',
  } satisfies Record<SealPurpose, string>,
  sealState: {
    pending: '待装入证书',
    active: '使用中',
    suspended: '已停用',
    retired: '已废止',
  } satisfies Record<SealState, string>,
  sealAction: {
    importCertificate: '装入证书',
    suspend: '停用',
    resume: '恢复使用',
    retire: '废止',
  } satisfies Record<SealAction, string>,
};
