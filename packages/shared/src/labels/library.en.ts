import type { LibraryAction, LibrarySource, LibraryStanding, Verification } from '../library/index.js';

/** Spread into `en.ts`. */
export const libraryEn = {
  librarySource: {
    own: 'Kept by the organisation',
    sharing: 'Data sharing',
    handedIn: 'Handed in with an application',
    issued: 'Issued here',
    broughtIn: 'Registered earlier result',
  } satisfies Record<LibrarySource, string>,
  libraryStanding: {
    valid: 'Valid',
    expiring: 'Expires soon',
    expired: 'Expired',
    ended: 'Ended',
    notConfirmed: 'No longer confirmed',
    superseded: 'Superseded',
    suspended: 'Suspended',
    revoked: 'Revoked',
  } satisfies Record<LibraryStanding, string>,
  libraryAction: {
    replace: 'New version',
    end: 'End',
    confirm: 'Confirm again',
    keep: 'Keep in the library',
  } satisfies Record<LibraryAction, string>,
  verification: { confirmed: 'Confirmed', notFound: 'Not found' } satisfies Record<Verification, string>,
  submissionChange: {
    added: 'Added',
    replaced: 'Replaced',
    removed: 'Removed',
    heldNow: 'Now from what is held',
    heldChanged: 'Another held document',
    heldNoMore: 'No longer from what is held',
  },
};
