import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PublishedDecisionDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { readDate, readInstant } from '../../../ui/dates.js';
import { Badge, Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { standingTone } from '../standing-tone.js';

/** One decision as the public reads it (许可法 40). */
export function DecisionPage() {
  const { t } = useTranslation('decisions');
  const { publishedStanding, resultKind } = useLabels();
  const { decisionId = '' } = useParams();
  const { data, error, refetch } = useQuery(PublishedDecisionDocument, { variables: { id: decisionId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const decision = data.publishedDecision;
  return (
    <Page
      title={decision.title}
      back={{ to: '/decisions', label: t('title') }}
      lead={<span className="numeric">{decision.number}</span>}
      aside={<Badge tone={standingTone[decision.standing]}>{publishedStanding[decision.standing]}</Badge>}
      narrow
    >
      <Card>
        <Facts
          rows={[
            [t('fact.decision'), t(decision.granted ? 'granted' : 'refused')],
            [t('fact.project'), decision.projectName],
            [
              t('fact.projectCode'),
              <span key="code" className="numeric">
                {decision.projectCode}
              </span>,
            ],
            [t('fact.holder'), decision.holder],
            [t('fact.item'), decision.itemName],
            [t('fact.stage'), decision.stageName],
            [t('fact.kind'), resultKind[decision.kind]],
            [t('fact.unit'), decision.unitName],
            [t('fact.district'), decision.districtName],
            [t('fact.decidedOn'), readDate(decision.decidedOn)],
            [t('fact.issuedOn'), readDate(decision.issuedOn)],
            [t('fact.validUntil'), decision.validUntil ? readDate(decision.validUntil) : null],
            [t('fact.standing'), publishedStanding[decision.standing]],
          ]}
        />
      </Card>
      <p className="small soft">{t('publishedAt', { at: readInstant(decision.publishedAt) })}</p>
    </Page>
  );
}
