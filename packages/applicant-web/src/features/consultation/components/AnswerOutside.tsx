import type { Stance } from '@gongshen/shared/opinion';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerOutsideDocument, type OutsideConsultationFieldsFragment } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Button } from '../../../ui/Button.js';
import { RadioChoices } from '../../../ui/Choices.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { Card } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { outsideProblems, type TypedAnswer } from './outside-answer.logic.js';

const stances = [
  'agree',
  'agreeWithConditions',
  'disagree',
  'needMaterial',
  'noComment',
] as const satisfies readonly Stance[];
const nothing: TypedAnswer = { stance: '', text: '', giverName: '' };

export type Given = Pick<OutsideConsultationFieldsFragment, 'state' | 'stance' | 'text' | 'givenAt'>;

interface AnswerOutsideProps {
  token: string;
  bodyName: string;
  onTaken: (given: Given) => void;
  /** Refused because the request is not what it was when the page was opened. */
  onChanged: () => void;
}

/** The one answer of an outside body: where it stands, why, and who says so. */
export function AnswerOutside({ token, bodyName, onTaken, onChanged }: AnswerOutsideProps) {
  const { t } = useTranslation('consultation');
  const { stance: names } = useLabels();
  const answer = useCommand(AnswerOutsideDocument);
  const [typed, setTyped, forget] = useKept<TypedAnswer>(`consultation:${token}`, nothing);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(false);
  const missing = outsideProblems(typed);
  const problem = (name: keyof TypedAnswer) => (tried && missing.includes(name) ? t(`form.needed.${name}`) : null);
  const change = (part: Partial<TypedAnswer>) => {
    setRefusal(null);
    setTyped((old) => ({ ...old, ...part }));
  };

  const ask = () => {
    setTried(true);
    const [first] = missing;
    if (!first) {
      setAsking(true);
      return;
    }
    const element = document.getElementById(`outside-${first}`);
    (element?.matches('input, textarea') ? element : element?.querySelector('input'))?.focus();
  };
  const send = async () => {
    if (!typed.stance) return;
    const { stance } = typed;
    const data = await answer.run({ token, stance, text: typed.text.trim(), giverName: typed.giverName.trim() });
    setAsking(false);
    const result = data?.answerOutside;
    if (!result) return;
    if (result.__typename === 'OutsideSuccess') {
      forget();
      onTaken(result.consultation);
      window.scrollTo({ top: 0 });
      return;
    }
    setRefusal(refusalOf(result));
    if (result.__typename !== 'InvalidInput') onChanged();
  };
  return (
    <Card title={t('form.title')}>
      <RadioChoices
        id="outside-stance"
        label={t('form.stance')}
        options={stances.map((value) => ({ value, label: names[value] }))}
        value={typed.stance}
        problem={problem('stance')}
        onChange={(value) => change({ stance: value as Stance })}
      />
      <TextField
        id="outside-text"
        label={t('form.text')}
        hint={t('form.textHint')}
        value={typed.text}
        multiline
        required
        maxLength={2000}
        problem={problem('text')}
        onChange={(text) => change({ text })}
      />
      <TextField
        id="outside-giverName"
        label={t('form.name')}
        hint={t('form.nameHint', { body: bodyName })}
        value={typed.giverName}
        required
        maxLength={50}
        autoComplete="name"
        problem={problem('giverName')}
        onChange={(giverName) => change({ giverName })}
      />
      {refusal && <Refused {...refusal} />}
      {answer.failure?.kind === 'notFound' ? (
        <Refused message={t('over.meanwhile')} problems={[]} />
      ) : (
        answer.failure && <FailureNotice failure={answer.failure} />
      )}
      <div className="row actions">
        <Button look="primary" pending={answer.pending} onPress={ask}>
          {t('form.send')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('form.confirmTitle')}
        confirm={t('form.send')}
        cancel={t('form.notYet')}
        pending={answer.pending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{typed.stance && t('form.confirmText', { body: bodyName, stance: names[typed.stance] })}</p>
      </ConfirmDialog>
    </Card>
  );
}
