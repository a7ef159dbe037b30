import type { LimitDimension } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { limitKey } from '../../../parts/clock/clock.logic.js';
import { paths } from '../../../parts/navigation/paths.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';

type Standing = BoardFragment['standings'][number];

/** Everything of the application that has a limit, in the three dimensions of supervision: window, stage, cases (珠 20). */
export function Standings({ standings }: { standings: readonly Standing[] }) {
  const { t } = useTranslation('lead');
  const { t: tp } = useTranslation('parts');
  const dimensions: Record<LimitDimension, string> = {
    window: t('standing.window'),
    stage: t('standing.stage'),
    case: t('standing.case'),
  };
  const columns: RecordColumn<Standing>[] = [
    {
      key: 'name',
      title: t('standing.what'),
      render: (row) => (row.caseId ? <Link to={paths.itemCase(row.caseId)}>{row.name}</Link> : row.name),
    },
    { key: 'dimension', title: t('standing.dimension'), render: (row) => dimensions[row.dimension] },
    {
      key: 'limit',
      title: tp('clock.limitTitle'),
      render: (row) => tp(`clock.limit.${limitKey(row.clock)}`, { count: row.clock.limit }),
    },
    { key: 'used', title: tp('clock.usedTitle'), render: (row) => tp('clock.days', { count: row.clock.used }) },
    { key: 'clock', title: t('standing.now'), render: (row) => <ClockLine clock={row.clock} /> },
  ];
  return (
    <RecordTable
      label={t('standing.title')}
      columns={columns}
      records={standings}
      rowKey={(row) => `${row.dimension}-${row.caseId ?? row.name}`}
      empty={t('standing.none')}
    />
  );
}
