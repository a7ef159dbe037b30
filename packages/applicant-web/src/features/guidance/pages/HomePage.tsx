import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HomeStagesDocument } from '../../../generated/graphql.js';
import { useViewer } from '../../../parts/session/useViewer.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Page } from '../../../ui/Page.js';
import './home.css';

export function HomePage() {
  const { t } = useTranslation('guidance');
  const { viewer } = useViewer();
  const steps = t('home.steps', { returnObjects: true });
  const promises = t('home.promises', { returnObjects: true });
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      <div className="row actions">
        {viewer ? (
          <>
            <ButtonLink to="/projects" look="primary">
              {t('home.toProjects')}
            </ButtonLink>
            <ButtonLink to="/projects/new">{t('home.register')}</ButtonLink>
          </>
        ) : (
          <ButtonLink to="/login" look="primary">
            {t('home.login')}
          </ButtonLink>
        )}
        <ButtonLink to="/guidance">{t('home.tryGuidance')}</ButtonLink>
        <ButtonLink to="/decisions">{t('home.decisions')}</ButtonLink>
      </div>
      <Stages />
      <section className="home-section" aria-labelledby="home-how">
        <h2 id="home-how">{t('home.how')}</h2>
        <ol className="home-steps">
          {steps.map((step) => (
            <li key={step.name}>
              <h3>{step.name}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="home-section" aria-labelledby="home-promises">
        <h2 id="home-promises">{t('home.promisesTitle')}</h2>
        <ul className="home-promises">
          {promises.map((promise) => (
            <li key={promise.name}>
              <h3>{promise.name}</h3>
              <p>{promise.text}</p>
            </li>
          ))}
        </ul>
        <p className="small soft">{t('home.classified')}</p>
      </section>
    </Page>
  );
}

function Stages() {
  const { t } = useTranslation('guidance');
  const { data } = useQuery(HomeStagesDocument, { fetchPolicy: 'cache-first' });
  const stages = [...(data?.catalogue.stages ?? [])].sort((a, b) => a.sequence - b.sequence);
  const main = stages.filter((stage) => stage.track === 'main');
  const beside = stages.filter((stage) => stage.track !== 'main');
  return (
    <section className="home-section" aria-labelledby="home-stages">
      <h2 id="home-stages">{t('home.stages')}</h2>
      <ol className="home-stages">
        {main.map((stage) => (
          <li key={stage.code}>
            <h3>{stage.name}</h3>
            <p className="soft">{t('home.stageItems', { count: stage.items.length })}</p>
            {stage.leadUnit && <p className="soft">{t('home.stageLead', { unit: stage.leadUnit.shortName })}</p>}
          </li>
        ))}
      </ol>
      {beside.length > 0 && (
        <p className="soft">{t('home.beside', { names: beside.map((stage) => `“${stage.name}”`).join('') })}</p>
      )}
    </section>
  );
}
