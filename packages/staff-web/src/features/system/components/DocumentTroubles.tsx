import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { DocumentTroublesDocument } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { RecordTable } from '../../../ui/RecordTable.js';

/** Papers the system could not draw; shown while there are any, and tried again without anybody's doing. */
export function DocumentTroubles() {
  const { t } = useTranslation('system');
  const { data } = useQuery(DocumentTroublesDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const troubles = data?.documentTroubles ?? [];
  if (troubles.length === 0) return null;
  return (
    <section aria-label={t('troubles.title')} className="gs-block">
      <h2>{t('troubles.title')}</h2>
      <Alert type="warning" showIcon title={t('troubles.intro')} className="gs-block" />
      <RecordTable
        label={t('troubles.title')}
        empty=""
        records={troubles}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'paper',
            title: t('troubles.paper'),
            render: ({ title, readableNumber }) => (
              <>
                <strong>{title}</strong>
                <div className="gs-note">{readableNumber}</div>
              </>
            ),
          },
          { key: 'failure', title: t('troubles.failure'), render: ({ failure }) => failure },
          { key: 'attempts', title: t('column.attempts'), render: ({ attempts }) => attempts },
          { key: 'firstAt', title: t('troubles.firstAt'), render: ({ firstAt }) => readInstant(firstAt) },
          { key: 'nextTryAt', title: t('troubles.nextTryAt'), render: ({ nextTryAt }) => readInstant(nextTryAt) },
        ]}
      />
    </section>
  );
}
