import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyToOpinionDocument } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { Card } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';

const nothing = { text: '' };
const fieldId = 'reply-text';

interface ReplyFormProps {
  opinionId: string;
  /** Reads the page anew; false when that failed. */
  latest: () => Promise<boolean>;
}

/** The applicant's one answer to an opinion. */
export function ReplyForm({ opinionId, latest }: ReplyFormProps) {
  const { t } = useTranslation('duties');
  const reply = useCommand(ReplyToOpinionDocument);
  const [typed, setTyped, forget] = useKept(`reply:${opinionId}`, nothing);
  const [problem, setProblem] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(false);

  const ask = () => {
    setRefusal(null);
    if (typed.text.trim()) {
      setAsking(true);
      return;
    }
    setProblem(t('reply.needed'));
    document.getElementById(fieldId)?.focus();
  };
  const send = async () => {
    const data = await reply.run({ opinionId, text: typed.text.trim() });
    setAsking(false);
    const result = data?.replyToOpinion;
    if (!result) return;
    if (result.__typename === 'OpinionSuccess') forget();
    else {
      setRefusal(refusalOf(result));
      await latest();
    }
  };
  return (
    <Card title={t('reply.own')}>
      <TextField
        id={fieldId}
        label={t('reply.text')}
        hint={t('reply.hint')}
        value={typed.text}
        multiline
        required
        maxLength={2000}
        problem={problem}
        onChange={(text) => {
          setProblem(null);
          setTyped({ text });
        }}
      />
      {refusal && <Refused {...refusal} />}
      {reply.failure && <FailureNotice failure={reply.failure} />}
      <div className="row actions">
        <Button look="primary" pending={reply.pending} onPress={ask}>
          {t('reply.send')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('reply.confirmTitle')}
        confirm={t('reply.send')}
        cancel={t('reply.notYet')}
        pending={reply.pending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('reply.confirmText')}</p>
      </ConfirmDialog>
    </Card>
  );
}
