import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardFragment } from '../../../generated/graphql.js';
import { OpinionCard } from '../../../parts/opinions/OpinionCard.js';
import { AskReply } from './AskReply.js';

interface Props {
  contradictions: BoardFragment['contradictions'];
  refetch: () => Promise<unknown>;
}

/** Opinions that cannot both stand, brought together by what they are about (珠 15). */
export function Contradictions({ contradictions, refetch }: Props) {
  const { t } = useTranslation('lead');
  if (contradictions.length === 0) return null;
  return (
    <section aria-label={t('contradiction.title')}>
      <h2 className="gs-section-title">{t('contradiction.title')}</h2>
      <Alert
        type="warning"
        showIcon
        className="gs-block"
        title={t('contradiction.text', { count: contradictions.length })}
      />
      {contradictions.map(({ topic, opinions }) => (
        <section key={`${topic}-${opinions.map(({ id }) => id).join('-')}`} className="gs-panel" aria-label={topic}>
          <h3 className="gs-contradiction-topic">{t('contradiction.about', { topic })}</h3>
          <div className="gs-side-by-side">
            {opinions.map((opinion) => (
              <OpinionCard
                key={opinion.id}
                opinion={opinion}
                withItem
                actions={<AskReply opinion={opinion} refetch={refetch} />}
              />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}
