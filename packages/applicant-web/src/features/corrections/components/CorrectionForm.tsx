import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DraftFieldsFragment,
  type MissingFieldsFragment,
  type NoticeFieldsFragment,
  ResubmitDocument,
} from '../../../generated/graphql.js';
import { ConflictNotice } from '../../../parts/application/ConflictNotice.js';
import { MissingList } from '../../../parts/application/MissingList.js';
import { useDraft } from '../../../parts/application/useDraft.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { Notice } from '../../../ui/Notice.js';
import { CorrectionPoint } from './CorrectionPoint.js';
import { openPoints } from './correction.logic.js';

interface CorrectionFormProps {
  application: DraftFieldsFragment;
  notice: NoticeFieldsFragment;
  projectId: string;
  /** Reads the application anew; answers its version, null when it could not be read. */
  latest: () => Promise<number | null>;
}

export function CorrectionForm({ application, notice, projectId, latest }: CorrectionFormProps) {
  const { t } = useTranslation('corrections');
  const draft = useDraft(application);
  const resubmit = useCommand(ResubmitDocument);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [told, setTold] = useState<readonly MissingFieldsFragment[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const open = openPoints(notice.points);

  const ask = async () => {
    setRefusal(null);
    if (!(await draft.flush())) setRefusal(t('form.notSavedYet'));
    else if ((await latest()) === null) setRefusal(t('form.notReachable'));
    else setAsking(true);
  };
  const send = async () => {
    const data = await draft.inTurn(() =>
      resubmit.run({ applicationId: application.id, expectedVersion: draft.state.version }),
    );
    setAsking(false);
    const result = data?.resubmitApplication;
    if (!result || result.__typename === 'ApplicationSuccess') return;
    if (result.__typename === 'SubmissionIncomplete') {
      setTold(result.missing);
      requestAnimationFrame(() => list.current?.focus());
      return;
    }
    setRefusal(result.message);
    await latest();
  };

  return (
    <>
      <ConflictNotice draft={draft} fields={application.fields} latest={latest} />
      {told.length > 0 && (
        <MissingList
          ref={list}
          missing={told}
          projectId={projectId}
          title={t('form.missingTitle', { count: told.length })}
        />
      )}
      <ol className="stack" aria-label={t('form.points')}>
        {notice.points.map((point, index) => (
          <li key={point.id}>
            <CorrectionPoint number={index + 1} point={point} application={application} draft={draft} />
          </li>
        ))}
      </ol>
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal}</p>
        </Notice>
      )}
      {resubmit.failure && <FailureNotice failure={resubmit.failure} />}
      <div className="submit-bar">
        <p className="save-state" role="status">
          {open.length > 0 ? t('form.open', { count: open.length, all: notice.points.length }) : t('form.allAnswered')}
        </p>
        <Button look="primary" pending={resubmit.pending} onPress={() => void ask()}>
          {t('form.resubmit')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('form.confirmTitle')}
        confirm={t('form.resubmit')}
        cancel={t('form.notYet')}
        pending={resubmit.pending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{open.length > 0 ? t('form.confirmOpen', { count: open.length }) : t('form.confirmText')}</p>
      </ConfirmDialog>
    </>
  );
}
