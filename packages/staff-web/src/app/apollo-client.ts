import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '@gongshen/shared/graphql';
import { from, switchMap, throwError } from 'rxjs';
import { isSignedOut } from '../parts/failure/failure.logic.js';
import type { SessionGate } from './session/session-gate.js';

/** The one door to the API: cookie session, the client named in a header, an ended session asked for again instead of failing. */
export function createClient(gate: SessionGate): ApolloClient {
  const sessions = new ErrorLink(({ error, operation, forward }) => {
    if (!isSignedOut(error)) return;
    return from(gate.signedInAgain()).pipe(
      switchMap((again) => (again ? forward(operation) : throwError(() => error))),
    );
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'x-gongshen-client': 'staff-web' },
  });
  return new ApolloClient({
    link: ApolloLink.from([sessions, http]),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: {
          fields: {
            projects: relayStylePagination(['search']),
            intakeQueue: relayStylePagination(['lane', 'search']),
            counterVisits: relayStylePagination(['today', 'search']),
            originals: relayStylePagination(['lane', 'search']),
            workbench: relayStylePagination(['lane', 'search']),
            ledApplications: relayStylePagination(['open']),
            notifications: relayStylePagination(),
            sessions: relayStylePagination(['from', 'to']),
            opinionRequests: relayStylePagination(['state']),
            opinionSearch: relayStylePagination(['filter']),
            // Counted by a page of one as well, which must not replace the page that is read.
            alerts: relayStylePagination(['lamp', 'first']),
            sealUses: relayStylePagination(['sealId']),
            outboxMessages: relayStylePagination(['state']),
          },
        },
        Project: { fields: { timeline: relayStylePagination() } },
        ItemCase: { fields: { events: relayStylePagination() } },
        // Derived at each reading; they have no identity of their own and are replaced whole.
        Clock: { merge: true },
      },
    }),
  });
}
