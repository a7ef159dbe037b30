import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionConclusionsFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { verdictTone } from '../../../parts/tags/tone.logic.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { inOrderOfCases, unfinished } from './session.logic.js';

/** What every department concluded, beside each other, and the overall conclusion with its document. */
export function Conclusions({ session }: { session: SessionConclusionsFragment }) {
  const { t } = useTranslation('sessions');
  if (session.state === 'called' || session.state === 'cancelled') return null;
  const missing = session.state === 'held' ? unfinished(session).units : [];
  return (
    <section className="gs-panel" aria-label={t('conclusions.title')}>
      <h2>{t('conclusions.title')}</h2>
      {session.overallVerdict && (
        <div className="gs-overall">
          <h3 className="gs-subtitle">
            {t('conclusions.overall')}{' '}
            <StatusTag tone={verdictTone[session.overallVerdict]}>
              {labels().sessionVerdict[session.overallVerdict]}
            </StatusTag>
          </h3>
          <p className="gs-prewrap">{session.overallText}</p>
          <p className="gs-note">{readInstant(session.concludedAt)}</p>
          {session.resultFile && (
            <p>
              {t('conclusions.result', { number: session.resultNumber ?? '' })}{' '}
              <FileButton
                file={session.resultFile}
                label={t('conclusions.view')}
                name={t('conclusions.viewNamed', { name: session.resultFile.fileName })}
              />{' '}
              <Button
                size="small"
                href={session.resultFile.url}
                download={session.resultFile.fileName}
                aria-label={t('conclusions.downloadNamed', { name: session.resultFile.fileName })}
              >
                {t('conclusions.download')}
              </Button>
            </p>
          )}
        </div>
      )}
      {missing.length > 0 && <p className="gs-warn">{t('conclusions.missing', { names: missing.join('、') })}</p>}
      {session.conclusions.length === 0 ? (
        <EmptyState text={t('conclusions.none')} />
      ) : (
        <div className="gs-side-by-side">
          {inOrderOfCases(session.conclusions, session.cases).map((each) => (
            <article key={each.id} className="gs-opinion">
              <header>
                <strong>{each.unit.shortName}</strong>
                <StatusTag tone={verdictTone[each.verdict]}>{labels().sessionVerdict[each.verdict]}</StatusTag>
              </header>
              {each.case && <div className="gs-note">{each.case.item.name}</div>}
              <p className="gs-opinion-text">{each.text}</p>
              <footer className="gs-note">
                {each.givenBy.displayName} · {readInstant(each.givenAt)}
              </footer>
            </article>
          ))}
        </div>
      )}
    </section>
  );
}
