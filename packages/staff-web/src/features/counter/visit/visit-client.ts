import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { possibleTypes } from '@gongshen/shared/graphql';

/** The header in which a request names the visit it is made on. */
export const mandateHeader = 'x-gongshen-mandate';

/**
 * The same door to the API, on a visit: the server then answers as to the organisation's own applicant (珠 9). What is read so is kept
 * apart from what the clerk reads in the own capacity.
 */
export function visitClient(client: ApolloClient, visitId: string): ApolloClient {
  const onVisit = new SetContextLink((before) => ({
    headers: { ...(before.headers as Record<string, string> | undefined), [mandateHeader]: visitId },
  }));
  return new ApolloClient({
    link: ApolloLink.from([onVisit, client.link]),
    cache: new InMemoryCache({ possibleTypes, typePolicies: { Clock: { merge: true } } }),
  });
}
