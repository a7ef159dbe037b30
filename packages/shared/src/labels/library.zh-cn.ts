import type { LibraryAction, LibrarySource, LibraryStanding, Verification } from '../library/index.js';

/** Spread into `zh-cn.ts`. */
export const libraryZhCn = {
  librarySource: {
    own: '本单位存入',
    sharing: '数据共享',
    handedIn: '随申请提交',
    issued: '本系统核发',
    broughtIn: '登记的以往结果',
  } satisfies Record<LibrarySource, string>,
  libraryStanding: {
    valid: '有效',
    expiring: '即将到期',
    expired: '已到期',
    ended: '已停用',
    notConfirmed: '来源已查不到',
    superseded: '已被替代',
    suspended: '已暂停',
    revoked: '已撤销',
  } satisfies Record<LibraryStanding, string>,
  libraryAction: {
    replace: '更新版本',
    end: '停用',
    confirm: '重新核验',
    keep: '存入资料库',
  } satisfies Record<LibraryAction, string>,
  verification: { confirmed: '核验一致', notFound: '来源已查不到' } satisfies Record<Verification, string>,
  submissionChange: {
    added: '新增',
    replaced: '更换',
    removed: '去除',
    heldNow: '改用已有材料',
    heldChanged: '换用另一份已有材料',
    heldNoMore: '不再使用已有材料',
  },
};
