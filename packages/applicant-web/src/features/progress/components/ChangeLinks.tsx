import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChangeableFieldsFragment } from '../../../generated/graphql.js';
import { askableCircumstances } from './changeable.logic.js';

interface ChangeLinksProps {
  projectId: string;
  /** What may be asked for on a result, among all results of the project. */
  changeable: ChangeableFieldsFragment | undefined;
  /** The result, as people name it. */
  of: string;
}

/** 申请变更、申请延期: offered at the result itself, or why it cannot be asked for now. */
export function ChangeLinks({ projectId, changeable, of }: ChangeLinksProps) {
  const { t } = useTranslation('progress');
  const circumstances = askableCircumstances(changeable);
  if (!changeable || circumstances.length === 0) return null;
  if (changeable.obstacle) {
    return <p className="small soft">{t('results.obstacle', { obstacle: changeable.obstacle })}</p>;
  }
  return (
    <p className="row small">
      {circumstances.map(({ value, label }) => (
        <Link key={value} to={`/projects/${projectId}/results/${changeable.id}/${value}`}>
          {t('results.ask', { circumstance: label })}
          <span className="visually-hidden">：{of}</span>
        </Link>
      ))}
    </p>
  );
}
