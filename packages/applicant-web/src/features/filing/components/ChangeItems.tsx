import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftFieldsFragment, ItemsToChooseDocument, SaveDraftDocument } from '../../../generated/graphql.js';
import type { Draft } from '../../../parts/application/useDraft.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { type Failure, failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Loading } from '../../../ui/Page.js';
import { ItemChoice } from './ItemChoice.js';
import { fileable } from './stage-choice.logic.js';

interface ChangeItemsProps {
  application: DraftFieldsFragment;
  projectId: string;
  stageCode: string;
  draft: Draft;
  /** Reads the application anew. */
  latest: () => Promise<number | null>;
}

/** 修改事项: the form and the materials follow the choice; what was typed and uploaded stays. */
export function ChangeItems(props: ChangeItemsProps) {
  const { t } = useTranslation('filing');
  const [open, setOpen] = useState(false);
  return (
    <div className="row actions">
      <Button onPress={() => setOpen(true)}>{t('change.button')}</Button>
      <Dialog open={open} title={t('change.title')} onClose={() => setOpen(false)}>
        {open && <Choice {...props} close={() => setOpen(false)} />}
      </Dialog>
    </div>
  );
}

function Choice({ application, projectId, stageCode, draft, latest, close }: ChangeItemsProps & { close: () => void }) {
  const { t } = useTranslation('filing');
  const own = new Set(application.items.map(({ code }) => code));
  const ground = useQuery(ItemsToChooseDocument, { variables: { projectId }, fetchPolicy: 'network-only' });
  const [save, { loading }] = useMutation(SaveDraftDocument);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(own);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!ground.data) {
    const retry = () => void ground.refetch().catch(() => {});
    return ground.error ? <QueryProblem error={ground.error} retry={retry} /> : <Loading />;
  }
  const stage = ground.data.project.stages.find((each) => each.stage.code === stageCode);
  const items = fileable(stage?.items ?? [], own);

  const change = async () => {
    setRefusal(null);
    setFailure(null);
    const itemCodes = items.map(({ guided }) => guided.item.code).filter((code) => chosen.has(code));
    // What was typed goes first: a field that is no longer asked for keeps its value that way.
    if (!(await draft.flush())) {
      setRefusal({ message: t('change.notSavedYet'), problems: [] });
      return;
    }
    try {
      const { data } = await draft.inTurn(() =>
        save({ variables: { input: { applicationId: application.id, expectedVersion: draft.version(), itemCodes } } }),
      );
      const result = data?.saveDraft;
      if (result?.__typename === 'ApplicationSuccess') close();
      else if (result) {
        setRefusal(refusalOf(result));
        if (result.__typename === 'StaleVersion') await latest();
      }
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <>
      <p className="soft">{t('change.lead')}</p>
      <ItemChoice items={items} chosen={chosen} onChange={setChosen} />
      {refusal && <Refused {...refusal} />}
      {failure && <FailureNotice failure={failure} />}
      <div className="row actions">
        <Button look="primary" pending={loading} onPress={() => void change()}>
          {t('change.confirm', { count: chosen.size })}
        </Button>
        <Button disabled={loading} onPress={close}>
          {t('change.keep')}
        </Button>
      </div>
    </>
  );
}
