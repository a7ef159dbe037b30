import { useMutation } from '@apollo/client/react';
import { ONLINE_FORM_MATERIAL } from '@gongshen/shared/catalogue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerPointDocument, type DraftFieldsFragment, type PointFieldsFragment } from '../../../generated/graphql.js';
import { FormSection } from '../../../parts/application/FormSection.js';
import { RequirementCard } from '../../../parts/application/RequirementCard.js';
import { SaveState } from '../../../parts/application/SaveState.js';
import type { Draft } from '../../../parts/application/useDraft.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { type Failure, failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { readTime } from '../../../ui/dates.js';
import { Badge, Card } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { isDealtWith } from './correction.logic.js';

interface CorrectionPointProps {
  number: number;
  point: PointFieldsFragment;
  application: DraftFieldsFragment;
  draft: Draft;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** One thing the window asked for: why, the material it is about, and the applicant's answer. */
export function CorrectionPoint({ number, point, application, draft }: CorrectionPointProps) {
  const { t } = useTranslation('corrections');
  const requirement = application.requirements.find((each) => each.code === point.requirementCode);
  return (
    <Card
      title={t('point.title', { number, name: point.requirementName })}
      aside={
        <Badge tone={isDealtWith(point) ? 'ok' : 'warn'}>{t(isDealtWith(point) ? 'point.done' : 'point.open')}</Badge>
      }
    >
      <div>
        <p>
          <strong>{t('point.reason', { reason: point.reason })}</strong>
        </p>
        {point.remark && <p>{t('point.remark', { remark: point.remark })}</p>}
        <p className="small soft">{t('point.items', { items: point.itemNames.join('、') })}</p>
        {point.repeated && <p className="small">{t('point.repeated')}</p>}
      </div>
      {point.requirementCode === ONLINE_FORM_MATERIAL ? (
        <details className="more">
          <summary>{t('point.editForm')}</summary>
          <div className="stack">
            <FormSection fields={application.fields} items={application.items} draft={draft} missing={nothing} />
            <SaveState state={draft.state} />
          </div>
        </details>
      ) : (
        requirement && (
          <RequirementCard
            applicationId={application.id}
            requirement={requirement}
            items={application.items}
            draft={draft}
            problem={null}
            correcting
          />
        )
      )}
      <Answer point={point} draft={draft} />
    </Card>
  );
}

function Answer({ point, draft }: { point: PointFieldsFragment; draft: Draft }) {
  const { t } = useTranslation('corrections');
  const [save, { loading }] = useMutation(AnswerPointDocument);
  const [kept, setKept, forget] = useKept<{ text: string | null }>(`answer:${point.id}`, noText);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const text = kept.text ?? point.answer ?? '';
  const changed = kept.text !== null && kept.text !== (point.answer ?? '');

  const keep = async () => {
    if (!changed || loading) return;
    setProblem(null);
    setFailure(null);
    const answer = text.trim();
    try {
      const { data } = await draft.inTurn(() => save({ variables: { input: { pointId: point.id, answer } } }));
      const result = data?.answerPoint;
      if (result?.__typename === 'ApplicationSuccess') forget();
      else if (result?.__typename === 'InvalidInput') setProblem(result.problems[0]?.message ?? result.message);
      else if (result) setProblem(result.message);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  return (
    <div className="stack-tight">
      <TextField
        id={`answer-${point.id}`}
        label={t('point.answer')}
        hint={t('point.answerHint')}
        value={text}
        multiline
        maxLength={1000}
        problem={problem}
        onChange={(next) => setKept({ text: next })}
        onBlur={() => void keep()}
      />
      {failure && <FailureNotice failure={failure} />}
      <div className="row">
        <Button disabled={!changed} pending={loading} onPress={() => void keep()}>
          {t('point.save')}
        </Button>
        <span className="small soft" role="status">
          {!changed && point.answeredAt && t('point.savedAt', { time: readTime(point.answeredAt) })}
        </span>
      </div>
    </div>
  );
}

const noText: { text: string | null } = { text: null };
