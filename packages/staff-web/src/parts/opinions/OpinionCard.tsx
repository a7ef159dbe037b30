import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionFieldsFragment } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { LampMark } from '../clock/LampMark.js';
import { readDue, readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { stanceTone } from '../tags/tone.logic.js';
import { giverOf } from './opinion.logic.js';

interface Props {
  opinion: OpinionFieldsFragment;
  /** Names the item where the opinions of several stand together. */
  withItem?: boolean;
  /** What can be done with the opinion from here. */
  actions?: ReactNode;
}

/** One opinion as given: whose, which kind, what stance, the text, on which files, and what the applicant answered to it. */
export function OpinionCard({ opinion, withItem, actions }: Props) {
  const { t } = useTranslation('parts');
  const files = opinion.materialVersions.length;
  return (
    <article className={`gs-opinion gs-opinion-${opinion.state}`}>
      <header>
        <strong>{labels().opinionKind[opinion.kind]}</strong>
        <StatusTag tone={stanceTone[opinion.stance]}>{labels().stance[opinion.stance]}</StatusTag>
        {opinion.state !== 'given' && <StatusTag tone="neutral">{labels().opinionState[opinion.state]}</StatusTag>}
        {opinion.stale && <StatusTag tone="warning">{t('opinion.stale')}</StatusTag>}
        {opinion.outsideBody && <StatusTag tone="neutral">{t('opinion.outside')}</StatusTag>}
      </header>
      {withItem && <div className="gs-note">{opinion.item.name}</div>}
      <p className="gs-opinion-text">{opinion.text || t('opinion.noText')}</p>
      {opinion.stale && (
        <p className="gs-opinion-stale">
          {opinion.staleMaterials.length > 0
            ? t('opinion.staleMaterials', { names: opinion.staleMaterials.join('、') })
            : t('opinion.staleWithout')}
        </p>
      )}
      <footer className="gs-note">
        {giverOf(opinion)} ·{' '}
        {opinion.givenAt
          ? t('opinion.givenAt', { when: readInstant(opinion.givenAt) })
          : t('opinion.savedAt', { when: readInstant(opinion.savedAt) })}
        {files > 0 && ` · ${t('opinion.readFiles', { count: files })}`}
      </footer>
      {opinion.reply && <Reply reply={opinion.reply} />}
      {actions}
    </article>
  );
}

function Reply({ reply }: { reply: NonNullable<OpinionFieldsFragment['reply']> }) {
  const { t } = useTranslation('parts');
  return (
    <div className="gs-opinion-reply">
      <div className="gs-note">{t('opinion.asked', { question: reply.question })}</div>
      {reply.text && reply.repliedAt ? (
        <>
          <p className="gs-opinion-text">{reply.text}</p>
          <div className="gs-note">
            {t('opinion.replied', { who: reply.repliedBy?.displayName ?? '', when: readInstant(reply.repliedAt) })}
          </div>
        </>
      ) : (
        <div>
          <LampMark lamp={reply.lamp} /> {t('opinion.replyDue', { date: readDue(reply.dueOn, reply.dueOnProvisional) })}
        </div>
      )}
    </div>
  );
}
