import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CaseProceduresDocument } from '../../../generated/graphql.js';
import { ClockCard } from '../../../parts/clock/ClockCard.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { caseTone } from '../../../parts/tags/tone.logic.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ProcedureCard } from '../components/ProcedureCard.js';
import { ProcedureKinds } from '../components/ProcedureKinds.js';

/** 特别程序 of a case: what was opened, each with its own clock, and what may be opened (珠 12, 19, 20). */
export function ProceduresPage() {
  const { t } = useTranslation('procedures');
  const { id = '' } = useParams();
  const query = useQuery(CaseProceduresDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  return (
    <div className="gs-page">
      <Loaded query={query} rows={10}>
        {({ itemCase }) => (
          <>
            <PageHeader
              documentTitle={`${t('title')} · ${itemCase.item.name}`}
              title={t('titleOf', { item: itemCase.item.name })}
              subtitle={
                <>
                  <Link to={paths.itemCase(itemCase.id)}>{t('backToCase', { number: itemCase.number })}</Link> ·{' '}
                  <Link to={paths.project(itemCase.project.id)}>{itemCase.project.name}</Link> · {itemCase.unit.name}{' '}
                  <StatusTag tone={caseTone[itemCase.status]}>{labels().caseStatus[itemCase.status]}</StatusTag>
                </>
              }
            />
            <div className="gs-split">
              <div className="gs-split-main">
                <h2 className="gs-section-title">{t('list')}</h2>
                {itemCase.procedures.length === 0 && <EmptyState text={t('none')} />}
                {itemCase.procedures.toReversed().map((procedure) => (
                  <ProcedureCard
                    key={procedure.id}
                    procedure={procedure}
                    requirements={itemCase.requirements}
                    refetch={refetch}
                  />
                ))}
              </div>
              <div className="gs-split-side">
                <ClockCard title={t('caseClock')} clock={itemCase.clock} subject={{ kind: 'case', id: itemCase.id }} />
                <ProcedureKinds itemCase={itemCase} refetch={refetch} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
