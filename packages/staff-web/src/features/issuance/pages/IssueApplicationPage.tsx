import { useQuery } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { IssueApplicationDocument, type IssuedApplicationFragment } from '../../../generated/graphql.js';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OriginalsCard } from '../../../parts/originals/OriginalsCard.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ArrivalDialog } from '../components/ArrivalDialog.js';
import { HandOutDialog } from '../components/HandOutDialog.js';
import { IssuedResult, type ResultAct } from '../components/IssuedResult.js';
import { handOutFirst } from '../components/issuance.logic.js';
import { ParcelDialog } from '../components/ParcelDialogs.js';
import { ToldDialog } from '../components/ToldDialog.js';

/** What is being done, and to which results. */
interface Doing {
  act: ResultAct;
  caseIds: readonly string[];
}

/** 统一发件 of one application: each result, and to whom it went. */
export function IssueApplicationPage() {
  const { t } = useTranslation('issuance');
  const { id = '' } = useParams();
  const query = useQuery(IssueApplicationDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [doing, setDoing] = useState<Doing | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { today } = useWorkingDays();
  const reload = () => void query.refetch();
  const close = () => setDoing(null);
  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ application }) => {
          const open = application.cases.filter(({ availableActions }) => availableActions.includes('handOut'));
          const together = open.filter((each) => chosen.includes(each.id));
          const cases = application.cases.filter((each) => doing?.caseIds.includes(each.id));
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
                actions={
                  open.length > 1 && (
                    <Button
                      type="primary"
                      disabled={together.length === 0}
                      onClick={() => setDoing({ act: 'handOut', caseIds: together.map((each) => each.id) })}
                    >
                      {t('handOutChosen', { count: together.length })}
                    </Button>
                  )
                }
              />
              {application.status === 'concluded' && (
                <Alert type="success" showIcon role="status" className="gs-block" title={t('concluded')} />
              )}
              <WishLine application={application} />
              <ul className="gs-results">
                {handOutFirst(application.cases).map((each) => (
                  <li key={each.id} className="gs-panel">
                    <IssuedResult
                      itemCase={each}
                      chosen={open.length > 1 && open.includes(each) ? chosen.includes(each.id) : null}
                      onChoose={(on) =>
                        setChosen(on ? [...chosen, each.id] : chosen.filter((other) => other !== each.id))
                      }
                      onAct={(act) => setDoing({ act, caseIds: [each.id] })}
                    />
                  </li>
                ))}
              </ul>
              <OriginalsCard applicationId={application.id} />
              {doing && cases.length > 0 && (
                <Dialog
                  doing={doing}
                  application={application}
                  cases={cases}
                  today={today}
                  onClose={close}
                  onReload={reload}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** How the applicant wants it; where to is masked until somebody writes the parcel (S56). */
function WishLine({ application: { deliveryWish } }: { application: IssuedApplicationFragment }) {
  const { t } = useTranslation('issuance');
  const { method, chosenAt, recipient, phone, address } = deliveryWish;
  const to = [recipient, phone, address].filter(Boolean).join(' · ');
  return (
    <p className="gs-block">
      {t(chosenAt ? 'wish' : 'wishDefault', { method: labels().deliveryMethod[method] })}
      {to && <span className="gs-note"> {to}</span>}
    </p>
  );
}

interface DialogProps {
  doing: Doing;
  application: IssuedApplicationFragment;
  cases: IssuedApplicationFragment['cases'];
  today: string;
  onClose: () => void;
  onReload: () => void;
}

function Dialog({ doing: { act }, application, cases, today, ...rest }: DialogProps) {
  const [first] = cases;
  if (!first) return null;
  if (act === 'handOut') return <HandOutDialog application={application} cases={cases} {...rest} />;
  if (act === 'again') return <HandOutDialog application={application} cases={cases} again {...rest} />;
  if (act === 'told') return <ToldDialog caseIds={[first.id]} about={first.item.name} {...rest} />;
  if (act === 'arrival') return <ArrivalDialog itemCase={first} {...rest} />;
  return <ParcelDialog act={act} itemCase={first} today={today} {...rest} />;
}
