import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionFactsPartFragment } from '../../../generated/graphql.js';
import { readSpan } from '../../../parts/date/span.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { paths } from '../../../parts/navigation/paths.js';
import { caseTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';

/** When, where, who called it, what about. */
export function SessionFacts({ session }: { session: SessionFactsPartFragment }) {
  const { t } = useTranslation('sessions');
  return (
    <section className="gs-panel" aria-label={t('facts.title')}>
      <h2>{t('facts.title')}</h2>
      {session.cancelReason && (
        <Alert
          className="gs-block"
          type="warning"
          showIcon
          title={t('facts.cancelled')}
          description={session.cancelReason}
        />
      )}
      <dl className="gs-facts">
        <div>
          <dt>{t('facts.when')}</dt>
          <dd>
            <strong>{readSpan(session.startsAt, session.endsAt)}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('facts.where')}</dt>
          <dd>{session.place}</dd>
        </div>
        <div>
          <dt>{t('facts.caller')}</dt>
          <dd>
            {session.calledByUnit.name} · {session.calledBy.displayName}
          </dd>
        </div>
        <div>
          <dt>{t('facts.agenda')}</dt>
          <dd className="gs-prewrap">{session.agenda}</dd>
        </div>
        <div>
          <dt>{t('facts.cases')}</dt>
          <dd>
            <ul className="gs-plain-list gs-case-list">
              {session.cases.map(({ id, number, status, item, unit }) => (
                <li key={id}>
                  <Link to={paths.itemCase(id)}>{item.name}</Link>{' '}
                  <StatusTag tone={caseTone[status]}>{labels().caseStatus[status]}</StatusTag>{' '}
                  <span className="gs-note">
                    {unit.shortName} · {number}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('facts.files')}</dt>
          <dd>
            {session.files.length === 0 && t('facts.noFiles')}
            <ul className="gs-file-list">
              {session.files.map((file) => (
                <li key={file.id}>
                  <FileButton file={file} label={file.fileName} name={file.fileName} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
