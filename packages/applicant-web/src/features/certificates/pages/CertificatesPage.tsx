import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyCertificatesDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Button } from '../../../ui/Button.js';
import { readDate } from '../../../ui/dates.js';
import { Badge, Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { standingTones } from '../components/certificate.logic.js';

/** 我的证照: everything the organisation was issued here, whatever became of it. */
export function CertificatesPage() {
  const { t } = useTranslation('certificates');
  const { certificateStanding } = useLabels();
  const [more, setMore] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(MyCertificatesDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { edges, pageInfo } = data.certificates;
  const next = async () => {
    setMore(true);
    await fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => {});
    setMore(false);
  };
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      {edges.length === 0 && (
        <Card>
          <p>{t('mine.none')}</p>
        </Card>
      )}
      {edges.map(({ node }) => (
        <Card
          key={node.id}
          title={node.title}
          aside={<Badge tone={standingTones[node.standing]}>{certificateStanding[node.standing]}</Badge>}
        >
          <Facts
            rows={[
              [t('paper.number'), node.number],
              [t('paper.version'), node.versionNumber > 1 ? t('paper.versionOf', { count: node.versionNumber }) : null],
              [t('paper.project'), node.projectName],
              [t('paper.issuer'), node.unitName],
              [t('paper.issuedOn'), node.issuedOn && readDate(node.issuedOn)],
              [t('paper.validUntil'), node.validUntil && readDate(node.validUntil)],
            ]}
          />
          <p>
            <Link
              to={`/certificates/${node.id}`}
              aria-label={t('mine.openNamed', { title: node.title, number: node.number ?? '' })}
            >
              {t('mine.open')}
            </Link>
          </p>
        </Card>
      ))}
      {pageInfo.hasNextPage && (
        <div className="row">
          <Button pending={more} onPress={() => void next()}>
            {t('mine.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
