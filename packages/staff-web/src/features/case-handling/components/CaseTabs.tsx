import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CaseDepartmentsDocument,
  CaseEarlierResultsDocument,
  CaseEventsDocument,
  CaseFormDocument,
  CaseMaterialsDocument,
  type OpenCaseFragment,
} from '../../../generated/graphql.js';
import { DepartmentColumns } from '../../../parts/application/DepartmentColumns.js';
import { EarlierResults } from '../../../parts/application/EarlierResults.js';
import { FormValues } from '../../../parts/application/FormValues.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { RequirementReader } from '../../../parts/material-reader/RequirementReader.js';
import { RequirementTree } from '../../../parts/requirements/RequirementTree.js';
import { groupRequirements, inReadingOrder } from '../../../parts/requirements/requirement-groups.logic.js';
import { EventTimeline } from '../../../parts/timeline/EventTimeline.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { TabStrip } from '../../../ui/TabStrip.js';
import { ConsultTab } from './ConsultTab.js';
import { SupplementTab } from './SupplementTab.js';

const fresh = { fetchPolicy: 'cache-and-network' } as const;

/** What there is to read about a case: the materials all departments read, what the others say, what came before. */
export function CaseTabs({ itemCase, refetch }: { itemCase: OpenCaseFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('cases');
  const { id } = itemCase;
  const counted = (label: string, count: number) => (
    <>
      {label}
      {count > 0 && <span className="gs-lane-count">{count}</span>}
    </>
  );
  return (
    <TabStrip
      label={t('tab.label')}
      tabs={[
        { key: 'materials', label: t('tab.materials'), children: <Materials itemCase={itemCase} /> },
        {
          key: 'departments',
          label: t('tab.departments'),
          children: <Departments applicationId={itemCase.application.id} caseId={id} />,
        },
        {
          key: 'consult',
          label: counted(t('tab.consult'), itemCase.opinionRequests.length),
          children: <ConsultTab itemCase={itemCase} refetch={refetch} />,
        },
        {
          key: 'supplement',
          label: counted(t('tab.supplement'), itemCase.supplements.length),
          children: <SupplementTab itemCase={itemCase} refetch={refetch} />,
        },
        { key: 'earlier', label: t('tab.earlier'), children: <Earlier id={id} /> },
        { key: 'form', label: t('tab.form'), children: <Form id={id} /> },
        { key: 'events', label: t('tab.events'), children: <Events id={id} /> },
      ]}
    />
  );
}

function Materials({ itemCase }: { itemCase: OpenCaseFragment }) {
  const { t } = useTranslation('cases');
  const query = useQuery(CaseMaterialsDocument, { variables: { id: itemCase.id }, ...fresh });
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <Loaded query={query}>
      {(data) => {
        const groups = groupRequirements([itemCase.item], data.itemCase.requirements);
        const ordered = inReadingOrder(groups);
        const requirement = ordered.find((each) => each.code === selected) ?? ordered[0];
        if (!requirement) return <EmptyState text={t('materials.none')} />;
        return (
          <div className="gs-bench gs-bench-reading">
            <div className="gs-bench-tree">
              <RequirementTree
                groups={groups}
                itemName={() => itemCase.item.name}
                selected={requirement.code}
                onSelect={setSelected}
              />
            </div>
            <div className="gs-bench-reader">
              <h2 className="gs-section-title">{requirement.name}</h2>
              <RequirementReader
                key={requirement.code}
                requirement={requirement}
                form={<Form id={itemCase.id} />}
                applicationId={itemCase.application.id}
              />
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

function Departments({ applicationId, caseId }: { applicationId: string; caseId: string }) {
  const { t } = useTranslation('cases');
  const query = useQuery(CaseDepartmentsDocument, { variables: { applicationId }, ...fresh });
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <h2 className="gs-hidden">{t('tab.departments')}</h2>
          <DepartmentColumns cases={ownFirst(data.application.cases, caseId)} currentId={caseId} />
        </>
      )}
    </Loaded>
  );
}

function ownFirst<C extends { id: string }>(cases: readonly C[], id: string): C[] {
  return [...cases.filter((each) => each.id === id), ...cases.filter((each) => each.id !== id)];
}

function Earlier({ id }: { id: string }) {
  const query = useQuery(CaseEarlierResultsDocument, { variables: { id }, ...fresh });
  return (
    <Loaded query={query}>{(data) => <EarlierResults results={data.itemCase.application.earlierResults} />}</Loaded>
  );
}

function Form({ id }: { id: string }) {
  const query = useQuery(CaseFormDocument, { variables: { id }, ...fresh });
  return <Loaded query={query}>{(data) => <FormValues fields={data.itemCase.application.fields} />}</Loaded>;
}

function Events({ id }: { id: string }) {
  const query = useQuery(CaseEventsDocument, { variables: { id }, ...fresh });
  return (
    <Loaded query={query}>
      {(data) => (
        <EventTimeline
          timeline={data.itemCase.events}
          loadMore={(after) => query.fetchMore({ variables: { after } })}
        />
      )}
    </Loaded>
  );
}
