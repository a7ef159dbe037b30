import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { OutsideConsultationDocument, type OutsideConsultationFieldsFragment } from '../../../generated/graphql.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { AnswerOutside, type Given as GivenAnswer } from '../components/AnswerOutside.js';

type Consultation = OutsideConsultationFieldsFragment;

/** An outside body answers a consultation by its link: what is asked and the files named, nothing else of the project. */
export function ConsultationPage() {
  const { t } = useTranslation('consultation');
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(OutsideConsultationDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  const [given, setGiven] = useState<GivenAnswer | null>(null);
  const readAgain = () => void refetch().catch(() => {});
  if (!data) {
    if (!error) return <Loading />;
    return failureOf(error).kind === 'notFound' ? <LinkOver /> : <QueryProblem error={error} retry={readAgain} />;
  }
  const consultation = { ...data.outsideConsultation, ...given };
  // What was answered on this page just now is shown once; whoever opens a closed link sees that it is, and whom to ask.
  if (consultation.closedBecause && !given) return <Closed consultation={consultation} />;
  return (
    <Page
      title={t('page.title')}
      lead={t('page.lead', { unit: consultation.askedByUnitName, body: consultation.bodyName })}
      narrow
    >
      {consultation.state === 'answered' && <Given consultation={consultation} />}
      <Asked consultation={consultation} />
      {consultation.state === 'open' && (
        <AnswerOutside token={token} bodyName={consultation.bodyName} onTaken={setGiven} onChanged={readAgain} />
      )}
    </Page>
  );
}

function Asked({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation('consultation');
  return (
    <Card title={t('asked.title')}>
      <p className="pre-line">
        <strong>{consultation.question}</strong>
      </p>
      <Facts
        rows={[
          [t('asked.project'), consultation.projectName],
          [t('asked.item'), consultation.itemName],
          [t('asked.unit'), consultation.askedByUnitName],
          [t('asked.dueOn'), readDue(consultation.dueOn, consultation.dueOnProvisional)],
        ]}
      />
      {consultation.materials.length > 0 && (
        <div className="stack-tight">
          <h3>{t('asked.files')}</h3>
          <ul className="bullets">
            {consultation.materials.map((file) => (
              <li key={file.id}>
                <FileLink file={file} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Given({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation('consultation');
  const { stance } = useLabels();
  return (
    <Notice tone="ok" title={t('given.title')} live>
      <p>{t('given.text', { unit: consultation.askedByUnitName })}</p>
      {consultation.stance && <p>{t('given.stance', { stance: stance[consultation.stance] })}</p>}
      {consultation.text && <p className="pre-line">{consultation.text}</p>}
      {consultation.givenAt && <p className="small soft numeric">{readInstant(consultation.givenAt)}</p>}
    </Notice>
  );
}

function Closed({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation('consultation');
  if (!consultation.closedBecause) return null;
  const unit = consultation.askedByUnitName;
  return (
    <Page title={t('closed.title')} narrow>
      <Notice tone={consultation.closedBecause === 'answered' ? 'ok' : 'warn'}>
        <p>{t(`closed.${consultation.closedBecause}`, { unit, body: consultation.bodyName })}</p>
        <p>{t('closed.ask', { unit })}</p>
      </Notice>
    </Page>
  );
}

function LinkOver() {
  const { t } = useTranslation('consultation');
  return (
    <Page title={t('over.title')} narrow>
      <Notice tone="warn">
        <p>{t('over.text')}</p>
      </Notice>
    </Page>
  );
}
