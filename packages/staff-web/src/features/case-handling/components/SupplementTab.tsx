import { useQuery } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CaseSupplementsDocument,
  type OpenCaseFragment,
  type SupplementFieldsFragment,
  WithdrawSupplementDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { SupplementCard } from '../../../parts/supplements/SupplementCard.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { SupplementDialog } from './SupplementDialog.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

/** 收件后补件: asked by the department, decided by the lead unit; only then does time stop (珠 15). */
export function SupplementTab({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const [asking, setAsking] = useState(false);
  const query = useQuery(CaseSupplementsDocument, {
    variables: { id: itemCase.id },
    fetchPolicy: 'cache-and-network',
  });
  const both = () => Promise.all([refetch(), query.refetch()]);
  return (
    <>
      <div className="gs-panel-head">
        <p className="gs-note">{t('supplement.intro')}</p>
        {itemCase.availableActions.includes('requestSupplement') && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('supplement.ask')}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ itemCase: { supplements } }) =>
          supplements.length === 0 ? (
            <EmptyState text={t('supplement.none')} />
          ) : (
            supplements
              .toReversed()
              .map((request) => (
                <SupplementCard
                  key={request.id}
                  request={request}
                  actions={request.mayWithdraw && <Withdraw request={request} refetch={both} />}
                />
              ))
          )
        }
      </Loaded>
      {asking && <SupplementDialog itemCase={itemCase} refetch={both} onClose={() => setAsking(false)} />}
    </>
  );
}

function Withdraw({ request, refetch }: { request: SupplementFieldsFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('cases');
  const { modal, message } = App.useApp();
  const withdraw = useCommand(WithdrawSupplementDocument, 'once');
  const confirm = () =>
    modal.confirm({
      title: t('supplement.withdrawTitle'),
      content: t('supplement.withdrawText'),
      okText: t('supplement.withdrawConfirm'),
      onOk: async () => {
        const done = await withdraw.run({ requestId: request.id, expectedVersion: request.version });
        if (!done) return;
        message.success(t('supplement.withdrawn'));
        await refetch();
      },
    });
  return (
    <div>
      <Button size="small" loading={withdraw.busy} onClick={confirm}>
        {t('supplement.withdraw')}
      </Button>
      <RefusalAlert command={withdraw} onReload={() => void refetch()} />
    </div>
  );
}
