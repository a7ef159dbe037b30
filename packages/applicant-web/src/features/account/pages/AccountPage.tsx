import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LogoutDocument, SwitchCapacityDocument, type ViewerFieldsFragment } from '../../../generated/graphql.js';
import { forgetEverythingKept } from '../../../parts/commands/useKept.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { startOver } from '../../../parts/session/start-over.js';
import { useViewer } from '../../../parts/session/useViewer.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card, Facts, Page } from '../../../ui/Page.js';
import { OwnAccount } from '../components/OwnAccount.js';

export function AccountPage() {
  const { t } = useTranslation('account');
  const { t: tParts } = useTranslation('parts');
  const client = useApolloClient();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const [logout, leaving] = useMutation(LogoutDocument);
  const [problem, setProblem] = useState<string | null>(null);

  const becomesAnother = async (to: string) => {
    // What was read and typed in one capacity is not carried into another.
    forgetEverythingKept();
    await navigate(to);
    await startOver(client);
  };
  const leave = async () => {
    try {
      await logout();
      await becomesAnother('/');
    } catch (error) {
      setProblem(tParts(`failure.${failureOf(error).kind}`));
    }
  };

  if (!viewer) return null;
  return (
    <Page title={t('account.title')} narrow>
      {problem && (
        <Notice tone="bad" live>
          <p>{problem}</p>
        </Notice>
      )}
      <Card title={t('account.person')}>
        <Facts
          rows={[
            [t('account.name'), viewer.person.displayName],
            [t('account.organisation'), viewer.capacity.organisation?.name],
            [t('account.creditCode'), viewer.capacity.organisation?.creditCode],
          ]}
        />
      </Card>
      <Capacities viewer={viewer} onSwitched={() => void becomesAnother('/projects')} onProblem={setProblem} />
      <OwnAccount />
      <div className="row actions">
        <Button pending={leaving.loading} onPress={() => void leave()}>
          {t('account.logout')}
        </Button>
      </div>
    </Page>
  );
}

interface CapacitiesProps {
  viewer: ViewerFieldsFragment;
  onSwitched: () => void;
  onProblem: (message: string) => void;
}

function Capacities({ viewer, onSwitched, onProblem }: CapacitiesProps) {
  const { t } = useTranslation('account');
  const { t: tParts } = useTranslation('parts');
  const [change, { loading }] = useMutation(SwitchCapacityDocument);
  const choose = async (capacityId: string) => {
    try {
      const { data } = await change({ variables: { capacityId } });
      const result = data?.switchCapacity;
      if (result?.__typename === 'CapacitySuccess') onSwitched();
      else if (result) onProblem(result.message);
    } catch (error) {
      onProblem(tParts(`failure.${failureOf(error).kind}`));
    }
  };
  return (
    <Card title={t('account.capacities')}>
      <p className="soft">{t('account.capacitiesHint')}</p>
      <ul className="divided">
        {viewer.capacities.map((capacity) => (
          <li key={capacity.id} className="row-between">
            <span>{capacity.label}</span>
            {capacity.id === viewer.capacity.id ? (
              <Badge tone="accent">{t('account.current')}</Badge>
            ) : (
              <Button
                pending={loading}
                label={t('account.switchTo', { capacity: capacity.label })}
                onPress={() => void choose(capacity.id)}
              >
                {t('account.switch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
