import { useTranslation } from 'react-i18next';
import type { OpinionFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { stanceTone } from '../tags/tone.logic.js';

/** One opinion as given: whose, which kind, what stance, the text, and on which files. */
export function OpinionCard({ opinion }: { opinion: OpinionFieldsFragment }) {
  const { t } = useTranslation('parts');
  const files = opinion.materialVersions.length;
  return (
    <article className={`gs-opinion gs-opinion-${opinion.state}`}>
      <header>
        <strong>{labels().opinionKind[opinion.kind]}</strong>
        <StatusTag tone={stanceTone[opinion.stance]}>{labels().stance[opinion.stance]}</StatusTag>
        {opinion.state !== 'given' && <StatusTag tone="neutral">{labels().opinionState[opinion.state]}</StatusTag>}
      </header>
      <p className="gs-opinion-text">{opinion.text || t('opinion.noText')}</p>
      <footer className="gs-note">
        {opinion.unit.shortName} · {opinion.author.displayName} ·{' '}
        {opinion.givenAt
          ? t('opinion.givenAt', { when: readInstant(opinion.givenAt) })
          : t('opinion.savedAt', { when: readInstant(opinion.savedAt) })}
        {files > 0 && ` · ${t('opinion.readFiles', { count: files })}`}
      </footer>
    </article>
  );
}
