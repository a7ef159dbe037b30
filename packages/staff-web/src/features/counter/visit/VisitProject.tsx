import { useQuery } from '@apollo/client/react';
import { Button, Card, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import {
  OpenStageAtCounterDocument,
  VisitProjectDocument,
  type VisitProjectQuery,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { ApplicationLinks } from './ApplicationLinks.js';
import { chosenAtFirst, fileable } from './filing.logic.js';

type Stage = VisitProjectQuery['project']['stages'][number];

/** A project of the organisation: what was filed, and the stage that is filed now (珠 14). */
export function VisitProject() {
  const { t } = useTranslation('counter');
  const { visitId = '', projectId = '' } = useParams();
  const query = useQuery(VisitProjectDocument, { variables: { id: projectId }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query}>
      {({ project }) => {
        const open = project.stages.filter(({ canOpen }) => canOpen);
        return (
          <div className="gs-stack">
            <p>
              <Link to={paths.counterVisit(visitId)}>{t('projects.title')}</Link> / <strong>{project.name}</strong>{' '}
              <span className="gs-note">{project.code}</span>
            </p>
            <Card size="small" title={t('stage.filed')}>
              <ApplicationLinks applications={project.applications} />
            </Card>
            {open.length === 0 && <p className="gs-note">{t('stage.none')}</p>}
            {open.map((stage) => (
              <StageCard key={stage.stage.code} projectId={project.id} stage={stage} />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

function StageCard({ projectId, stage }: { projectId: string; stage: Stage }) {
  const { t } = useTranslation('counter');
  const { visitId = '' } = useParams();
  const navigate = useNavigate();
  const open = useCommand(OpenStageAtCounterDocument, 'once');
  const items = fileable(stage.items);
  const [chosen, setChosen] = useState(() => chosenAtFirst(stage.items));
  const start = async () => {
    const done = await open.run({ projectId, stageCode: stage.stage.code, itemCodes: chosen });
    if (done) await navigate(paths.counterApplication(visitId, done.application.id));
  };
  return (
    <Card
      size="small"
      title={t('stage.title', { name: stage.stage.name })}
      extra={stage.limit === null ? null : t('stage.limit', { days: stage.limit })}
    >
      <Checkbox.Group
        className="gs-stack"
        aria-label={t('stage.items')}
        value={chosen}
        onChange={(values) => setChosen(values)}
        options={items.map(({ guided }) => ({
          value: guided.item.code,
          label: (
            <>
              {guided.item.name} <span className="gs-note">{guided.item.unit?.name}</span>
              {guided.reason && <span className="gs-note">　{guided.reason}</span>}
            </>
          ),
        }))}
      />
      <RefusalAlert command={open} />
      <p className="gs-block">
        <Button type="primary" loading={open.busy} disabled={chosen.length === 0} onClick={() => void start()}>
          {t('stage.open', { count: chosen.length })}
        </Button>
      </p>
    </Card>
  );
}
