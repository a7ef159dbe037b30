import { useQuery } from '@apollo/client/react';
import type { OriginalAction } from '@gongshen/shared/original';
import { App, Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  ApplicationOriginalsDocument,
  ConfirmOriginalsDocument,
  type ManagedOriginalsFragment,
  type OriginalFieldsFragment,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { ApplicationDocuments } from '../../../parts/documents/DocumentPanels.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { OriginalPlace } from '../../../parts/originals/OriginalPlace.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { ActDialog } from '../components/ActDialog.js';
import { sharedActions } from '../components/originals.logic.js';
import { RecordOriginalsForm } from '../components/RecordOriginalsForm.js';
import { Way } from '../components/Way.js';
import '../counter.css';

/** The originals of one application: taken in, handed on, confirmed, given back — and the whole way of each (珠 13). */
export function ApplicationOriginalsPage() {
  const { t } = useTranslation('counter');
  const { applicationId = '' } = useParams();
  const query = useQuery(ApplicationOriginalsDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ application }) => (
          <>
            <PageHeader
              title={t('originals.of', { name: application.project.name })}
              documentTitle={t('originals.of', { name: application.project.name })}
              subtitle={
                <>
                  <Link to={paths.originals}>{t('originals.title')}</Link> · {application.stage.name} ·{' '}
                  {application.organisation.name}
                  {application.number && ` · ${application.number}`}
                </>
              }
            />
            <Managed application={application} onReload={() => void query.refetch()} />
            <ApplicationDocuments
              key={application.originals.map(({ version }) => version).join()}
              applicationId={application.id}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Managed({ application, onReload }: { application: ManagedOriginalsFragment; onReload: () => void }) {
  const { t } = useTranslation('counter');
  const { message } = App.useApp();
  const viewer = useViewer();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [act, setAct] = useState<OriginalAction | null>(null);
  const [recording, setRecording] = useState(false);
  const confirm = useCommand(ConfirmOriginalsDocument, 'once');
  const { originals } = application;
  const actions = sharedActions(originals, chosen);
  const originalIds = originals.map(({ id }) => id).filter((id) => chosen.has(id));
  const done = (action: OriginalAction) => {
    message.success(t('originals.done', { action: labels().originalAction[action] }));
    setChosen(new Set());
    setAct(null);
  };
  const begin = async (action: OriginalAction) => {
    if (action !== 'confirmAtDepartment' && action !== 'confirmAtWindow') return setAct(action);
    if (await confirm.run({ originalIds })) done(action);
  };
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  const clerk = viewer.capacity.role === 'windowClerk';
  return (
    <div className="gs-stack">
      {originals.length === 0 && <EmptyState text={t('originals.noneYet')} />}
      <ul className="gs-scan-list gs-stack" aria-label={t('originals.title')}>
        {originals.map((original) => (
          <OriginalItem
            key={original.id}
            original={original}
            requirement={application.requirements.find(({ code }) => code === original.requirementCode)?.name ?? null}
            chosen={chosen.has(original.id)}
            onChoose={(on) => toggle(original.id, on)}
          />
        ))}
      </ul>
      <RefusalAlert command={confirm} onReload={onReload} />
      {originals.length > 0 && (
        <Space wrap aria-live="polite">
          {chosen.size === 0 && <span className="gs-note">{t('originals.chooseFirst')}</span>}
          {chosen.size > 0 && actions.length === 0 && <span className="gs-note">{t('originals.nothingShared')}</span>}
          {actions.map((action, index) => (
            <Button
              key={action}
              type={index === 0 ? 'primary' : 'default'}
              loading={confirm.busy}
              onClick={() => void begin(action)}
            >
              {labels().originalAction[action]}（{chosen.size}）
            </Button>
          ))}
        </Space>
      )}
      {clerk &&
        (recording ? (
          <RecordOriginalsForm application={application} onDone={() => setRecording(false)} />
        ) : (
          <p>
            <Button onClick={() => setRecording(true)}>{t('record.begin')}</Button>
          </p>
        ))}
      {act && (
        <ActDialog
          action={act}
          application={application}
          originalIds={originalIds}
          onDone={() => done(act)}
          onClose={() => setAct(null)}
          onReload={onReload}
        />
      )}
    </div>
  );
}

interface ItemProps {
  original: OriginalFieldsFragment;
  requirement: string | null;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

function OriginalItem({ original, requirement, chosen, onChoose }: ItemProps) {
  const { t } = useTranslation('counter');
  return (
    <li className="gs-scan">
      <Checkbox
        checked={chosen}
        disabled={original.availableActions.length === 0}
        onChange={(event) => onChoose(event.target.checked)}
      >
        <strong>{original.name}</strong> <span className="gs-note">{original.number}</span>
      </Checkbox>
      <p>
        <OriginalPlace original={original} />
      </p>
      <p className="gs-note">
        {t('originals.amount', { copies: original.copies, pages: original.pages })} ·{' '}
        {labels().originalCondition[original.paperCondition]}
        {requirement && ` · ${t('originals.for', { name: requirement })}`}
        {original.note && ` · ${original.note}`} ·{' '}
        {t('originals.received', {
          from: original.receivedFrom,
          when: readInstant(original.receivedAt),
          clerk: original.receivedBy.displayName,
        })}
      </p>
      <Way movements={original.movements} />
    </li>
  );
}
