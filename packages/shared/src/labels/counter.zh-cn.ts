import type { IdentityDocumentKind, VisitorRelation } from '../counter/index.js';
import type {
  Carriage,
  OriginalAction,
  OriginalCondition,
  OriginalLane,
  OriginalPlace,
  OriginalState,
  TransferDirection,
} from '../original/index.js';

/** Spread into `zh-cn.ts`. */
export const counterZhCn = {
  identityDocumentKind: {
    residentIdentity: '居民身份证',
    hongKongMacauPermit: '港澳居民来往内地通行证',
    taiwanPermit: '台湾居民来往大陆通行证',
    permanentResidence: '外国人永久居留身份证',
    passport: '护照',
  } satisfies Record<IdentityDocumentKind, string>,
  visitorRelation: { legalRepresentative: '法定代表人', authorised: '受托人' } satisfies Record<
    VisitorRelation,
    string
  >,
  originalState: {
    atWindow: '在综合窗口',
    toDepartment: '送部门途中',
    atDepartment: '在部门',
    toWindow: '退回窗口途中',
    missing: '未收到，查找中',
    posted: '已邮寄申请人',
    pickedUp: '申请人已领回',
    kept: '部门存档',
  } satisfies Record<OriginalState, string>,
  originalAction: {
    send: '送部门',
    confirmAtDepartment: '确认收到',
    reportMissingAtDepartment: '报告未收到',
    sendBack: '退回窗口',
    keep: '部门存档',
    foundAtDepartment: '已找到，在部门',
    confirmAtWindow: '确认退回',
    reportMissingAtWindow: '报告未收到',
    foundAtWindow: '已找到，在窗口',
    handOver: '申请人领回',
    post: '邮寄申请人',
    cameBack: '邮件退回窗口',
  } satisfies Record<OriginalAction, string>,
  originalPlace: {
    window: '综合窗口',
    department: '部门',
    way: '交接途中',
    applicant: '申请人',
    unknown: '查找中',
  } satisfies Record<OriginalPlace, string>,
  originalLane: {
    toSend: '待送部门',
    sent: '送部门途中',
    returning: '退回途中',
    toPickUp: '待领回',
    arriving: '送来途中',
    here: '在本部门',
    missing: '未收到',
  } satisfies Record<OriginalLane, string>,
  originalCondition: { intact: '完好', worn: '有磨损', damaged: '有破损' } satisfies Record<OriginalCondition, string>,
  carriage: { byHand: '专人送达', courier: '快递', post: '邮政寄递' } satisfies Record<Carriage, string>,
  transferDirection: {
    toDepartment: '窗口送部门',
    back: '部门退窗口',
    toApplicant: '退还申请人',
  } satisfies Record<TransferDirection, string>,
};
