export {
  EXPIRING_WITHIN_DAYS,
  LibraryAction,
  type LibraryEnd,
  LibrarySource,
  LibraryStanding,
  libraryCounts,
  libraryStanding,
  Verification,
} from './library.js';
