import { useTranslation } from 'react-i18next';
import type { AnswerMaterialsFragment } from '../../generated/graphql.js';
import { Badge, Card } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { MaterialFiles } from '../application/MaterialFiles.js';
import type { Draft } from '../application/useDraft.js';
import type { BeginUpload } from '../uploads/useUploadsUnderWay.js';
import type { AskedPoint } from './answers.logic.js';

/** How an answer is called where the list is answered. */
export interface PointWords {
  answer: string;
  hint: string;
  /** The heading of a point that names no material. */
  noMaterial: string;
}

interface AnswerPointProps {
  number: number;
  level: 2 | 3;
  point: AskedPoint;
  answer: string;
  /** Shown once sending was tried. */
  problem: string | null;
  words: PointWords;
  materials: AnswerMaterialsFragment;
  inTurn: Draft['inTurn'];
  onBegin: BeginUpload;
  onAnswer: (text: string) => void;
  onMaterial: () => void;
}

export const answerField = (pointId: string) => `answer-${pointId}`;

/** One point of a list: what is asked, the material it names, and the answer. */
export function AnswerPoint(props: AnswerPointProps) {
  const { number, level, point, answer, problem, words, materials, inTurn, onBegin, onAnswer, onMaterial } = props;
  const { t } = useTranslation('parts');
  const requirement = materials.requirements.find((each) => each.code === point.requirementCode);
  const answered = answer.trim() !== '';
  return (
    <Card
      level={level}
      title={t('answering.point', { number, name: point.requirementName ?? words.noMaterial })}
      aside={<Badge tone={answered ? 'ok' : 'warn'}>{t(answered ? 'answering.done' : 'answering.open')}</Badge>}
    >
      <p className="pre-line">
        <strong>{point.text}</strong>
      </p>
      {requirement && (
        <div className="stack-tight">
          <p className="small soft">{t('answering.material', { name: requirement.name })}</p>
          <MaterialFiles
            applicationId={materials.id}
            requirement={requirement}
            inTurn={inTurn}
            onBegin={onBegin}
            onChanged={onMaterial}
          />
        </div>
      )}
      <TextField
        id={answerField(point.id)}
        label={words.answer}
        hint={requirement ? `${words.hint}${t('answering.hintMaterial')}` : words.hint}
        value={answer}
        multiline
        required
        maxLength={1000}
        problem={problem}
        onChange={onAnswer}
      />
    </Card>
  );
}
