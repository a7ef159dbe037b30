import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureCaseFragment, ProcedureKindFieldsFragment } from '../../../generated/graphql.js';
import { limitKey } from '../../../parts/clock/clock.logic.js';
import { OpenProcedureDialog } from './OpenProcedureDialog.js';

interface Props {
  itemCase: ProcedureCaseFragment;
  refetch: () => Promise<unknown>;
}

/** The kinds the catalogue allows for this item, each with its limit, how often it was used, and why it cannot be opened now. */
export function ProcedureKinds({ itemCase, refetch }: Props) {
  const { t } = useTranslation('procedures');
  const { t: tp } = useTranslation('parts');
  const [opening, setOpening] = useState<ProcedureKindFieldsFragment | null>(null);
  const { procedureKinds } = itemCase;
  const mayOpen = itemCase.availableActions.includes('openProcedure');
  if (procedureKinds.length === 0 && !mayOpen) return null;
  return (
    <section className="gs-panel" aria-label={t('kinds.title')}>
      <h2>{t('kinds.title')}</h2>
      {procedureKinds.length === 0 && <p className="gs-note">{t('kinds.none')}</p>}
      <ul className="gs-lines">
        {procedureKinds.map((kind) => (
          <li key={kind.code}>
            <strong>{kind.name}</strong>
            <div className="gs-note">
              {t('kinds.limit', {
                limit: tp(`clock.limit.${limitKey({ limit: kind.limit.value, unit: kind.limit.unit })}`, {
                  count: kind.limit.value,
                }),
              })}{' '}
              · {t('kinds.times', { used: kind.timesUsed, most: kind.timesAtMost })} ·{' '}
              {t(kind.pausesClock ? 'kinds.pauses' : 'kinds.runsOn')}
            </div>
            {kind.trigger && <div className="gs-note">{t('kinds.trigger', { trigger: kind.trigger })}</div>}
            {kind.limit.basis && <div className="gs-note">{t('kinds.basis', { basis: kind.limit.basis })}</div>}
            {kind.obstacle && <div className="gs-warn">{kind.obstacle}</div>}
            {mayOpen && !kind.obstacle && (
              <Button
                size="small"
                onClick={() => setOpening(kind)}
                aria-label={t('kinds.openNamed', { name: kind.name })}
              >
                {t('kinds.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!mayOpen && procedureKinds.every((kind) => !kind.obstacle) && procedureKinds.length > 0 && (
        <p className="gs-note">{t('kinds.closed')}</p>
      )}
      {opening && (
        <OpenProcedureDialog itemCase={itemCase} kind={opening} refetch={refetch} onClose={() => setOpening(null)} />
      )}
    </section>
  );
}
