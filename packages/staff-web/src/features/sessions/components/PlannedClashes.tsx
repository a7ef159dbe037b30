import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlannedClashesDocument, type SessionPlanInput } from '../../../generated/graphql.js';
import { Clashes } from './Clashes.js';

/** Typing is over: the server is asked for a place, not for its letters. */
const settledAfter = 500;

/** What of a session that is being planned is taken at that time, before it is sent. Without an answer the form works as it is. */
export function PlannedClashes({ plan }: { plan: SessionPlanInput | null }) {
  const { t } = useTranslation('sessions');
  const wanted = plan === null ? null : JSON.stringify(plan);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), settledAfter);
    return () => clearTimeout(timer);
  }, [wanted]);
  const asked = settled === null ? null : (JSON.parse(settled) as SessionPlanInput);
  const { data } = useQuery(PlannedClashesDocument, {
    variables: { plan: asked as SessionPlanInput },
    skip: asked === null,
    fetchPolicy: 'network-only',
  });
  // An answer to another plan is none to this one.
  if (!data || wanted !== settled) return null;
  return <Clashes clashes={data.sessionClashes} title={t('clash.before')} apart />;
}
