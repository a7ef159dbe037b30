import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FoundOpinionFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paths } from '../../../parts/navigation/paths.js';
import { giverOf } from '../../../parts/opinions/opinion.logic.js';
import { stanceTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { highlighted } from './opinion-filter.logic.js';

interface Props {
  opinions: readonly FoundOpinionFragment[];
  /** What was looked for in the text. */
  words: string | undefined;
}

/** What was found, newest first; the words that were looked for are marked. */
export function FoundOpinions({ opinions, words }: Props) {
  const { t } = useTranslation('opinionSearch');
  const { t: tp } = useTranslation('parts');
  return (
    <ul className="gs-cards" aria-label={t('results')}>
      {opinions.map((opinion) => {
        const { project, application, number, id } = opinion.case;
        return (
          <li key={opinion.id} className="gs-card">
            <div className="gs-card-head">
              <Link to={paths.itemCase(id)}>{opinion.item.name}</Link>{' '}
              <StatusTag tone={stanceTone[opinion.stance]}>{labels().stance[opinion.stance]}</StatusTag>{' '}
              {opinion.state !== 'given' && (
                <StatusTag tone="neutral">{labels().opinionState[opinion.state]}</StatusTag>
              )}{' '}
              {opinion.stale && <StatusTag tone="warning">{tp('opinion.stale')}</StatusTag>}
            </div>
            <div className="gs-note">
              <Link to={paths.project(project.id)}>{project.name}</Link> · {project.code} · {application.stage.name} ·{' '}
              {number}
            </div>
            <p className="gs-opinion-text">
              {opinion.text === ''
                ? tp('opinion.noText')
                : highlighted(opinion.text, words).map((piece, index) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
                    piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
                  )}
            </p>
            <div className="gs-note">
              {labels().opinionKind[opinion.kind]} · {giverOf(opinion)} · {readInstant(opinion.givenAt)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
