import { useTranslation } from 'react-i18next';
import type { ProcedureFactsFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDate, readInstant } from '../../../ui/dates.js';
import { Card, Facts } from '../../../ui/Page.js';

/** What kind of procedure it is, why, how long it takes, and what it does to the limit of the item (珠 12). */
export function ProcedureFacts({ procedure }: { procedure: ProcedureFactsFieldsFragment }) {
  const { t } = useTranslation('duties');
  const running = procedure.state === 'open' || procedure.state === 'rechecking';
  return (
    <Card title={t('procedure.facts')}>
      <Facts
        rows={[
          [t('procedure.kind'), procedure.kindName],
          [
            t('procedure.number'),
            <span className="numeric" key="number">
              {procedure.number}
            </span>,
          ],
          [t('procedure.openedOn'), readDate(procedure.openedOn)],
          [t('procedure.promised'), t('procedure.days', { days: procedure.promisedDays })],
          [t('procedure.paper'), <FileLink file={procedure.paper} key="paper" />],
        ]}
      />
      <p className="pre-line">{t('procedure.reason', { reason: procedure.reason })}</p>
      {running && <ClockLine clock={procedure.clock} />}
      <p className="small soft">{t(procedure.pausesClock ? 'procedure.pauses' : 'procedure.runsOn')}</p>
      {procedure.conclusion && procedure.state !== 'puttingRight' && (
        <div>
          <p className="pre-line">
            <strong>{t('procedure.conclusion')}</strong>
            {procedure.conclusion}
          </p>
          {procedure.concludedAt && <p className="small soft numeric">{readInstant(procedure.concludedAt)}</p>}
        </div>
      )}
    </Card>
  );
}
