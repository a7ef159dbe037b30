import { useQuery } from '@apollo/client/react';
import { Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import {
  CounterVisitsDocument,
  type FilingFieldsFragment,
  type VisitFieldsFragment,
} from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ConnectionTable } from '../../../parts/queue/ConnectionTable.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { type RecordColumn, RecordTable } from '../../../ui/RecordTable.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { Finder } from '../components/Finder.js';
import { type KnownOrganisation, VisitorForm } from '../components/VisitorForm.js';
import { latestFilings } from '../components/visits.logic.js';
import '../counter.css';

type Lane = 'today' | 'drafts' | 'all';

/** 窗口收件 (珠 9): who comes is found or noted, and the window files for them. */
export function CounterPage() {
  const { t } = useTranslation('counter');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const lane = (['today', 'drafts', 'all'] as const).find((each) => each === params.get('lane')) ?? 'today';
  const search = params.get('search') ?? '';
  const [known, setKnown] = useState<KnownOrganisation | null>(null);
  const query = useQuery(CounterVisitsDocument, {
    variables: { today: lane !== 'all', search: search || null, first: 30 },
    fetchPolicy: 'cache-and-network',
  });
  const set = (next: { lane?: Lane; search?: string }) => {
    const words = next.search ?? search;
    setParams({ lane: next.lane ?? lane, ...(words ? { search: words } : {}) }, { replace: true });
  };
  const drafts = query.data?.counterDrafts ?? [];
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={t('lead')} />
      <div className="gs-counter-begin">
        <Card title={t('find.title')} size="small">
          <Finder onChoose={setKnown} />
        </Card>
        <Card title={t('visitor.title')} size="small">
          <VisitorForm
            key={known?.creditCode ?? 'new'}
            known={known}
            onBegun={(id) => void navigate(paths.counterVisit(id))}
          />
        </Card>
      </div>
      <section aria-label={t('lane.label')}>
        <div className="gs-counter-lists">
          <SearchField value={search} label={t('search')} onSearch={(words) => set({ search: words })} />
        </div>
        <LaneTabs
          label={t('lane.label')}
          current={lane}
          onChange={(next) => set({ lane: next })}
          lanes={[
            {
              key: 'today',
              label: t('lane.today'),
              count: lane === 'today' ? query.data?.counterVisits.totalCount : undefined,
            },
            { key: 'drafts', label: t('lane.drafts'), count: query.data ? drafts.length : undefined },
            { key: 'all', label: t('lane.all'), count: undefined },
          ]}
        >
          <Loaded query={query}>
            {({ counterVisits, counterDrafts }) =>
              lane === 'drafts' ? (
                <Drafts drafts={counterDrafts} onGoOn={setKnown} />
              ) : (
                <ConnectionTable
                  connection={counterVisits}
                  label={t(`lane.${lane}`)}
                  columns={visitColumns(t)}
                  empty={t('empty')}
                  fetchMore={query.fetchMore}
                />
              )
            }
          </Loaded>
        </LaneTabs>
      </section>
    </div>
  );
}

function visitColumns(t: ReturnType<typeof useTranslation<'counter'>>['t']): RecordColumn<VisitFieldsFragment>[] {
  return [
    {
      key: 'person',
      title: t('column.person'),
      render: (visit) => (
        <>
          <Link to={paths.counterVisit(visit.id)}>{visit.personName}</Link>{' '}
          <StatusTag tone={visit.open ? 'active' : 'neutral'}>{t(visit.open ? 'open' : 'ended')}</StatusTag>
          <div className="gs-note">{labels().visitorRelation[visit.relation]}</div>
        </>
      ),
    },
    {
      key: 'organisation',
      title: t('column.organisation'),
      render: (visit) => (
        <>
          {visit.organisation.name}
          <div className="gs-note">{visit.organisation.creditCode}</div>
        </>
      ),
    },
    {
      key: 'document',
      title: t('column.document'),
      render: (visit) => (
        <>
          {visit.documentNumberMasked}
          <div className="gs-note">{labels().identityDocumentKind[visit.documentKind]}</div>
        </>
      ),
    },
    { key: 'began', title: t('column.began'), render: (visit) => readInstant(visit.beganAt) },
    {
      key: 'filings',
      title: t('column.filings'),
      render: (visit) => <FilingList filings={visit.filings} none={t('noFilings')} />,
    },
  ];
}

function FilingList({ filings, none }: { filings: readonly FilingFieldsFragment[]; none: string }) {
  if (filings.length === 0) return <span className="gs-note">{none}</span>;
  return (
    <ul className="gs-plain-list">
      {filings.map((filing) => (
        <li key={filing.id}>
          {filing.status === 'draft' ? (
            filing.projectName
          ) : (
            <Link to={paths.checkApplication(filing.applicationId)}>{filing.projectName}</Link>
          )}{' '}
          · {filing.stageName}{' '}
          <StatusTag tone={applicationTone[filing.status]}>{labels().applicationStatus[filing.status]}</StatusTag>
        </li>
      ))}
    </ul>
  );
}

/** Drafts of earlier visits: the person is noted anew, and the same draft gone on with. */
function Drafts({
  drafts,
  onGoOn,
}: {
  drafts: readonly FilingFieldsFragment[];
  onGoOn: (known: KnownOrganisation | null) => void;
}) {
  const { t } = useTranslation('counter');
  const columns: RecordColumn<FilingFieldsFragment>[] = [
    {
      key: 'project',
      title: t('column.project'),
      render: (draft) => (
        <>
          <Link to={paths.counterApplication(draft.visitId, draft.applicationId)} onClick={() => onGoOn(null)}>
            {draft.projectName}
          </Link>
          <div className="gs-note">{draft.projectCode}</div>
        </>
      ),
    },
    { key: 'stage', title: t('column.stage'), render: (draft) => draft.stageName },
    {
      key: 'person',
      title: t('column.person'),
      render: (draft) => `${draft.personName}（${labels().visitorRelation[draft.relation]}）`,
    },
    { key: 'begun', title: t('column.began'), render: (draft) => readInstant(draft.begunAt) },
    { key: 'clerk', title: t('column.clerk'), render: (draft) => draft.clerk.displayName },
  ];
  return (
    <RecordTable
      label={t('lane.drafts')}
      columns={columns}
      records={latestFilings(drafts)}
      rowKey={(draft) => draft.id}
      empty={t('noDrafts')}
    />
  );
}
