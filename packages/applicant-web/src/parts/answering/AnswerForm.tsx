import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerMaterialsFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/Dialog.js';
import { Refused } from '../commands/Refused.js';
import type { Refusal } from '../commands/refusal.logic.js';
import { useKept } from '../commands/useKept.js';
import { useTurns } from '../commands/useTurns.js';
import type { Failure } from '../failures/failure.logic.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { useUploadsUnderWay } from '../uploads/useUploadsUnderWay.js';
import { AnswerPoint, answerField, type PointWords } from './AnswerPoint.js';
import {
  type Answer,
  type AskedGroup,
  answerOf,
  answersToSend,
  type TypedAnswers,
  unanswered,
} from './answers.logic.js';
import '../application/application.css';

interface AnswerFormProps {
  /** Under which what is typed here survives a reload. */
  keep: string;
  groups: readonly AskedGroup[];
  materials: AnswerMaterialsFragment;
  words: PointWords & { send: string; confirmTitle: string; confirmText: string };
  /** Sends all answers at once; null when they were taken, or when there was no answer and `failure` says why. */
  send: (answers: Answer[]) => Promise<Refusal | 'taken' | null>;
  failure: Failure | null;
  pending: boolean;
  /** Reads the page anew; false when that failed. */
  latest: () => Promise<boolean>;
}

const nothing: TypedAnswers = {};

/** A complete list of points, answered one by one and sent together. What was typed stays until it has been taken. */
export function AnswerForm({ keep, groups, materials, words, send, failure, pending, latest }: AnswerFormProps) {
  const { t } = useTranslation('parts');
  const inTurn = useTurns();
  const uploads = useUploadsUnderWay();
  const [typed, setTyped, forget] = useKept<Record<string, string>>(keep, nothing);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const points = groups.flatMap((group) => group.points);
  const open = unanswered(points, typed);

  const ask = async () => {
    setTried(true);
    setRefusal(null);
    const [first] = open;
    if (first) document.getElementById(answerField(first.id))?.focus();
    else if (uploads.any()) setRefusal({ message: t('upload.wait'), problems: [] });
    else if (await latest()) setAsking(true);
    else setRefusal({ message: t('answering.notReachable'), problems: [] });
  };
  const confirm = async () => {
    // A file that is being put to its material goes first.
    const outcome = await inTurn(() => send(answersToSend(points, typed)));
    setAsking(false);
    if (outcome === 'taken') {
      forget();
      window.scrollTo({ top: 0 });
    } else if (outcome) {
      setRefusal(outcome);
      await latest();
    }
  };
  let number = 0;

  return (
    <>
      {groups.map((group) => (
        <section key={group.id} className="stack" aria-label={group.title ?? t('answering.list')}>
          {group.title && <h2>{group.title}</h2>}
          <ol className="stack">
            {group.points.map((point) => {
              number += 1;
              const answer = answerOf(point, typed);
              return (
                <li key={point.id}>
                  <AnswerPoint
                    number={number}
                    level={group.title ? 3 : 2}
                    point={point}
                    answer={answer}
                    problem={tried && answer.trim() === '' ? t('answering.needed') : null}
                    words={words}
                    materials={materials}
                    inTurn={inTurn}
                    onBegin={uploads.begin}
                    onAnswer={(text) => setTyped((old) => ({ ...old, [point.id]: text }))}
                    onMaterial={() => void latest()}
                  />
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {refusal && <Refused {...refusal} />}
      {failure && <FailureNotice failure={failure} />}
      <div className="submit-bar">
        <p className="save-state" role="status">
          {open.length > 0
            ? t('answering.left', { count: open.length, all: points.length })
            : t('answering.allAnswered', { count: points.length })}
        </p>
        <Button look="primary" pending={pending} onPress={() => void ask()}>
          {words.send}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={words.confirmTitle}
        confirm={words.send}
        cancel={t('answering.notYet')}
        pending={pending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{words.confirmText}</p>
      </ConfirmDialog>
    </>
  );
}
