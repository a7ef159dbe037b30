import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PriorResultsToCheckDocument, type PriorResultsToCheckQuery } from '../../../generated/graphql.js';
import { readDate, readInstant } from '../../../parts/date/date.logic.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { CheckPriorResult } from '../../../parts/prior-results/CheckPriorResult.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';

type Row = PriorResultsToCheckQuery['priorResultsToCheck'][number];

/** Results obtained before their projects entered the system, waiting for the window's check. */
export function PriorResultList({ onChecked }: { onChecked: () => void }) {
  const { t } = useTranslation('intake');
  const query = useQuery(PriorResultsToCheckDocument, { fetchPolicy: 'cache-and-network' });
  const [openId, setOpenId] = useState<string | null>(null);
  const columns: RecordColumn<Row>[] = [
    {
      key: 'item',
      title: t('column.priorItem'),
      render: (row) => (
        <>
          <strong>{row.itemName}</strong>
          <div className="gs-note">{row.documentNumber}</div>
        </>
      ),
    },
    {
      key: 'project',
      title: t('column.project'),
      render: (row) => <Link to={paths.project(row.project.id)}>{row.project.name}</Link>,
    },
    { key: 'issuedBy', title: t('column.issuedBy'), render: (row) => row.issuedBy },
    { key: 'issuedOn', title: t('column.issuedOn'), render: (row) => readDate(row.issuedOn) },
    { key: 'submittedAt', title: t('column.submittedAt'), render: (row) => readInstant(row.submittedAt) },
    {
      key: 'act',
      title: t('column.act'),
      render: (row) => (
        <Button size="small" onClick={() => setOpenId(row.id)}>
          {t('checkPrior', { name: row.itemName })}
        </Button>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {(data) => {
        const open = data.priorResultsToCheck.find((each) => each.id === openId);
        return (
          <>
            <RecordTable
              label={t('lane.priorResults')}
              columns={columns}
              records={data.priorResultsToCheck}
              rowKey={(row) => row.id}
              empty={t('empty.priorResults')}
            />
            {open && (
              <CheckPriorResult
                result={open}
                projectName={open.project.name}
                onClose={() => setOpenId(null)}
                onChecked={() => {
                  onChecked();
                  void query.refetch();
                }}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
