export {
  EXPIRING_WITHIN_DAYS,
  LibraryAction,
  type LibraryEnd,
  LibrarySource,
  LibraryStanding,
  libraryStanding,
  Verification,
} from './library.js';
