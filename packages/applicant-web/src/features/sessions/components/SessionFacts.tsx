import { useTranslation } from 'react-i18next';
import type { SessionFactsFieldsFragment } from '../../../generated/graphql.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readSpan } from '../../../ui/dates.js';
import { Card, Facts } from '../../../ui/Page.js';

/** When and where, who comes, what it is about, and what to have at hand. */
export function SessionFacts({ session }: { session: SessionFactsFieldsFragment }) {
  const { t } = useTranslation('sessions');
  const told = session.state === 'held' || session.state === 'concluded';
  return (
    <Card title={t('facts.title')}>
      <Facts
        rows={[
          [t('facts.when'), readSpan(session.startsAt, session.endsAt)],
          [t('facts.place'), session.place],
          [t('facts.calledBy'), session.calledByUnit.name],
        ]}
      />
      {(session.state === 'called' || session.state === 'cancelled') && (
        <p>
          {/* The file of a cancelled session takes the entry out of a calendar that has it. */}
          <a href={session.icsUrl}>{t(session.state === 'called' ? 'facts.ics' : 'facts.icsCancelled')}</a>
        </p>
      )}
      <div className="stack-tight">
        <h3>{t('facts.agenda')}</h3>
        <p className="pre-line">{session.agenda}</p>
      </div>
      {session.cases.length > 0 && (
        <div className="stack-tight">
          <h3>{t('facts.cases')}</h3>
          <ul className="bullets">
            {session.cases.map((each) => (
              <li key={each.id}>
                {each.item.name} <span className="small soft numeric">{each.number}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {session.files.length > 0 && (
        <div className="stack-tight">
          <h3>{t('facts.files')}</h3>
          <ul className="bullets">
            {session.files.map((file) => (
              <li key={file.id}>
                <FileLink file={file} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="stack-tight">
        <h3>{t('facts.units')}</h3>
        <ul className="bullets">
          {session.invitations.map((each) => (
            <li key={each.id}>
              {each.unit.name}
              {told && each.attended === false && <span className="small soft">{t('facts.absent')}</span>}
            </li>
          ))}
          {session.guests.map((guest) => (
            <li key={guest.id}>
              {t('facts.guest', { name: guest.name, organisation: guest.organisation })}
              {told && guest.attended === false && <span className="small soft">{t('facts.absent')}</span>}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
