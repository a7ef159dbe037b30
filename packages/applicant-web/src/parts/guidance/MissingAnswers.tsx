import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.js';
import type { Question } from './answers.logic.js';

interface MissingAnswersProps {
  questions: readonly Question[];
  problems: ReadonlyMap<string, string>;
}

/** Which questions keep the outcome from being final, each a link to its field. */
export function MissingAnswers({ questions, problems }: MissingAnswersProps) {
  const { t } = useTranslation('parts');
  const open = questions.filter((question) => problems.has(question.code));
  return (
    <Notice tone="warn" title={t('guidance.incomplete')}>
      {open.length > 0 && (
        <ul>
          {open.map((question) => (
            <li key={question.code}>
              <a href={`#question-${question.code}`}>{problems.get(question.code)}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
