import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsultationMaterialsDocument,
  ConsultationOpinionsDocument,
  type OpenConsultationFragment,
} from '../../../generated/graphql.js';
import { FormValues } from '../../../parts/application/FormValues.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { RequirementReader } from '../../../parts/material-reader/RequirementReader.js';
import { OpinionCard } from '../../../parts/opinions/OpinionCard.js';
import { RequirementTree } from '../../../parts/requirements/RequirementTree.js';
import { groupRequirements, inReadingOrder } from '../../../parts/requirements/requirement-groups.logic.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { TabStrip } from '../../../ui/TabStrip.js';
import { namedFirst } from './consultation.logic.js';

const fresh = { fetchPolicy: 'cache-and-network' } as const;

/** What there is to read before answering: the materials, those named by the asker first, and what others have said. */
export function ConsultationReading({ request }: { request: OpenConsultationFragment }) {
  const { t } = useTranslation('consultations');
  return (
    <TabStrip
      label={t('tab.label')}
      tabs={[
        { key: 'materials', label: t('tab.materials'), children: <Materials request={request} /> },
        { key: 'opinions', label: t('tab.opinions'), children: <Opinions request={request} /> },
      ]}
    />
  );
}

function Materials({ request }: { request: OpenConsultationFragment }) {
  const { t } = useTranslation('consultations');
  const query = useQuery(ConsultationMaterialsDocument, { variables: { caseId: request.case.id }, ...fresh });
  const [selected, setSelected] = useState<string | null>(null);
  const named = new Set(request.requirementCodes);
  return (
    <Loaded query={query}>
      {({ itemCase }) => {
        const ordered = namedFirst(
          inReadingOrder(groupRequirements([request.case.item], itemCase.requirements)),
          request.requirementCodes,
        );
        const requirement = ordered.find((each) => each.code === selected) ?? ordered[0];
        if (!requirement) return <EmptyState text={t('noMaterials')} />;
        return (
          <div className="gs-bench gs-bench-reading">
            <div className="gs-bench-tree">
              {named.size > 0 && <p className="gs-note">{t('named', { count: named.size })}</p>}
              <RequirementTree
                groups={[{ itemCode: request.case.item.code, requirements: ordered }]}
                itemName={() => request.case.item.name}
                selected={requirement.code}
                onSelect={setSelected}
                mark={({ code }) => named.has(code) && <span className="gs-verdict">{t('toRead')}</span>}
              />
            </div>
            <div className="gs-bench-reader">
              <h2 className="gs-section-title">{requirement.name}</h2>
              <RequirementReader
                key={requirement.code}
                requirement={requirement}
                form={<FormValues fields={itemCase.application.fields} />}
              />
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

function Opinions({ request }: { request: OpenConsultationFragment }) {
  const { t } = useTranslation('consultations');
  const query = useQuery(ConsultationOpinionsDocument, {
    variables: { applicationId: request.case.application.id },
    ...fresh,
  });
  return (
    <Loaded query={query}>
      {({ application }) => {
        const given = application.opinions.filter(({ state }) => state !== 'draft');
        if (given.length === 0) return <EmptyState text={t('noOpinions')} />;
        return (
          <div className="gs-side-by-side">
            {given.map((opinion) => (
              <OpinionCard key={opinion.id} opinion={opinion} withItem />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}
