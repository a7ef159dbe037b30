import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OpenConsultationDocument } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OpinionEditor } from '../../../parts/opinion-editor/OpinionEditor.js';
import { OpinionCard } from '../../../parts/opinions/OpinionCard.js';
import { opinionRequestTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ConsultationReading } from '../components/ConsultationReading.js';

/** One request: read on the left, answer on the right. */
export function ConsultationPage() {
  const { t } = useTranslation('consultations');
  const { id = '' } = useParams();
  const query = useQuery(OpenConsultationDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page gs-page-full">
      <Loaded query={query} rows={10}>
        {({ opinionRequest: request }) => (
          <>
            <PageHeader
              documentTitle={`${labels().opinionKind[request.kind]} · ${request.case.item.name}`}
              title={
                <>
                  {labels().opinionKind[request.kind]}：{request.case.item.name}{' '}
                  <StatusTag tone={opinionRequestTone[request.state]}>
                    {labels().opinionRequestState[request.state]}
                  </StatusTag>
                </>
              }
              subtitle={
                <>
                  <Link to={paths.project(request.case.project.id)}>{request.case.project.name}</Link> ·{' '}
                  {request.case.project.code} · {request.case.project.address}
                  <br />
                  <Link to={paths.itemCase(request.case.id)}>{request.case.number}</Link> · {request.case.unit.name} ·{' '}
                  {request.case.application.stage.name}
                </>
              }
            />
            <div className="gs-split">
              <div className="gs-split-main">
                <ConsultationReading key={request.id} request={request} />
              </div>
              <div className="gs-split-side">
                <section className="gs-panel" aria-label={t('asked')}>
                  <h2>{t('asked')}</h2>
                  {request.becauseReplaced && (
                    <Alert className="gs-block" type="warning" showIcon title={t('becauseReplaced')} />
                  )}
                  <p className="gs-prewrap">{request.question}</p>
                  <p>
                    {request.state === 'open' && <LampMark lamp={request.lamp} />}{' '}
                    {t(request.state === 'open' ? 'due' : 'dueWas', {
                      date: readDue(request.dueOn, request.dueOnProvisional),
                    })}
                  </p>
                  <p className="gs-note">
                    {t('by', {
                      unit: request.askedByUnit.name,
                      name: request.askedBy?.displayName ?? t('bySystem'),
                      when: readInstant(request.askedAt),
                    })}
                  </p>
                </section>
                {request.state === 'cancelled' && <Alert type="info" showIcon title={t('cancelled')} />}
                {request.opinion && (
                  <section className="gs-panel" aria-label={t('answer')}>
                    <h2>{t('answer')}</h2>
                    <OpinionCard opinion={request.opinion} />
                  </section>
                )}
                {request.mayAnswer && (
                  <section className="gs-panel" aria-label={t('own')}>
                    <h2>{t('own')}</h2>
                    <OpinionEditor
                      key={request.id}
                      subject={{
                        caseId: request.case.id,
                        requestId: request.id,
                        kind: request.kind,
                        ownDraft: request.ownDraft ?? null,
                      }}
                      kinds={[request.kind]}
                      mayGive
                      refetch={() => query.refetch()}
                    />
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
