import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { OpenStageDocument, StageToOpenDocument, type StageToOpenQuery } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { ItemChoice } from '../components/ItemChoice.js';
import { chosenAtFirst, fileable } from '../components/stage-choice.logic.js';

type Stage = StageToOpenQuery['project']['stages'][number];

/** 一份办事指南: what the stage asks for, which items are filed together, and why each of them. */
export function OpenStagePage() {
  const { t } = useTranslation('filing');
  const { projectId = '', stageCode = '' } = useParams();
  const { data, error, refetch } = useQuery(StageToOpenDocument, { variables: { projectId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { project } = data;
  const stage = project.stages.find((each) => each.stage.code === stageCode);
  const back = { to: `/projects/${project.id}`, label: project.name };
  if (!stage?.canOpen || !project.availableActions.includes('openStage')) {
    return (
      <Page title={t('open.title', { stage: stage?.stage.name ?? '' })} back={back} narrow>
        <Notice tone="warn">
          <p>{stage?.stateReason ?? t('open.noSuchStage')}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t('open.title', { stage: stage.stage.name })} back={back} lead={t('open.lead')} narrow>
      <Guide stage={stage} />
      <Choice projectId={project.id} stage={stage} />
    </Page>
  );
}

function Guide({ stage }: { stage: Stage }) {
  const { t } = useTranslation('filing');
  return (
    <Card title={t('open.guide')}>
      <Facts
        rows={[
          [t('open.lead_unit'), stage.stage.leadUnit?.name],
          [t('open.limit'), stage.limit === null ? t('open.noLimit') : t('open.workingDays', { days: stage.limit })],
          [t('open.count'), t('open.items', { count: fileable(stage.items).length })],
        ]}
      />
      <ul className="bullets">
        <li>{t('open.once')}</li>
        <li>{t('open.clock')}</li>
      </ul>
    </Card>
  );
}

function Choice({ projectId, stage }: { projectId: string; stage: Stage }) {
  const { t } = useTranslation('filing');
  const navigate = useNavigate();
  const open = useCommand(OpenStageDocument);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenAtFirst(stage.items)));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const items = fileable(stage.items);
  const change = (next: ReadonlySet<string>) => {
    setRefusal(null);
    setChosen(next);
  };
  const start = async () => {
    if (chosen.size === 0) {
      setRefusal({ message: t('open.chooseOne'), problems: [] });
      return;
    }
    const itemCodes = items.map(({ guided }) => guided.item.code).filter((code) => chosen.has(code));
    const data = await open.run({ projectId, stageCode: stage.stage.code, itemCodes });
    const result = data?.openStage;
    if (!result) return;
    if (result.__typename === 'ApplicationSuccess') await navigate(`/applications/${result.application.id}`);
    else setRefusal(refusalOf(result));
  };
  return (
    <Card title={t('open.choose')}>
      <p className="soft">{t('open.chooseHint')}</p>
      <ItemChoice items={items} chosen={chosen} onChange={change} />
      {refusal && <Refused {...refusal} />}
      {open.failure && <FailureNotice failure={open.failure} />}
      <div className="row actions">
        <Button look="primary" pending={open.pending} onPress={() => void start()}>
          {t('open.start', { count: chosen.size })}
        </Button>
      </div>
    </Card>
  );
}
