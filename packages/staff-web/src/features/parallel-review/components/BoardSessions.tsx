import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionLineFieldsFragment } from '../../../generated/graphql.js';
import { readSpan } from '../../../parts/date/span.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { sessionOutcome } from '../../../parts/sessions/session.text.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';

/** Joint sessions of the application: what, when, where, and what came out (沪 15). */
export function BoardSessions({ sessions }: { sessions: readonly SessionLineFieldsFragment[] }) {
  const { t } = useTranslation('lead');
  const columns: RecordColumn<SessionLineFieldsFragment>[] = [
    {
      key: 'title',
      title: t('sessions.what'),
      render: (row) => (
        <>
          <Link to={paths.session(row.id)}>{row.title}</Link>
          <div className="gs-note">
            {labels().sessionKind[row.kind]} · {row.number}
          </div>
        </>
      ),
    },
    { key: 'startsAt', title: t('sessions.when'), render: (row) => readSpan(row.startsAt, row.endsAt) },
    { key: 'place', title: t('sessions.where'), render: (row) => row.place },
    {
      key: 'state',
      title: t('sessions.state'),
      render: sessionOutcome,
    },
  ];
  return (
    <RecordTable
      label={t('sessions.title')}
      columns={columns}
      records={sessions}
      rowKey={(row) => row.id}
      empty={t('sessions.none')}
    />
  );
}
