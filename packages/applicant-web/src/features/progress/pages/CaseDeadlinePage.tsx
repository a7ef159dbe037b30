import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CaseDeadlineDocument } from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Loading, Page } from '../../../ui/Page.js';
import { Explanation } from '../components/Explanation.js';
import { Limits } from '../components/Limits.js';

export function CaseDeadlinePage() {
  const { t } = useTranslation('progress');
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useQuery(CaseDeadlineDocument, { variables: { id: caseId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { item, unit, project, clock, number } = data.itemCase;
  return (
    <Page
      title={t('deadline.title', { name: item.name })}
      back={{ to: `/projects/${project.id}`, label: project.name }}
      lead={t('deadline.caseLead', { number, unit: unit.name })}
      narrow
    >
      <Limits itemCase={data.itemCase} />
      <Explanation clock={clock} />
    </Page>
  );
}
