export {
  IdentityDocumentKind,
  type IdentityDocumentResult,
  maskDocumentNumber,
  needsAuthority,
  readIdentityDocument,
  readPhone,
  VisitorRelation,
} from './identity-document.js';
