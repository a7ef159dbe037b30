import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureFieldsFragment } from '../../../generated/graphql.js';
import { ClockCard } from '../../../parts/clock/ClockCard.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readDate, readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { procedureTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ConcludeDialog } from './ConcludeDialog.js';
import { PutRightPoints } from './PutRightPoints.js';

interface Props {
  procedure: ProcedureFieldsFragment;
  requirements: readonly { readonly code: string; readonly name: string }[];
  refetch: () => Promise<unknown>;
}

/** One special procedure: its notice, its own clock, what has to be put right, and how it ended. */
export function ProcedureCard({ procedure, requirements, refetch }: Props) {
  const { t } = useTranslation('procedures');
  const [concluding, setConcluding] = useState(false);
  const { availableActions, putRightClock } = procedure;
  const recheck = availableActions.includes('recheck');
  return (
    <article className="gs-panel" aria-label={`${procedure.kindName} ${procedure.number}`}>
      <header className="gs-panel-head">
        <h3>
          {procedure.kindName}{' '}
          <StatusTag tone={procedureTone[procedure.state]}>{labels().procedureState[procedure.state]}</StatusTag>
        </h3>
        {(recheck || availableActions.includes('conclude')) && (
          <Button type="primary" onClick={() => setConcluding(true)}>
            {t(recheck ? 'conclude.recheck' : 'conclude.button')}
          </Button>
        )}
      </header>
      <div className="gs-procedure">
        <dl className="gs-facts">
          <div>
            <dt>{t('fact.number')}</dt>
            <dd>{procedure.number}</dd>
          </div>
          <div>
            <dt>{t('fact.opened')}</dt>
            <dd>
              {readDate(procedure.openedOn)} · {procedure.openedBy.displayName}
            </dd>
          </div>
          <div>
            <dt>{t('fact.effect')}</dt>
            <dd>{t(procedure.pausesClock ? 'kinds.pauses' : 'kinds.runsOn')}</dd>
          </div>
          <div>
            <dt>{t('fact.reason')}</dt>
            <dd>{procedure.reason}</dd>
          </div>
          <div>
            <dt>{t('fact.paper')}</dt>
            <dd>
              {procedure.paper.fileName}{' '}
              <FileButton
                file={procedure.paper}
                label={t('fact.read')}
                name={t('fact.readNamed', { name: procedure.paper.fileName })}
              />
            </dd>
          </div>
          {procedure.concludedAt && (
            <div>
              <dt>{t('fact.concluded')}</dt>
              <dd>
                {readInstant(procedure.concludedAt)}
                {procedure.conclusion && <div>{procedure.conclusion}</div>}
              </dd>
            </div>
          )}
        </dl>
        <div>
          <ClockCard title={t('ownClock')} clock={procedure.clock} subject={{ kind: 'procedure', id: procedure.id }} />
          {putRightClock && procedure.state === 'puttingRight' && (
            <div className="gs-waiting">
              <strong>
                {t('putRight.waiting', { date: readDue(procedure.putRightBy, procedure.putRightByProvisional) })}
              </strong>
              <ClockLine clock={putRightClock} />
            </div>
          )}
        </div>
      </div>
      <PutRightPoints points={procedure.points} repeatReason={procedure.repeatReason ?? null} />
      {concluding && (
        <ConcludeDialog
          procedure={procedure}
          requirements={requirements}
          refetch={refetch}
          onClose={() => setConcluding(false)}
        />
      )}
    </article>
  );
}
