import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  DiscardDraftDocument,
  type DraftFieldsFragment,
  type MissingFieldsFragment,
  SubmitApplicationDocument,
} from '../../../generated/graphql.js';
import { ConflictNotice } from '../../../parts/application/ConflictNotice.js';
import { FormSection } from '../../../parts/application/FormSection.js';
import { MissingList } from '../../../parts/application/MissingList.js';
import { RequirementList } from '../../../parts/application/RequirementList.js';
import { groupRequirements, messagesFor } from '../../../parts/application/requirements.logic.js';
import { SaveState } from '../../../parts/application/SaveState.js';
import { useDraft } from '../../../parts/application/useDraft.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { DeliveryCard } from '../../../parts/delivery/DeliveryCard.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { Notice } from '../../../ui/Notice.js';
import { Card } from '../../../ui/Page.js';
import { ChangeItems } from './ChangeItems.js';

interface FilingFormProps {
  application: DraftFieldsFragment;
  projectId: string;
  stageCode: string;
  /** A change or an extension is about the results it began with: its items are not chosen anew. */
  fixedItems: boolean;
  /** Reads the application anew; answers its version, null when it could not be read. */
  latest: () => Promise<number | null>;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** 一张申请表单、一套申报材料 (珠 14). */
export function FilingForm({ application, projectId, stageCode, fixedItems, latest }: FilingFormProps) {
  const { t } = useTranslation('filing');
  const draft = useDraft(application);
  const submit = useCommand(SubmitApplicationDocument);
  const [asking, setAsking] = useState(false);
  /** Set once a submission was tried: from then on what is missing shows at its place, and shrinks as it is mended. */
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [told, setTold] = useState<readonly MissingFieldsFragment[] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { missing } = application;
  const groups = groupRequirements(application.requirements);

  const showMissing = () => {
    setTried(true);
    requestAnimationFrame(() => list.current?.focus());
  };
  const ask = async () => {
    setRefusal(null);
    const savedAll = await draft.flush();
    if (!savedAll) setRefusal(t('form.notSavedYet'));
    else if ((await latest()) === null) setRefusal(t('form.notReachable'));
    else setAsking(true);
  };
  const send = async () => {
    const data = await draft.inTurn(() =>
      submit.run({ applicationId: application.id, expectedVersion: draft.state.version }),
    );
    setAsking(false);
    const result = data?.submitApplication;
    if (!result || result.__typename === 'ApplicationSuccess') {
      if (result) window.scrollTo({ top: 0 });
      return;
    }
    if (result.__typename === 'SubmissionIncomplete') {
      setTold(result.missing);
      showMissing();
      return;
    }
    setRefusal(result.message);
    await latest();
  };
  const shown = told && missing.length === 0 ? told : missing;

  return (
    <>
      <ConflictNotice draft={draft} fields={application.fields} latest={latest} />
      {tried && shown.length > 0 && (
        <MissingList
          ref={list}
          missing={shown}
          projectId={projectId}
          title={t('form.missingTitle', { count: shown.length })}
        />
      )}
      <nav className="contents" aria-label={t('form.contents')}>
        <a href="#filing-form">{t('form.contentsForm', { count: application.fields.length })}</a>
        <a href="#materials-asked">{t('form.contentsAsked', { count: groups.asked.length })}</a>
        <a href="#materials-held">{t('form.contentsHeld', { count: groups.held.length })}</a>
      </nav>
      <Card title={t('form.items')} id="filing-items">
        <ul className="bullets">
          {application.items.map((item) => (
            <li key={item.code}>{item.name}</li>
          ))}
        </ul>
        {!fixedItems && (
          <ChangeItems
            application={application}
            projectId={projectId}
            stageCode={stageCode}
            draft={draft}
            latest={latest}
          />
        )}
      </Card>
      <Card title={t('form.form')} id="filing-form">
        <FormSection
          fields={application.fields}
          items={application.items}
          draft={draft}
          missing={tried ? messagesFor(missing, ['field']) : nothing}
        />
      </Card>
      <RequirementList
        applicationId={application.id}
        groups={groups}
        items={application.items}
        draft={draft}
        missing={tried ? messagesFor(missing, ['material', 'declaration']) : nothing}
      />
      <DeliveryCard applicationId={application.id} />
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal}</p>
        </Notice>
      )}
      {submit.failure && <FailureNotice failure={submit.failure} />}
      <Discard application={application} version={draft.state.version} />
      <div className="submit-bar">
        <SaveState state={draft.state} />
        <div className="row">
          {missing.length > 0 && (
            <Button look="quiet" onPress={showMissing}>
              {t('form.missingCount', { count: missing.length })}
            </Button>
          )}
          <Button
            look="primary"
            pending={submit.pending}
            onPress={() => {
              if (missing.length > 0) showMissing();
              else void ask();
            }}
          >
            {t('form.submit')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('form.confirmTitle')}
        confirm={t('form.submit')}
        cancel={t('form.notYet')}
        pending={submit.pending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('form.confirmText', { count: application.items.length })}</p>
      </ConfirmDialog>
    </>
  );
}

function Discard({ application, version }: { application: DraftFieldsFragment; version: number }) {
  const { t } = useTranslation('filing');
  const navigate = useNavigate();
  const discard = useCommand(DiscardDraftDocument);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!application.availableActions.includes('discardDraft')) return null;
  const confirm = async () => {
    const data = await discard.run({ applicationId: application.id, expectedVersion: version });
    setAsking(false);
    const result = data?.discardDraft;
    if (result?.__typename === 'DiscardDraftSuccess')
      await navigate(`/projects/${result.projectId}`, { replace: true });
    else if (result) setRefusal(result.message);
  };
  return (
    <div className="stack-tight">
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal}</p>
        </Notice>
      )}
      {discard.failure && <FailureNotice failure={discard.failure} />}
      <div className="row">
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('form.discard')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('form.discardTitle')}
        confirm={t('form.discard')}
        cancel={t('form.keep')}
        look="danger"
        pending={discard.pending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('form.discardText')}</p>
      </ConfirmDialog>
    </div>
  );
}
