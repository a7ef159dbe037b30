import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PrerequisiteFieldsFragment } from '../../../generated/graphql.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** Which other results this case rests on, and who is waited for. */
export function Prerequisites({ prerequisites }: { prerequisites: readonly PrerequisiteFieldsFragment[] }) {
  const { t } = useTranslation('cases');
  if (prerequisites.length === 0) return null;
  return (
    <section className="gs-panel" aria-label={t('prerequisite.title')}>
      <h2>{t('prerequisite.title')}</h2>
      <ul className="gs-plain-list">
        {prerequisites.map((each) => {
          const state = each.failed ? 'failed' : each.met ? 'met' : 'waiting';
          return (
            <li key={`${each.itemCode}-${each.gate}`}>
              {each.byCaseId ? <Link to={paths.itemCase(each.byCaseId)}>{each.itemName}</Link> : each.itemName}{' '}
              <StatusTag tone={{ failed: 'bad', met: 'good', waiting: 'warning' }[state] as 'bad' | 'good' | 'warning'}>
                {labels().prerequisiteState[state]}
              </StatusTag>
              <div className="gs-note">
                {labels().gate[each.gate]} · {each.unitName}
                {each.broughtIn && ` · ${t('prerequisite.broughtIn')}`}
                {each.metOn && ` · ${t('prerequisite.metOn', { date: readDate(each.metOn) })}`}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
