import { useQuery } from '@apollo/client/react';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OpenCaseDocument } from '../../../generated/graphql.js';
import { ArchiveButton } from '../../../parts/archive/ArchiveButton.js';
import { SubmissionChanges } from '../../../parts/changes/SubmissionChanges.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { CaseDocuments } from '../../../parts/documents/DocumentPanels.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OriginalsCard } from '../../../parts/originals/OriginalsCard.js';
import { PublicationPanel } from '../../../parts/publication/PublicationPanel.js';
import { SessionLines } from '../../../parts/sessions/SessionLines.js';
import { caseTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { AcceptActions } from '../components/AcceptActions.js';
import { CaseLimits } from '../components/CaseLimits.js';
import { CaseTabs } from '../components/CaseTabs.js';
import { Circumstances } from '../components/Circumstances.js';
import { DecisionPanel } from '../components/DecisionPanel.js';
import { ExtensionPanel } from '../components/ExtensionPanel.js';
import { OpinionPanel } from '../components/OpinionPanel.js';
import { Outcome } from '../components/Outcome.js';
import { OwedPanel } from '../components/OwedPanel.js';
import { PaymentPanel } from '../components/PaymentPanel.js';
import { Prerequisites } from '../components/Prerequisites.js';
import { ProcedurePanel } from '../components/ProcedurePanel.js';
import { TerminateAction } from '../components/TerminateAction.js';

/** One department's handling of one item: read on the left, act on the right. */
export function CasePage() {
  const { t } = useTranslation('cases');
  const { id = '' } = useParams();
  const query = useQuery(OpenCaseDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  const reload = () => void refetch();
  return (
    <div className="gs-page gs-page-full">
      <Loaded query={query} rows={12}>
        {({ itemCase }) => (
          <>
            <PageHeader
              documentTitle={`${itemCase.item.name} · ${itemCase.project.name}`}
              title={
                <>
                  {itemCase.item.name}{' '}
                  <StatusTag tone={caseTone[itemCase.status]}>{labels().caseStatus[itemCase.status]}</StatusTag>{' '}
                  {itemCase.circumstance !== 'new' && (
                    <StatusTag tone="active">{labels().circumstance[itemCase.circumstance]}</StatusTag>
                  )}
                </>
              }
              subtitle={
                <>
                  <Link to={paths.project(itemCase.project.id)}>{itemCase.project.name}</Link> · {itemCase.project.code}
                  <br />
                  {itemCase.number} · {itemCase.unit.name} · {itemCase.application.stage.name} ·{' '}
                  {itemCase.handler ? t('handler', { name: itemCase.handler.displayName }) : t('noHandler')}
                </>
              }
              actions={
                <Space wrap>
                  <ArchiveButton applicationId={itemCase.application.id} />
                  <AcceptActions itemCase={itemCase} onReload={reload} />
                  <TerminateAction itemCase={itemCase} onReload={reload} />
                </Space>
              }
            />
            <CaseLimits itemCase={itemCase} />
            <div className="gs-split">
              <div className="gs-split-main">
                <CaseTabs key={itemCase.id} itemCase={itemCase} refetch={refetch} />
                <SubmissionChanges applicationId={itemCase.application.id} />
              </div>
              <div className="gs-split-side">
                <Outcome itemCase={itemCase} />
                <OwedPanel itemCase={itemCase} refetch={refetch} />
                <Circumstances itemCase={itemCase} />
                <Prerequisites prerequisites={itemCase.prerequisites} />
                {itemCase.availableActions.includes('accept') && itemCase.item.acceptanceConditions.length > 0 && (
                  <section className="gs-panel" aria-label={t('conditions')}>
                    <h2>{t('conditions')}</h2>
                    <ul className="gs-plain-list">
                      {itemCase.item.acceptanceConditions.map((condition) => (
                        <li key={condition}>{condition}</li>
                      ))}
                    </ul>
                  </section>
                )}
                <OpinionPanel itemCase={itemCase} refetch={refetch} />
                <DecisionPanel itemCase={itemCase} onReload={reload} />
                <ProcedurePanel itemCase={itemCase} />
                <ExtensionPanel itemCase={itemCase} refetch={refetch} />
                <PaymentPanel itemCase={itemCase} refetch={refetch} />
                <CaseDocuments
                  key={`${itemCase.version} ${itemCase.payments.length} ${itemCase.extensions.length}`}
                  caseId={itemCase.id}
                />
                <PublicationPanel key={itemCase.version} caseId={itemCase.id} />
                <OriginalsCard applicationId={itemCase.application.id} />
                {itemCase.sessions.length > 0 && (
                  <section className="gs-panel" aria-label={t('sessions')}>
                    <h2>{t('sessions')}</h2>
                    <SessionLines sessions={itemCase.sessions} />
                  </section>
                )}
                {itemCase.urgings.length > 0 && (
                  <section className="gs-panel" aria-label={t('urgings')}>
                    <h2>{t('urgings')}</h2>
                    <ul className="gs-plain-list">
                      {itemCase.urgings.map((urging) => (
                        <li key={urging.id}>
                          {urging.text}
                          <div className="gs-note">
                            {urging.unitName} · {urging.by.displayName} · {readInstant(urging.at)}
                          </div>
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
