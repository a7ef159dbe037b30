import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  GuidanceQuestionsDocument,
  RegisterProjectDocument,
  type RegisterProjectMutation,
  RegistrationGroundDocument,
} from '../../../generated/graphql.js';
import { problemsByField } from '../../../parts/commands/problems.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import type { Answers } from '../../../parts/guidance/answers.logic.js';
import { keptGuidance, noAnswers } from '../../../parts/guidance/kept.js';
import { QuestionList } from '../../../parts/guidance/QuestionList.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Loading, Page, Steps } from '../../../ui/Page.js';
import { CodeStep } from '../register/CodeStep.js';
import { DeclarationStep } from '../register/DeclarationStep.js';
import { type Division, districtsOf } from '../register/districts.logic.js';
import { FactsStep } from '../register/FactsStep.js';
import { OutcomeStep } from '../register/OutcomeStep.js';
import {
  beginWith,
  emptyRegistration,
  questionsToAsk,
  type Registration,
  Step,
  stepOfField,
  toRegisterInput,
} from '../register/register.logic.js';
import { WizardButtons } from '../register/WizardButtons.js';

type Refusal = Exclude<RegisterProjectMutation['registerProject'], { __typename: 'ProjectSuccess' }>;

export function RegisterProjectPage() {
  const { t } = useTranslation('projects');
  const ground = useQuery(RegistrationGroundDocument, { fetchPolicy: 'cache-first' });
  const guidance = useQuery(GuidanceQuestionsDocument, { fetchPolicy: 'cache-first' });
  const error = ground.error ?? guidance.error;
  if (!ground.data || !guidance.data) {
    const retry = () => void Promise.all([ground.refetch(), guidance.refetch()]).catch(() => {});
    return error ? <QueryProblem error={error} retry={retry} /> : <Loading />;
  }
  return (
    <Page title={t('wizard.title')} back={{ to: '/projects', label: t('list.title') }} narrow>
      <Wizard
        questions={guidance.data.catalogue.guidance}
        city={guidance.data.catalogue.city}
        divisions={ground.data.divisions}
        today={ground.data.today}
      />
    </Page>
  );
}

interface WizardProps {
  questions: Parameters<typeof toRegisterInput>[1];
  city: string;
  divisions: readonly Division[];
  today: string;
}

function Wizard({ questions, city, divisions, today }: WizardProps) {
  const { t } = useTranslation('projects');
  const client = useApolloClient();
  const navigate = useNavigate();
  const command = useCommand(RegisterProjectDocument);
  const [tried] = useKept<{ answers: Answers }>(keptGuidance, noAnswers);
  const [registration, setRegistration, forget] = useKept<Registration>('register-project', emptyRegistration);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef(registration.step);
  const { step } = registration;
  useEffect(() => {
    if (shownStep.current !== step) heading.current?.focus();
    shownStep.current = step;
  }, [step]);

  const change = (part: Partial<Registration>) => {
    setRefusal(null);
    setRegistration((old) => ({ ...old, ...part }));
  };
  // Everything shown on a page counts as typed once the page is left.
  const go = (to: number) => setRegistration((old) => ({ ...beginWith(questions, old, tried.answers), step: to }));
  const problems = problemsByField(refusal?.__typename === 'InvalidInput' ? refusal.problems : []);
  const whole = beginWith(questions, registration, tried.answers);
  const byCode = new Map(divisions.map((division) => [division.code, division.name]));
  const districts = districtsOf(divisions, city).map(({ code, name }) => ({ value: code, label: name }));

  const register = async () => {
    const data = await command.run(toRegisterInput(whole, questions));
    const result = data?.registerProject;
    if (!result) return;
    if (result.__typename === 'ProjectSuccess') {
      forget();
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'projects' });
      await navigate(`/projects/${result.project.id}`, { replace: true });
      return;
    }
    setRefusal(result);
    if (result.__typename === 'InvalidInput') go(stepOfField(result.problems[0]?.field ?? ''));
    if (result.__typename === 'DuplicateProjectCode') go(Step.code);
  };

  const names = t('wizard.steps', { returnObjects: true });
  return (
    <>
      <Steps names={names} current={step} label={t('wizard.stepsLabel')} />
      <Card>
        <h2 ref={heading} tabIndex={-1}>
          {names[step]}
        </h2>
        {refusal && <RefusalNotice refusal={refusal} />}
        {command.failure && <FailureNotice failure={command.failure} />}
        {step === Step.declaration && (
          <DeclarationStep
            value={registration.classified}
            problem={problems.get('classified') ?? null}
            onChange={(classified) => change({ classified })}
            onNext={() => {
              if (registration.classified === 'no') go(Step.code);
              else document.getElementById('field-classified')?.focus();
            }}
          />
        )}
        {step === Step.code && (
          <CodeStep
            registration={registration}
            onChange={change}
            divisions={byCode}
            today={today}
            problem={problems.get('code') ?? null}
            onNext={() => go(Step.facts)}
            onBack={() => go(Step.declaration)}
          />
        )}
        {step === Step.facts && (
          <FactsStep
            registration={whole}
            onChange={change}
            districts={districts}
            problems={problems}
            onNext={() => go(Step.questions)}
            onBack={() => go(Step.code)}
          />
        )}
        {step === Step.questions && (
          <>
            <QuestionList
              questions={questionsToAsk(questions)}
              answers={whole.answers}
              onChange={(next) => change({ answers: next })}
              problems={problems}
            />
            <WizardButtons onNext={() => go(Step.outcome)} onBack={() => go(Step.facts)} />
          </>
        )}
        {step === Step.outcome && (
          <OutcomeStep
            registration={whole}
            questions={questions}
            district={byCode.get(registration.districtCode) ?? registration.districtCode}
            pending={command.pending}
            onConfirm={() => void register()}
            onBack={() => go(Step.questions)}
          />
        )}
      </Card>
      <p className="small soft">{t('wizard.kept')}</p>
    </>
  );
}

function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('projects');
  return (
    <Notice tone="bad" live>
      <p>{refusal.message}</p>
      {refusal.__typename === 'InvalidInput' && (
        <ul>
          {refusal.problems.map((problem) => (
            <li key={problem.field + problem.message}>{problem.message}</li>
          ))}
        </ul>
      )}
      {refusal.__typename === 'DuplicateProjectCode' && refusal.projectId && (
        <p>
          <Link to={`/projects/${refusal.projectId}`}>{t('wizard.openExisting')}</Link>
        </p>
      )}
    </Notice>
  );
}
