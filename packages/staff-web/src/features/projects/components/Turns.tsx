import { useTranslation } from 'react-i18next';
import type { ProjectRowFragment } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDue } from '../../../parts/date/date.logic.js';

/** Whose turn it is and for what; no lamp where no clock runs. */
export function Turns({ turns }: { turns: ProjectRowFragment['currentTurn'] }) {
  const { t } = useTranslation('projects');
  if (turns.length === 0) return <span className="gs-note">{t('nobody')}</span>;
  return (
    <ul className="gs-plain-list gs-turns">
      {turns.map((turn) => (
        <li key={`${turn.who}-${turn.what}`}>
          <strong>{turn.who}</strong>：{turn.what}
          {turn.lamp !== 'grey' && (
            <>
              {' '}
              <LampMark lamp={turn.lamp} />
            </>
          )}
          {turn.dueOn && (
            <span className="gs-note"> {t('dueOn', { date: readDue(turn.dueOn, turn.dueOnProvisional) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
