import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  ListCertificatesDocument,
  type ListedCertificateFragment,
  ListFaultsDocument,
  ListProposalsDocument,
} from '../../../generated/graphql.js';
import { CertificateTag } from '../../../parts/certificates/CertificateFacts.js';
import { validity } from '../../../parts/certificates/certificate.logic.js';
import { readDate, readInstant } from '../../../parts/date/date.logic.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { SearchField } from '../../../parts/queue/SearchField.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LaneTabs } from '../../../ui/LaneTabs.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { RecordTable } from '../../../ui/RecordTable.js';
import { ProposalCard } from '../components/ProposalCard.js';

type Lane = 'issued' | 'proposals' | 'faults';

/** What the unit has issued, what waits for a confirmation, and for those who supervise what the nightly check found. */
export function CertificatesPage() {
  const { t } = useTranslation('certificates');
  const { capacity, permissions } = useViewer();
  const [params, setParams] = useSearchParams();
  const revises = permissions.includes('certificate.revise');
  const supervises = capacity.role === 'supervisor' || capacity.role === 'cityAdministrator';
  const proposals = useQuery(ListProposalsDocument, { skip: !revises, fetchPolicy: 'cache-and-network' });
  const faults = useQuery(ListFaultsDocument, { skip: !supervises, fetchPolicy: 'cache-and-network' });
  const lanes = [
    { key: 'issued' as const, label: t('lane.issued'), count: undefined },
    ...(revises
      ? [{ key: 'proposals' as const, label: t('lane.proposals'), count: proposals.data?.certificateProposals.length }]
      : []),
    ...(supervises
      ? [{ key: 'faults' as const, label: t('lane.faults'), count: faults.data?.certificateFaults.length }]
      : []),
  ];
  const wanted = params.get('lane');
  const lane: Lane = lanes.find(({ key }) => key === wanted)?.key ?? 'issued';
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={capacity.unit?.name} />
      <LaneTabs label={t('title')} lanes={lanes} current={lane} onChange={(next) => setParams({ lane: next })}>
        {lane === 'issued' && <Issued />}
        {lane === 'proposals' && (
          <Loaded query={proposals}>
            {({ certificateProposals }) =>
              certificateProposals.length === 0 ? (
                <EmptyState text={t('empty.proposals')} />
              ) : (
                <ul className="gs-results" aria-label={t('lane.proposals')}>
                  {certificateProposals.map((proposal) => {
                    const { certificate } = proposal;
                    const name = `《${certificate.title}》${certificate.number ?? ''}`;
                    return (
                      <li key={proposal.id} className="gs-card">
                        <div className="gs-card-head">
                          <Link to={paths.certificate(certificate.id)}>{name}</Link>
                        </div>
                        <p className="gs-note">
                          {certificate.holderName} · {certificate.projectName}
                        </p>
                        <ProposalCard proposal={proposal} name={name} refetch={() => proposals.refetch()} />
                      </li>
                    );
                  })}
                </ul>
              )
            }
          </Loaded>
        )}
        {lane === 'faults' && (
          <Loaded query={faults}>
            {({ certificateFaults }) => (
              <RecordTable
                label={t('lane.faults')}
                empty={t('empty.faults')}
                records={certificateFaults}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'certificate',
                    title: t('column.certificate'),
                    render: ({ certificate }) => <NamedCertificate certificate={certificate} />,
                  },
                  { key: 'text', title: t('column.fault'), render: ({ text }) => text },
                  { key: 'foundAt', title: t('column.foundAt'), render: ({ foundAt }) => readInstant(foundAt) },
                ]}
              />
            )}
          </Loaded>
        )}
      </LaneTabs>
    </div>
  );
}

function NamedCertificate({ certificate }: { certificate: ListedCertificateFragment }) {
  return (
    <Link to={paths.certificate(certificate.id)}>
      {certificate.title}
      <div className="gs-note">{certificate.number}</div>
    </Link>
  );
}

function Issued() {
  const { t } = useTranslation('certificates');
  const { t: tp } = useTranslation('parts');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const query = useQuery(ListCertificatesDocument, {
    variables: { first: 20, filter: search === '' ? null : { search } },
    fetchPolicy: 'cache-and-network',
  });
  const words = {
    from: (day: string) => t('facts.from', { day }),
    until: (day: string) => t('facts.until', { day }),
    endless: t('facts.endless'),
  };
  return (
    <>
      <div className="gs-block">
        <SearchField
          value={search}
          label={t('search')}
          onSearch={(sought) => setParams(sought === '' ? {} : { search: sought })}
        />
      </div>
      <Loaded query={query}>
        {({ certificates: { edges, pageInfo } }) => (
          <>
            <RecordTable
              label={t('lane.issued')}
              empty={search === '' ? t('empty.issued') : t('empty.found')}
              records={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'certificate',
                  title: t('column.certificate'),
                  render: (certificate) => <NamedCertificate certificate={certificate} />,
                },
                {
                  key: 'standing',
                  title: t('column.standing'),
                  render: (certificate) => <CertificateTag certificate={certificate} />,
                },
                { key: 'holder', title: t('facts.holder'), render: ({ holderName }) => holderName },
                { key: 'project', title: t('column.project'), render: ({ projectName }) => projectName },
                {
                  key: 'validity',
                  title: t('facts.validity'),
                  render: (certificate) => validity(certificate, readDate, words),
                },
                {
                  key: 'issuedOn',
                  title: t('facts.issuedOn'),
                  render: ({ issuedOn }) => (issuedOn ? readDate(issuedOn) : ''),
                },
              ]}
            />
            <LoadMore
              shown={pageInfo.hasNextPage}
              label={tp('loadMore')}
              load={() => query.fetchMore({ variables: { after: pageInfo.endCursor } })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
