import { useTranslation } from 'react-i18next';
import type { TurnFieldsFragment } from '../../generated/graphql.js';
import { readDue } from '../../ui/dates.js';
import { useLabels } from '../labels.js';
import { LampBadge } from './LampBadge.js';
import { ownFirst } from './turn-order.logic.js';
import './clock.css';

/** Whose turn it is: who, to do what, until when. */
export function Turns({ turns, limit }: { turns: readonly TurnFieldsFragment[]; limit?: number }) {
  const { t } = useTranslation('parts');
  const { role } = useLabels();
  const ordered = ownFirst(turns, role.applicant);
  const shown = limit ? ordered.slice(0, limit) : ordered;
  if (turns.length === 0) return <p className="soft">{t('turn.nobody')}</p>;
  return (
    <ul className="turns">
      {shown.map((turn) => (
        <li key={`${turn.who}|${turn.what}|${turn.caseId ?? turn.applicationId ?? ''}`}>
          <span className="turn-who">{turn.who}</span>
          <span>{turn.what}</span>
          {(turn.dueOn || turn.lamp !== 'grey') && <LampBadge lamp={turn.lamp} />}
          {turn.dueOn && (
            <span className="small soft numeric">
              {t('clock.due', { date: readDue(turn.dueOn, turn.dueOnProvisional) })}
            </span>
          )}
        </li>
      ))}
      {shown.length < turns.length && (
        <li className="small soft">{t('turn.others', { count: turns.length - shown.length })}</li>
      )}
    </ul>
  );
}
