import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type SealUseRowFragment, SealUsesDocument } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';

/** The register of uses of one seal, the newest first. */
export function SealUses({ sealId }: { sealId: string }) {
  const { t } = useTranslation('seals');
  const query = useQuery(SealUsesDocument, { variables: { sealId, first: 20 }, fetchPolicy: 'cache-and-network' });
  const columns: RecordColumn<SealUseRowFragment>[] = [
    { key: 'at', title: t('uses.at'), width: 180, render: ({ at }) => readInstant(at) },
    { key: 'who', title: t('uses.who'), width: 120, render: ({ actorName }) => actorName },
    { key: 'reason', title: t('uses.reason'), render: ({ reason }) => reason },
    {
      key: 'file',
      title: t('uses.file'),
      render: ({ documentSha256 }) => <code title={documentSha256}>{documentSha256.slice(0, 16)}…</code>,
    },
  ];
  return (
    <Loaded query={query} rows={3}>
      {({ sealUses }) => (
        <ConnectionTable
          connection={sealUses}
          label={t('uses.title')}
          columns={columns}
          empty={t('uses.empty')}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
