import { Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedSupplementFragment } from '../../../generated/graphql.js';
import { SupplementCard } from '../../../parts/supplements/SupplementCard.js';
import { AgreeDialog, RejectDialog } from './SupplementDialogs.js';

interface Props {
  applicationId: string;
  requests: readonly LedSupplementFragment[];
  refetch: () => Promise<unknown>;
}

/** What departments ask the applicant to bring: several agreed to together make one notice (珠 15). */
export function LedSupplements({ applicationId, requests, refetch }: Props) {
  const { t } = useTranslation('lead');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState<'agree' | 'reject' | null>(null);
  if (requests.length === 0) return null;
  const open = requests.filter(({ mayDecide }) => mayDecide);
  const others = requests.filter(({ mayDecide }) => !mayDecide);
  const picked = open.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  const heading = (request: LedSupplementFragment) => `${request.case.unit.shortName} · ${request.case.item.name}`;
  const close = () => setDeciding(null);
  return (
    <section aria-label={t('supplement.title')}>
      <h2 className="gs-section-title">{t('supplement.title')}</h2>
      {open.length > 0 && (
        <>
          <div className="gs-panel-head">
            <span>{t('supplement.open', { count: open.length })}</span>
            <Space wrap>
              {open.length > 1 && (
                <Button
                  size="small"
                  onClick={() => setChosen(picked.length === open.length ? [] : open.map(({ id }) => id))}
                >
                  {t(picked.length === open.length ? 'supplement.chooseNone' : 'supplement.chooseAll')}
                </Button>
              )}
              <Button type="primary" disabled={picked.length === 0} onClick={() => setDeciding('agree')}>
                {t('supplement.agree', { count: picked.length })}
              </Button>
              <Button disabled={picked.length === 0} onClick={() => setDeciding('reject')}>
                {t('supplement.reject', { count: picked.length })}
              </Button>
            </Space>
          </div>
          {open.map((request) => (
            <SupplementCard
              key={request.id}
              request={request}
              heading={
                <Checkbox
                  checked={chosen.includes(request.id)}
                  onChange={(event) => toggle(request.id, event.target.checked)}
                >
                  {heading(request)}
                </Checkbox>
              }
            />
          ))}
        </>
      )}
      {others.length > 0 && (
        <details open={others.some(({ state }) => state === 'agreed')}>
          <summary>{t('supplement.decided', { count: others.length })}</summary>
          {others.map((request) => (
            <SupplementCard key={request.id} request={request} heading={heading(request)} />
          ))}
        </details>
      )}
      {deciding === 'agree' && (
        <AgreeDialog applicationId={applicationId} requests={picked} refetch={refetch} onClose={close} />
      )}
      {deciding === 'reject' && (
        <RejectDialog applicationId={applicationId} requests={picked} refetch={refetch} onClose={close} />
      )}
    </section>
  );
}
