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

/** Spread into `en.ts`. */
export const counterEn = {
  identityDocumentKind: {
    residentIdentity: 'Resident identity card',
    hongKongMacauPermit: 'Travel permit of a Hong Kong or Macau resident',
    taiwanPermit: 'Travel permit of a Taiwan resident',
    permanentResidence: 'Permanent residence card of a foreigner',
    passport: 'Passport',
  } satisfies Record<IdentityDocumentKind, string>,
  visitorRelation: { legalRepresentative: 'Legal representative', authorised: 'Authorised' } satisfies Record<
    VisitorRelation,
    string
  >,
  originalState: {
    atWindow: 'At the window',
    toDepartment: 'On its way to the department',
    atDepartment: 'At the department',
    toWindow: 'On its way back to the window',
    missing: 'Did not arrive, looked for',
    posted: 'Posted to the applicant',
    pickedUp: 'Picked up by the applicant',
    kept: 'Kept by the department',
  } satisfies Record<OriginalState, string>,
  originalAction: {
    send: 'Send to a department',
    confirmAtDepartment: 'Confirm arrival',
    reportMissingAtDepartment: 'Report not arrived',
    sendBack: 'Send back to the window',
    keep: 'Keep in the files',
    foundAtDepartment: 'Found, at the department',
    confirmAtWindow: 'Confirm return',
    reportMissingAtWindow: 'Report not arrived',
    foundAtWindow: 'Found, at the window',
    handOver: 'Hand over to the applicant',
    post: 'Post to the applicant',
    cameBack: 'Came back by post',
  } satisfies Record<OriginalAction, string>,
  originalPlace: {
    window: 'Window',
    department: 'Department',
    way: 'On the way',
    applicant: 'Applicant',
    unknown: 'Looked for',
  } satisfies Record<OriginalPlace, string>,
  originalLane: {
    toSend: 'To send',
    sent: 'On the way to departments',
    returning: 'On the way back',
    toPickUp: 'To be picked up',
    arriving: 'On the way to us',
    here: 'With us',
    missing: 'Not arrived',
  } satisfies Record<OriginalLane, string>,
  originalCondition: { intact: 'Intact', worn: 'Worn', damaged: 'Damaged' } satisfies Record<OriginalCondition, string>,
  carriage: { byHand: 'By hand', courier: 'Courier', post: 'Post' } satisfies Record<Carriage, string>,
  transferDirection: {
    toDepartment: 'Window to department',
    back: 'Department to window',
    toApplicant: 'Back to the applicant',
  } satisfies Record<TransferDirection, string>,
};
