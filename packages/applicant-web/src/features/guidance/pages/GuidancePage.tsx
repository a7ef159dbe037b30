import { useLazyQuery, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EvaluateGuidanceDocument, GuidanceQuestionsDocument } from '../../../generated/graphql.js';
import { problemsByField } from '../../../parts/commands/problems.logic.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { type Answers, toInput } from '../../../parts/guidance/answers.logic.js';
import { keptGuidance, noAnswers } from '../../../parts/guidance/kept.js';
import { MissingAnswers } from '../../../parts/guidance/MissingAnswers.js';
import { OutcomeView } from '../../../parts/guidance/OutcomeView.js';
import { QuestionList } from '../../../parts/guidance/QuestionList.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { Card, Loading, Page } from '../../../ui/Page.js';

const nothingWrong: ReadonlyMap<string, string> = new Map();

/** The questionnaire, open to everybody: nothing is stored, the answers stay in this tab and can be taken into a registration. */
export function GuidancePage() {
  const { t } = useTranslation('guidance');
  const questions = useQuery(GuidanceQuestionsDocument, { fetchPolicy: 'cache-first' });
  const [evaluate, { data, error, loading }] = useLazyQuery(EvaluateGuidanceDocument, { fetchPolicy: 'network-only' });
  const [kept, setKept] = useKept<{ answers: Answers }>(keptGuidance, noAnswers);
  const result = useRef<HTMLDivElement>(null);
  const outcome = data?.evaluateGuidance;
  useEffect(() => {
    if (outcome) result.current?.focus();
  }, [outcome]);

  if (!questions.data) {
    if (questions.error)
      return <QueryProblem error={questions.error} retry={() => void questions.refetch().catch(() => {})} />;
    return <Loading />;
  }
  const list = questions.data.catalogue.guidance;
  const problems = outcome ? problemsByField(outcome.problems) : nothingWrong;
  const decide = () => void evaluate({ variables: { answers: toInput(list, kept.answers) } });
  return (
    <Page title={t('page.title')} lead={t('page.lead')} narrow>
      <Card>
        <QuestionList
          questions={list}
          answers={kept.answers}
          problems={problems}
          onChange={(answers) => setKept({ answers })}
        />
        {error && <FailureNotice failure={failureOf(error)} />}
        <div className="row actions">
          <Button look="primary" pending={loading} onPress={decide}>
            {t('page.decide')}
          </Button>
          <Button onPress={() => setKept(noAnswers)}>{t('page.clear')}</Button>
        </div>
      </Card>
      {outcome && (
        <div ref={result} tabIndex={-1} className="stack" role="status" aria-label={t('page.result')}>
          <h2>{t('page.result')}</h2>
          {!outcome.complete && <MissingAnswers questions={list} problems={problems} />}
          <OutcomeView outcome={outcome} />
          <div className="row actions">
            <ButtonLink to="/projects/new" look="primary">
              {t('page.register')}
            </ButtonLink>
          </div>
          <p className="small soft">
            {t('page.basis', { city: questions.data.catalogue.city, version: questions.data.catalogue.version })}
          </p>
        </div>
      )}
    </Page>
  );
}
