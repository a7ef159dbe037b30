import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DepartmentCaseFragment, OpinionFieldsFragment } from '../../generated/graphql.js';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { ClockLine } from '../clock/ClockLine.js';
import { labels } from '../labels/labels.js';
import { paths } from '../navigation/paths.js';
import { OpinionCard } from '../opinions/OpinionCard.js';
import { caseTone } from '../tags/tone.logic.js';

interface Props<C extends DepartmentCaseFragment> {
  cases: readonly C[];
  /** The case that is being worked on; marked, not linked. */
  currentId?: string;
  /** What can be done with a case from here. */
  actions?: (itemCase: C) => ReactNode;
  /** What can be done with an opinion from here. */
  opinionActions?: (opinion: OpinionFieldsFragment) => ReactNode;
}

/** Every department's case of one application side by side: where it stands, its clock, whom it waits for, what it said (珠 2). */
export function DepartmentColumns<C extends DepartmentCaseFragment>({
  cases,
  currentId,
  actions,
  opinionActions,
}: Props<C>) {
  const { t } = useTranslation('parts');
  return (
    <ScrollRegion className="gs-columns" label={t('departments.label')}>
      {cases.map((each) => (
        <section
          key={each.id}
          className={each.id === currentId ? 'gs-column gs-column-current' : 'gs-column'}
          aria-label={`${each.unit.shortName} ${each.item.name}`}
        >
          <header className="gs-column-head">
            <div className="gs-note">{each.unit.name}</div>
            <h3>
              {each.id === currentId ? each.item.name : <Link to={paths.itemCase(each.id)}>{each.item.name}</Link>}
            </h3>
            <StatusTag tone={caseTone[each.status]}>{labels().caseStatus[each.status]}</StatusTag>
            <ClockLine clock={each.clock} />
            <div className="gs-note">
              {each.handler ? t('departments.handler', { name: each.handler.displayName }) : t('departments.noHandler')}
            </div>
            {each.waitingFor.length > 0 && (
              <div className="gs-waiting">
                {t('departments.waitingFor', { names: each.waitingFor.map((item) => item.itemName).join('、') })}
              </div>
            )}
            {actions?.(each)}
          </header>
          {each.opinions.length === 0 ? (
            <p className="gs-note">{t('departments.noOpinion')}</p>
          ) : (
            each.opinions.map((opinion) => (
              <OpinionCard key={opinion.id} opinion={opinion} actions={opinionActions?.(opinion)} />
            ))
          )}
        </section>
      ))}
    </ScrollRegion>
  );
}
