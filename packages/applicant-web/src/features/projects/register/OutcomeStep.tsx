import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { EvaluateGuidanceDocument } from '../../../generated/graphql.js';
import { problemsByField } from '../../../parts/commands/problems.logic.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { type Question, toInput } from '../../../parts/guidance/answers.logic.js';
import { MissingAnswers } from '../../../parts/guidance/MissingAnswers.js';
import { OutcomeView } from '../../../parts/guidance/OutcomeView.js';
import { Button } from '../../../ui/Button.js';
import { Facts } from '../../../ui/Page.js';
import { type Registration, withFacts } from './register.logic.js';
import { WizardButtons } from './WizardButtons.js';

interface OutcomeStepProps {
  registration: Registration;
  questions: readonly Question[];
  district: string;
  pending: boolean;
  onConfirm: () => void;
  onBack: () => void;
}

/** Everything once more, with what follows from it, before it is registered. */
export function OutcomeStep({ registration, questions, district, pending, onConfirm, onBack }: OutcomeStepProps) {
  const { t } = useTranslation('projects');
  const { data, error, refetch } = useQuery(EvaluateGuidanceDocument, {
    variables: { answers: toInput(questions, withFacts(questions, registration)) },
    fetchPolicy: 'network-only',
  });
  const outcome = data?.evaluateGuidance;
  return (
    <div className="stack-loose">
      <Facts
        rows={[
          [t('facts.name'), registration.name],
          [
            t('code.label'),
            <span className="numeric" key="code">
              {registration.code}
            </span>,
          ],
          [t('facts.districtCode'), district],
          [t('facts.address'), registration.address],
          [t('facts.totalInvestment'), t('facts.inWanYuan', { amount: registration.totalInvestment })],
          [t('facts.landArea'), t('facts.inSquareMetres', { area: registration.landArea })],
          [t('facts.floorArea'), t('facts.inSquareMetres', { area: registration.floorArea })],
        ]}
      />
      {error && (
        <div className="stack">
          <FailureNotice failure={failureOf(error)} />
          <div className="row">
            <Button onPress={() => void refetch().catch(() => {})}>{t('wizard.again')}</Button>
          </div>
        </div>
      )}
      {outcome && !outcome.complete && (
        <MissingAnswers questions={questions} problems={problemsByField(outcome.problems)} />
      )}
      {outcome && <OutcomeView outcome={outcome} />}
      <WizardButtons next={t('wizard.register')} pending={pending} onNext={onConfirm} onBack={onBack} />
    </div>
  );
}
