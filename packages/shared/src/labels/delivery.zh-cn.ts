import type {
  Carrier,
  DeliveryLane,
  IdentityPaper,
  ParcelState,
  RecipientRelation,
  ResultOccasion,
  ToldHow,
  ToldState,
} from '../delivery/index.js';
import type { PublishedStanding, WithholdingGround } from '../information/index.js';

/** Spread into `zh-cn.ts`. */
export const deliveryZhCn = {
  parcelState: {
    delivered: '已送达',
    posted: '已寄出，待签收',
    signedFor: '已签收',
    returned: '寄递退回',
    takenBack: '已撤回发件',
  } satisfies Record<ParcelState, string>,
  carrier: {
    ems: '中国邮政 EMS',
    sf: '顺丰速运',
    jd: '京东快递',
    zto: '中通快递',
    yto: '圆通速递',
    sto: '申通快递',
    yunda: '韵达快递',
    other: '其他',
  } satisfies Record<Carrier, string>,
  recipientRelation: {
    legalRepresentative: '法定代表人',
    handlingPerson: '单位经办人',
    authorisedAgent: '委托代理人',
    other: '其他',
  } satisfies Record<RecipientRelation, string>,
  identityPaper: {
    residentIdentity: '居民身份证',
    hkMacauTaiwanPermit: '港澳台居民来往内地通行证',
    passport: '护照',
    other: '其他证件',
  } satisfies Record<IdentityPaper, string>,
  toldHow: { phone: '电话', inPerson: '当面', other: '其他方式' } satisfies Record<ToldHow, string>,
  toldState: {
    inTime: '当日已通知',
    dueToday: '今日待通知',
    missed: '当日未通知',
    late: '逾期通知',
  } satisfies Record<ToldState, string>,
  resultOccasion: { decision: '作出决定', paper: '纸质结果到窗口' } satisfies Record<ResultOccasion, string>,
  deliveryLane: {
    toHandOut: '待发件',
    waitingPickUp: '待领取',
    posted: '寄递在途',
    returned: '寄递退回',
    overdue: '超期未送达',
  } satisfies Record<DeliveryLane, string>,
  publishedStanding: {
    effective: '有效',
    notGranted: '不予许可',
    changed: '已变更',
    suspended: '已暂停',
    revoked: '已撤销',
    expired: '已过期',
  } satisfies Record<PublishedStanding, string>,
  withholdingGround: {
    stateSecret: '国家秘密',
    publicSafety: '危及国家安全、公共安全、经济安全、社会稳定',
    commercialSecret: '商业秘密',
    personalPrivacy: '个人隐私',
  } satisfies Record<WithholdingGround, string>,
};
