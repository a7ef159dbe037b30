import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SupplementsToDecideDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LedSupplements } from './LedSupplements.js';
import { byApplication } from './supplements.logic.js';

/** Requests for supplements that wait for this unit, application by application, so that one notice can be made of them. */
export function SupplementQueue() {
  const { t } = useTranslation('lead');
  const query = useQuery(SupplementsToDecideDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  return (
    <Loaded query={query}>
      {({ supplementsToDecide }) =>
        supplementsToDecide.length === 0 ? (
          <EmptyState text={t('supplement.nothing')} />
        ) : (
          byApplication(supplementsToDecide).map(({ applicationId, requests }) => {
            const first = requests[0]?.case;
            return (
              <section key={applicationId} className="gs-supplement-group">
                <h2 className="gs-section-title">
                  <Link to={paths.ledApplication(applicationId)}>{first?.project.name}</Link>
                  <span className="gs-note">
                    {' '}
                    {first?.application.stage.name} · {first?.application.number}
                  </span>
                </h2>
                <LedSupplements applicationId={applicationId} requests={requests} refetch={() => query.refetch()} />
              </section>
            );
          })
        )
      }
    </Loaded>
  );
}
