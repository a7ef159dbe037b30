import { useQuery } from '@apollo/client/react';
import { OwnAccountDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Loading } from '../../../ui/Page.js';
import { Members } from './Members.js';
import { OwnSessions } from './OwnSessions.js';
import { PasswordCard } from './PasswordCard.js';
import { PhoneCard } from './PhoneCard.js';

/** The person's own: password, where messages go, the devices one is signed in on. */
export function OwnAccount() {
  const { data, error, refetch } = useQuery(OwnAccountDocument, { fetchPolicy: 'cache-and-network' });
  const latest = () => void refetch().catch(() => {});
  if (!data) return error ? <QueryProblem error={error} retry={latest} /> : <Loading />;
  const account = data.ownAccount;
  return (
    <>
      <Members account={account} />
      <PhoneCard account={account} />
      <PasswordCard account={account} />
      <OwnSessions account={account} onEnded={latest} />
    </>
  );
}
