import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProjectDutiesDocument } from '../../../generated/graphql.js';
import { LampBadge } from '../../../parts/clock/LampBadge.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { readDue } from '../../../ui/dates.js';
import { Card } from '../../../ui/Page.js';
import { dutiesOf } from './duties.logic.js';

/** What the applicant has to do now, each entry leading to the page where it is done. */
export function Duties({ projectId }: { projectId: string }) {
  const { t } = useTranslation('progress');
  const { data, error } = useQuery(ProjectDutiesDocument, { variables: { id: projectId } });
  if (error && !data) return <FailureNotice failure={failureOf(error)} />;
  const duties = data ? dutiesOf(data.project) : [];
  if (duties.length === 0) return null;
  return (
    <Card title={t('duty.title', { count: duties.length })} id="duties">
      <ul className="divided">
        {duties.map((duty) => (
          <li key={`${duty.kind}-${duty.id}`} className="stack-tight">
            <div className="row-between">
              <Link to={duty.to}>
                <strong>{t(`duty.${duty.kind}`)}</strong>
                <span className="visually-hidden">：{duty.about}</span>
              </Link>
              {duty.dueOn && (
                <span className="row">
                  {duty.lamp !== 'grey' && <LampBadge lamp={duty.lamp} />}
                  <span className="small numeric">
                    {t('duty.dueOn', { date: readDue(duty.dueOn, duty.dueOnProvisional) })}
                  </span>
                </span>
              )}
            </div>
            <p className="small soft">{duty.about}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
