import { useQuery } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { IssueApplicationDocument, type IssuedCaseFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { ApplicationDocuments } from '../../../parts/documents/DocumentPanels.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { ResultFacts } from '../../../parts/results/ResultFacts.js';
import { applicationTone, caseTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { HandOutDialog } from '../components/HandOutDialog.js';
import { handOutFirst } from '../components/issuance.logic.js';

/** 统一发件 of one application: each result, and to whom it went. */
export function IssueApplicationPage() {
  const { t } = useTranslation('issuance');
  const { id = '' } = useParams();
  const query = useQuery(IssueApplicationDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [handing, setHanding] = useState<string | null>(null);
  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ application }) => {
          const open = application.cases.find((each) => each.id === handing);
          return (
            <>
              <PageHeader
                documentTitle={t('applicationTitle', { name: application.project.name })}
                title={
                  <>
                    {application.project.name}{' '}
                    <StatusTag tone={applicationTone[application.status]}>
                      {labels().applicationStatus[application.status]}
                    </StatusTag>
                  </>
                }
                subtitle={
                  <>
                    <Link to={paths.project(application.project.id)}>{application.project.code}</Link> ·{' '}
                    {application.stage.name} · {application.organisation.name}
                  </>
                }
              />
              {application.status === 'concluded' && (
                <Alert type="success" showIcon role="status" className="gs-block" title={t('concluded')} />
              )}
              <ul className="gs-results">
                {handOutFirst(application.cases).map((each) => (
                  <li key={each.id} className="gs-panel">
                    <IssuedResult itemCase={each} onHandOut={() => setHanding(each.id)} />
                  </li>
                ))}
              </ul>
              <ApplicationDocuments
                key={application.cases.map(({ status }) => status).join(' ')}
                applicationId={application.id}
              />
              {open && (
                <HandOutDialog
                  itemCase={open}
                  organisationName={application.organisation.name}
                  onClose={() => setHanding(null)}
                  onReload={() => void query.refetch()}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function IssuedResult({ itemCase, onHandOut }: { itemCase: IssuedCaseFragment; onHandOut: () => void }) {
  const { t } = useTranslation('issuance');
  const { delivery } = itemCase;
  return (
    <>
      <h2 className="gs-section-title">
        {itemCase.item.name}{' '}
        <StatusTag tone={caseTone[itemCase.status]}>{labels().caseStatus[itemCase.status]}</StatusTag>
      </h2>
      <p className="gs-note">
        {itemCase.unit.name} · {itemCase.number}
        {itemCase.decidedAt && ` · ${t('decidedAt', { when: readInstant(itemCase.decidedAt) })}`}
      </p>
      {itemCase.result ? <ResultFacts result={itemCase.result} /> : <p>{t('noResult')}</p>}
      {delivery?.state === 'handedOut' && (
        <p>
          {t('handedOut', {
            method: delivery.method ? labels().deliveryMethod[delivery.method] : '',
            recipient: delivery.recipient ?? '',
            when: readInstant(delivery.handedOutAt),
            who: delivery.handedOutBy?.displayName ?? '',
          })}
        </p>
      )}
      {delivery?.downloadedAt && (
        <p className="gs-note">{t('downloaded', { when: readInstant(delivery.downloadedAt) })}</p>
      )}
      {itemCase.availableActions.includes('handOut') && (
        <Button type="primary" onClick={onHandOut} aria-label={t('handOutNamed', { item: itemCase.item.name })}>
          {t('handOut')}
        </Button>
      )}
    </>
  );
}
