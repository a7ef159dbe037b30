import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { CheckChoices, RadioChoices } from '../../ui/Choices.js';
import { TextField } from '../../ui/TextField.js';
import { type Answers, answeredCount, isBlank, type Question, withRemainingNo } from './answers.logic.js';
import './guidance.css';

interface QuestionListProps {
  questions: readonly Question[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** Question code → what is wrong with its answer. */
  problems: ReadonlyMap<string, string>;
}

export function QuestionList({ questions, answers, onChange, problems }: QuestionListProps) {
  const { t } = useTranslation('parts');
  const yesOrNo = questions.filter((question) => question.kind === 'bool');
  const open = yesOrNo.filter((question) => isBlank(answers[question.code]));
  const set = (code: string, values: readonly string[]) => onChange({ ...answers, [code]: values });
  return (
    <div className="stack-loose">
      <p className="soft" role="status">
        {t('guidance.answered', { done: answeredCount(questions, answers), all: questions.length })}
      </p>
      <ol className="questions">
        {questions.map((question) => (
          <li key={question.code} className={question.kind === 'bool' ? 'question question-bool' : 'question'}>
            <QuestionField
              question={question}
              values={answers[question.code] ?? []}
              problem={problems.get(question.code) ?? null}
              onChange={(values) => set(question.code, values)}
            />
          </li>
        ))}
      </ol>
      {open.length > 0 && open.length < questions.length && (
        <div className="row">
          <Button onPress={() => onChange(withRemainingNo(questions, answers))}>
            {t('guidance.remainingNo', { count: open.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface QuestionFieldProps {
  question: Question;
  values: readonly string[];
  problem: string | null;
  onChange: (values: readonly string[]) => void;
}

function QuestionField({ question, values, problem, onChange }: QuestionFieldProps) {
  const { t } = useTranslation('parts');
  const id = `question-${question.code}`;
  switch (question.kind) {
    case 'single':
      return (
        <RadioChoices
          id={id}
          label={question.title}
          options={question.options}
          value={values[0] ?? ''}
          problem={problem}
          onChange={(value) => onChange([value])}
        />
      );
    case 'multi':
      return (
        <CheckChoices
          id={id}
          label={question.title}
          hint={t('guidance.several')}
          options={question.options}
          value={values}
          problem={problem}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <TextField
          id={id}
          label={question.title}
          unit={question.unit}
          inputMode="decimal"
          short
          value={values[0] ?? ''}
          problem={problem}
          onChange={(value) => onChange([value])}
        />
      );
    case 'bool':
      return (
        <RadioChoices
          id={id}
          label={question.title}
          options={[
            { value: 'true', label: t('guidance.yes') },
            { value: 'false', label: t('guidance.no') },
          ]}
          value={values[0] ?? ''}
          problem={problem}
          onChange={(value) => onChange([value])}
        />
      );
  }
}
