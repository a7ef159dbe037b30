export { type RememberedUpload, uploadsToGoOnWith } from './begun-upload.js';
export {
  type AcceptedMediaType,
  acceptedMediaTypes,
  type FileRefusal,
  findMediaType,
  formatFileSize,
  mediaTypeOfFileName,
  mediaTypesOfFormats,
  refuseFile,
} from './media-type.js';
export {
  aroundPage,
  cellText,
  documentDrawing,
  documentFrame,
  documentZoom,
  hasPages,
  leadsOut,
  pageWithin,
  pdfReading,
  type ReaderKind,
  readerKey,
  readerKind,
  type ShownSheet,
  shownSheets,
  zoomStep,
} from './reading.js';
export { RemarkAction } from './remark-action.js';
export {
  cellName,
  columnName,
  isCellName,
  passageAtMost,
  passageOf,
  type RemarkGround,
  remarkGround,
} from './remark-place.js';
export {
  HeldSource,
  MaterialSharing,
  MaterialSource,
  ObtainKind,
  RequirementNeed,
  RequirementState,
} from './requirement.js';
export { isWithheld, ScanState } from './scan-state.js';
export {
  anyUnderWay,
  dueUploads,
  type UploadEvent,
  type UploadRow,
  type UploadStanding,
  uploadsAfter,
  uploadsAtOnce,
} from './upload-queue.js';
