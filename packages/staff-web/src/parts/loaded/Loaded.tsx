import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../failure/FailureAlert.js';
import { failureOf } from '../failure/failure.logic.js';

interface Props<T> {
  query: { data: T | undefined; error?: unknown; refetch: () => Promise<unknown> };
  rows?: number;
  children: (data: T) => ReactNode;
}

/** A query as it is: a skeleton, a reason with another try, or the data. Data that was read stays while it is read again. */
export function Loaded<T>({ query, rows = 6, children }: Props<T>) {
  const { t } = useTranslation('parts');
  if (query.data !== undefined) {
    return (
      <>
        {query.error !== undefined && (
          <FailureAlert failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.error !== undefined) {
    return <FailureAlert failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}
