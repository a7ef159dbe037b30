import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment } from '../../../generated/graphql.js';

/** All that stands in the way of a decision, at once. */
export function BlockerList({ blockers }: { blockers: OpenCaseFragment['blockers'] }) {
  const { t } = useTranslation('cases');
  if (blockers.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gs-block"
      title={t('blockers.title', { count: blockers.length })}
      description={
        <ul className="gs-plain-list">
          {blockers.map((blocker) => (
            <li key={`${blocker.kind}-${blocker.itemCode ?? ''}-${blocker.message}`}>{blocker.message}</li>
          ))}
        </ul>
      }
    />
  );
}
