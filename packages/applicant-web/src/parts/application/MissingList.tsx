import type { MouseEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MissingFieldsFragment } from '../../generated/graphql.js';
import { Notice } from '../../ui/Notice.js';
import { useLabels } from '../labels.js';
import { targetOf } from './requirements.logic.js';
import './application.css';

const focusable = 'input, select, textarea, button, [tabindex]';

interface MissingListProps {
  missing: readonly MissingFieldsFragment[];
  projectId: string;
  title: string;
  ref?: Ref<HTMLDivElement>;
}

/** The complete list of what keeps the application from being submitted, each entry leading to its place. */
export function MissingList({ missing, projectId, title, ref }: MissingListProps) {
  const { t } = useTranslation('parts');
  const { missingKind } = useLabels();
  const go = (event: MouseEvent, target: string) => {
    const element = document.getElementById(target);
    if (!element) return;
    event.preventDefault();
    element.scrollIntoView({ block: 'center' });
    const control = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
    control?.focus({ preventScroll: true });
  };
  return (
    <Notice tone="warn" title={title} ref={ref}>
      <ul className="missing-list">
        {missing.map((thing) => {
          const target = targetOf(thing);
          return (
            <li key={`${thing.kind}-${thing.ref}`}>
              <span className="small soft">{missingKind[thing.kind]} </span>
              {target ? (
                <a href={`#${target}`} onClick={(event) => go(event, target)}>
                  {thing.message}
                </a>
              ) : (
                <>
                  {thing.message}{' '}
                  <Link to={`/projects/${projectId}/prior-results/new?item=${encodeURIComponent(thing.ref)}`}>
                    {t('missing.bringIn')}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
