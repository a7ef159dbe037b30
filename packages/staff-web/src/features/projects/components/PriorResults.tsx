import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PriorResultFieldsFragment, ProjectPriorResultsDocument } from '../../../generated/graphql.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { CheckPriorResult } from '../../../parts/prior-results/CheckPriorResult.js';
import { priorResultTone } from '../../../parts/tags/tone.logic.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** Results brought in from before the project entered the system, with their check. */
export function PriorResults({ projectId, projectName }: { projectId: string; projectName: string }) {
  const { t } = useTranslation('projects');
  const query = useQuery(ProjectPriorResultsDocument, {
    variables: { id: projectId },
    fetchPolicy: 'cache-and-network',
  });
  const [openId, setOpenId] = useState<string | null>(null);
  const columns: RecordColumn<PriorResultFieldsFragment>[] = [
    { key: 'item', title: t('prior.item'), render: (row) => row.itemName },
    { key: 'number', title: t('prior.number'), render: (row) => row.documentNumber },
    { key: 'issuedBy', title: t('prior.issuedBy'), render: (row) => row.issuedBy },
    { key: 'issuedOn', title: t('prior.issuedOn'), render: (row) => readDate(row.issuedOn) },
    {
      key: 'state',
      title: t('prior.state'),
      render: (row) => <StatusTag tone={priorResultTone[row.state]}>{labels().priorResultState[row.state]}</StatusTag>,
    },
    {
      key: 'act',
      title: t('prior.act'),
      render: (row) => (
        <Button size="small" onClick={() => setOpenId(row.id)}>
          {row.availableActions.includes('check')
            ? t('prior.check', { name: row.itemName })
            : t('prior.read', { name: row.itemName })}
        </Button>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ project }) => {
        const open = project.priorResults.find((each) => each.id === openId);
        return (
          <>
            <RecordTable
              label={t('prior.label')}
              columns={columns}
              records={project.priorResults}
              rowKey={(row) => row.id}
              empty={t('prior.empty')}
            />
            {open && (
              <CheckPriorResult
                result={open}
                projectName={projectName}
                onClose={() => setOpenId(null)}
                onChecked={() => void query.refetch()}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
