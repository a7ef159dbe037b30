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

/** Spread into `en.ts`. */
export const deliveryEn = {
  parcelState: {
    delivered: 'Delivered',
    posted: 'Posted',
    signedFor: 'Signed for',
    returned: 'Returned',
    takenBack: 'Taken back',
  } satisfies Record<ParcelState, string>,
  carrier: {
    ems: 'China Post EMS',
    sf: 'SF Express',
    jd: 'JD Express',
    zto: 'ZTO Express',
    yto: 'YTO Express',
    sto: 'STO Express',
    yunda: 'Yunda Express',
    other: 'Other',
  } satisfies Record<Carrier, string>,
  recipientRelation: {
    legalRepresentative: 'Legal representative',
    handlingPerson: 'Handling person',
    authorisedAgent: 'Authorised agent',
    other: 'Other',
  } satisfies Record<RecipientRelation, string>,
  identityPaper: {
    residentIdentity: 'Resident identity card',
    hkMacauTaiwanPermit: 'Travel permit of Hong Kong, Macau or Taiwan residents',
    passport: 'Passport',
    other: 'Other paper',
  } satisfies Record<IdentityPaper, string>,
  toldHow: { phone: 'By phone', inPerson: 'In person', other: 'Otherwise' } satisfies Record<ToldHow, string>,
  toldState: {
    inTime: 'Told the same day',
    dueToday: 'To be told today',
    missed: 'Not told the same day',
    late: 'Told late',
  } satisfies Record<ToldState, string>,
  resultOccasion: { decision: 'Decision', paper: 'Paper result at the window' } satisfies Record<
    ResultOccasion,
    string
  >,
  deliveryLane: {
    toHandOut: 'To hand out',
    waitingPickUp: 'Waiting for pick-up',
    posted: 'Posted, not signed for',
    returned: 'Returned by post',
    overdue: 'Overdue',
  } satisfies Record<DeliveryLane, string>,
  publishedStanding: {
    effective: 'Effective',
    notGranted: 'Not granted',
    changed: 'Changed',
    suspended: 'Suspended',
    revoked: 'Revoked',
    expired: 'Expired',
  } satisfies Record<PublishedStanding, string>,
  withholdingGround: {
    stateSecret: 'State secret',
    publicSafety: 'National, public or economic safety',
    commercialSecret: 'Commercial secret',
    personalPrivacy: 'Personal privacy',
  } satisfies Record<WithholdingGround, string>,
};
