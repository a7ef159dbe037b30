import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProcedureDocument, type ProcedureQuery } from '../../../generated/graphql.js';
import { reached } from '../../../parts/commands/reached.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Notice, type Tone } from '../../../ui/Notice.js';
import { Badge, Loading, Page } from '../../../ui/Page.js';
import { ProcedureFacts } from '../components/ProcedureFacts.js';
import { PutRight, PutRightHistory } from '../components/PutRight.js';

type State = ProcedureQuery['procedure']['state'];

const tones = {
  open: 'info',
  puttingRight: 'warn',
  rechecking: 'ok',
  passed: 'ok',
  failed: 'bad',
  cancelled: 'info',
} as const satisfies Record<State, Tone>;

/** A special procedure as the applicant sees it; what it found is put right here. */
export function ProcedurePage() {
  const { t } = useTranslation('duties');
  const { procedureState } = useLabels();
  const { procedureId = '' } = useParams();
  const { data, error, refetch } = useQuery(ProcedureDocument, { variables: { id: procedureId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { procedure } = data;
  const { case: itemCase } = procedure;
  const mayReport = procedure.availableActions.includes('reportPutRight');
  return (
    <Page
      title={t('procedure.title', { kind: procedure.kindName, item: itemCase.item.name })}
      back={{ to: `/projects/${itemCase.project.id}`, label: itemCase.project.name }}
      lead={t('procedure.lead', { number: itemCase.number, unit: itemCase.unit.name })}
      aside={<Badge tone={mayReport ? 'warn' : 'accent'}>{procedureState[procedure.state]}</Badge>}
      narrow
    >
      {mayReport ? (
        <PutRight
          key={procedure.round}
          procedure={procedure}
          materials={itemCase.application}
          latest={() => reached(refetch())}
        />
      ) : (
        <Notice tone={tones[procedure.state]} live={procedure.state === 'rechecking'}>
          <p>{t(`procedure.state.${procedure.state}`)}</p>
        </Notice>
      )}
      <PutRightHistory procedure={procedure} all={!mayReport} />
      <ProcedureFacts procedure={procedure} />
    </Page>
  );
}
