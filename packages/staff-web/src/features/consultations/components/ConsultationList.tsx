import { useQuery } from '@apollo/client/react';
import type { OpinionRequestState } from '@gongshen/shared/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ConsultationRowFragment, ConsultationsDocument } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import type { RecordColumn } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** Requests to the own unit in one state. */
export function ConsultationList({ state }: { state: OpinionRequestState }) {
  const { t } = useTranslation('consultations');
  const query = useQuery(ConsultationsDocument, {
    variables: { state, first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const columns: RecordColumn<ConsultationRowFragment>[] = [
    {
      key: 'about',
      title: t('column.about'),
      render: (row) => (
        <>
          <Link to={paths.consultation(row.id)}>{row.case.item.name}</Link>{' '}
          {row.ownDraft && row.state === 'open' && <StatusTag tone="neutral">{t('drafted')}</StatusTag>}
          <div className="gs-note">
            {row.case.project.name} · {row.case.number}
          </div>
        </>
      ),
    },
    {
      key: 'question',
      title: t('column.question'),
      render: (row) => (
        <div className="gs-reading">
          {row.question}
          <div className="gs-note">
            {labels().opinionKind[row.kind]}
            {row.becauseReplaced && ` · ${t('becauseReplacedShort')}`}
          </div>
        </div>
      ),
    },
    {
      key: 'asked',
      title: t('column.asked'),
      render: (row) => (
        <>
          {row.askedByUnit.shortName}
          <div className="gs-note">{readInstant(row.askedAt)}</div>
        </>
      ),
    },
    {
      key: 'due',
      title: t('column.due'),
      render: (row) => (
        <>
          {row.state === 'open' && <LampMark lamp={row.lamp} />} {readDue(row.dueOn, row.dueOnProvisional)}
        </>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ opinionRequests }) => (
        <ConnectionTable
          connection={opinionRequests}
          label={labels().opinionRequestState[state]}
          columns={columns}
          empty={t(`empty.${state}`)}
          fetchMore={query.fetchMore}
        />
      )}
    </Loaded>
  );
}
