import { useQuery } from '@apollo/client/react';
import type { Circumstance } from '@gongshen/shared/catalogue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { OpenStageDocument, ResultsToChangeDocument } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Button } from '../../../ui/Button.js';
import { CheckChoices } from '../../../ui/Choices.js';
import { readDate } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { alongside, circumstanceIn, obstacleOf, type ResultToChange } from '../components/change-choice.logic.js';

/** 变更、延期: begins at the result it is about, and opens an application of that circumstance. */
export function ChangeResultPage() {
  const { t } = useTranslation('filing');
  const { circumstance: names } = useLabels();
  const { projectId = '', resultId = '', circumstance: asked = '' } = useParams();
  const { data, error, refetch } = useQuery(ResultsToChangeDocument, { variables: { projectId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { project } = data;
  const circumstance = circumstanceIn(asked);
  const result = project.changeableResults.find(({ id }) => id === resultId);
  const obstacle = obstacleOf(result, asked);
  const name = names[circumstance ?? 'change'];
  const mayOpen = project.availableActions.includes('openStage');
  return (
    <Page
      title={t('changeResult.title', { circumstance: name, item: result?.itemName ?? '' })}
      back={{ to: `/projects/${project.id}`, label: project.name }}
      lead={t(`changeResult.lead.${circumstance ?? 'change'}`)}
      narrow
    >
      {circumstance && result && obstacle === null && mayOpen ? (
        <Choice
          projectId={project.id}
          result={result}
          others={alongside(project.changeableResults, result, circumstance)}
          circumstance={circumstance}
        />
      ) : (
        <Notice tone="warn">
          <p>{obstacle && obstacle !== 'unknown' ? obstacle : t('changeResult.closed')}</p>
        </Notice>
      )}
    </Page>
  );
}

interface ChoiceProps {
  projectId: string;
  result: ResultToChange;
  others: readonly ResultToChange[];
  circumstance: Extract<Circumstance, 'change' | 'extend'>;
}

function Choice({ projectId, result, others, circumstance }: ChoiceProps) {
  const { t } = useTranslation('filing');
  const { circumstance: names } = useLabels();
  const navigate = useNavigate();
  const open = useCommand(OpenStageDocument);
  const [also, setAlso] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const start = async () => {
    const changed = [result, ...others.filter(({ id }) => also.includes(id))];
    const data = await open.run({
      projectId,
      stageCode: result.stageCode,
      circumstance,
      itemCodes: changed.map(({ itemCode }) => itemCode),
      changes: changed.map(({ itemCode, id }) => ({ itemCode, resultId: id })),
    });
    const outcome = data?.openStage;
    if (!outcome) return;
    if (outcome.__typename === 'ApplicationSuccess') await navigate(`/applications/${outcome.application.id}`);
    else setRefusal(refusalOf(outcome));
  };
  return (
    <>
      <Card title={t('changeResult.result')}>
        <Facts
          rows={[
            [t('changeResult.item'), result.itemName],
            [t('changeResult.number'), result.documentNumber],
            [t('changeResult.issuedOn'), readDate(result.issuedOn)],
            [t('changeResult.source'), result.broughtIn ? t('changeResult.broughtIn') : null],
          ]}
        />
        <ul className="bullets">
          <li>{t('changeResult.meanwhile')}</li>
          <li>{t('changeResult.materials')}</li>
          <li>{t('changeResult.clock')}</li>
        </ul>
        {others.length > 0 && (
          <CheckChoices
            label={t('changeResult.also', { circumstance: names[circumstance] })}
            options={others.map(({ id, itemName, documentNumber }) => ({
              value: id,
              label: t('changeResult.other', { item: itemName, number: documentNumber }),
            }))}
            value={also}
            onChange={(next) => {
              setRefusal(null);
              setAlso(next);
            }}
          />
        )}
      </Card>
      {refusal && <Refused {...refusal} />}
      {open.failure && <FailureNotice failure={open.failure} />}
      <div className="row actions">
        <Button look="primary" pending={open.pending} onPress={() => void start()}>
          {t('changeResult.start')}
        </Button>
      </div>
    </>
  );
}
