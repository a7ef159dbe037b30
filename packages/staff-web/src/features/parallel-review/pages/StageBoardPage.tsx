import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type BoardCaseFragment, StageBoardDocument } from '../../../generated/graphql.js';
import { DepartmentColumns } from '../../../parts/application/DepartmentColumns.js';
import { EarlierResults } from '../../../parts/application/EarlierResults.js';
import { ClockCard } from '../../../parts/clock/ClockCard.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { byUrgency, countBoard } from '../components/board.logic.js';
import { UrgeDialog } from '../components/UrgeDialog.js';

const shown = ['total', 'decided', 'open', 'late', 'nearDue', 'waiting'] as const;

/** The whole stage on one screen: every case, its clock and lamp, the opinions side by side, who is late (珠 15). */
export function StageBoardPage() {
  const { t } = useTranslation('lead');
  const { id = '' } = useParams();
  const query = useQuery(StageBoardDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [urging, setUrging] = useState<BoardCaseFragment | null>(null);
  return (
    <div className="gs-page gs-page-full">
      <Loaded query={query} rows={12}>
        {({ application }) => {
          const counts = countBoard(application.cases);
          return (
            <>
              <PageHeader
                documentTitle={t('boardTitle', { name: application.project.name })}
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
                    {application.leadUnit && ` · ${t('leadUnit', { name: application.leadUnit.name })}`}
                  </>
                }
              />
              <div className="gs-board-head">
                <dl className="gs-counts">
                  {shown.map((key) => (
                    <div key={key} className={`gs-count gs-count-${key}`}>
                      <dt>{t(`count.${key}`)}</dt>
                      <dd>{counts[key]}</dd>
                    </div>
                  ))}
                </dl>
                {application.stageClock && (
                  <ClockCard
                    title={t('stageClock')}
                    clock={application.stageClock}
                    subject={{ kind: 'stage', id: application.id }}
                  />
                )}
              </div>
              <h2 className="gs-section-title">{t('departments')}</h2>
              <DepartmentColumns
                cases={byUrgency(application.cases)}
                actions={(each) => <CaseExtras itemCase={each} onUrge={() => setUrging(each)} />}
              />
              <h2 className="gs-section-title">{t('earlier')}</h2>
              <EarlierResults results={application.earlierResults} />
              {urging && (
                <UrgeDialog itemCase={urging} onClose={() => setUrging(null)} onUrged={() => void query.refetch()} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function CaseExtras({ itemCase, onUrge }: { itemCase: BoardCaseFragment; onUrge: () => void }) {
  const { t } = useTranslation('lead');
  const unmet = itemCase.prerequisites.filter((each) => !each.met);
  const met = itemCase.prerequisites.length - unmet.length;
  return (
    <>
      {itemCase.prerequisites.length > 0 && (
        <div className="gs-note">
          {met > 0 && <div>{t('prerequisitesMet', { met, total: itemCase.prerequisites.length })}</div>}
          {unmet.map((each) => (
            <div key={`${each.itemCode}-${each.gate}`}>
              {labels().gate[each.gate]}：{each.itemName}（
              {labels().prerequisiteState[each.failed ? 'failed' : 'waiting']}）
            </div>
          ))}
        </div>
      )}
      {itemCase.urgings.map((urging) => (
        <div key={urging.id} className="gs-urging">
          {urging.text}
          <div className="gs-note">{t('urged', { who: urging.by.displayName, when: readInstant(urging.at) })}</div>
        </div>
      ))}
      {itemCase.availableActions.includes('urge') && (
        <Button size="small" onClick={onUrge} aria-label={t('urge.named', { item: itemCase.item.name })}>
          {t('urge.button')}
        </Button>
      )}
    </>
  );
}
