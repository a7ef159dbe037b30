import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '@gongshen/shared/graphql';
import { from, switchMap, throwError } from 'rxjs';
import { failureOf } from '../parts/failures/failure.logic.js';
import { askToSignIn } from '../parts/session/sign-in-again.js';

// The session ended while the page was open: the request waits for the person to sign in again, then goes out unchanged.
const signInAgain = new ErrorLink(({ error, operation, forward }) => {
  if (failureOf(error).kind !== 'signedOut') return undefined;
  return from(askToSignIn()).pipe(switchMap((again) => (again ? forward(operation) : throwError(() => error))));
});

export const client = new ApolloClient({
  link: ApolloLink.from([
    signInAgain,
    new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-gongshen-client': 'applicant-web' } }),
  ]),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          projects: relayStylePagination(['search']),
          library: relayStylePagination(['filter']),
          notifications: relayStylePagination(),
        },
      },
      Project: { fields: { timeline: relayStylePagination() } },
      // Parts of their owner, without an identity of their own.
      Clock: { merge: true },
      GuidanceOutcome: { merge: true },
      Viewer: { merge: true },
    },
  }),
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});
