import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment } from '../../../generated/graphql.js';
import { ClockCard } from '../../../parts/clock/ClockCard.js';

/** The limits kept beside each other: promised, legal, the stage's total; after the decision the handing over (珠 20, 许可法 44). */
export function CaseLimits({ itemCase }: { itemCase: OpenCaseFragment }) {
  const { t } = useTranslation('cases');
  const { id, clock, legalClock, deliveryClock, application } = itemCase;
  return (
    <section aria-label={t('limits.title')}>
      <h2 className="gs-hidden">{t('limits.title')}</h2>
      <div className="gs-limits">
        <ClockCard
          title={t('limits.promised')}
          note={t('limits.promisedNote')}
          clock={clock}
          subject={{ kind: 'case', id }}
        />
        {legalClock ? (
          <ClockCard
            title={t('limits.legal')}
            note={t('limits.legalNote')}
            clock={legalClock}
            subject={{ kind: 'legal', id }}
          />
        ) : (
          <NoLimit title={t('limits.legal')} text={t('limits.noLegal')} />
        )}
        {application.stageClock ? (
          <ClockCard
            title={t('limits.stage')}
            note={t('limits.stageNote', { stage: application.stage.name })}
            clock={application.stageClock}
            subject={{ kind: 'stage', id: application.id }}
          />
        ) : (
          <NoLimit title={t('limits.stage')} text={t('limits.noStage')} />
        )}
        {deliveryClock && (
          <ClockCard
            title={t('limits.delivery')}
            note={t('limits.deliveryNote')}
            clock={deliveryClock}
            subject={{ kind: 'delivery', id }}
          />
        )}
      </div>
    </section>
  );
}

function NoLimit({ title, text }: { title: string; text: string }) {
  return (
    <section className="gs-clock-card" aria-label={title}>
      <h2>{title}</h2>
      <p className="gs-note gs-clock-note">{text}</p>
    </section>
  );
}
