import { useQuery } from '@apollo/client/react';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OriginalsOfApplicationDocument } from '../../generated/graphql.js';
import { readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { Loaded } from '../loaded/Loaded.js';
import { paths } from '../navigation/paths.js';
import { useViewer } from '../viewer/viewer-context.js';
import { OriginalPlace } from './OriginalPlace.js';

/** Paper originals of an application and where they are (珠 13); what is done with them is done on a page of their own. */
export function OriginalsCard({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('parts');
  const viewer = useViewer();
  const query = useQuery(OriginalsOfApplicationDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  const records = viewer.permissions.includes('original.record');
  return (
    <Card
      size="small"
      className="gs-block"
      title={t('originals.title')}
      extra={records ? <Link to={paths.applicationOriginals(applicationId)}>{t('originals.manage')}</Link> : null}
    >
      <Loaded query={query} rows={2}>
        {({ application }) => (
          <>
            {application.counterFilings.map((filing) => (
              <p key={filing.id}>
                {t('originals.filed', {
                  window: filing.window.name,
                  person: filing.personName,
                  relation: labels().visitorRelation[filing.relation],
                  clerk: filing.clerk.displayName,
                  when: readInstant(filing.submittedAt ?? filing.begunAt),
                })}
              </p>
            ))}
            {application.originals.length === 0 ? (
              <p className="gs-note">{t('originals.none')}</p>
            ) : (
              <ul className="gs-plain-list" aria-label={t('originals.title')}>
                {application.originals.map((original) => (
                  <li key={original.id}>
                    {original.name}（{t('originals.amount', { copies: original.copies, pages: original.pages })}，
                    {labels().originalCondition[original.paperCondition]}） <OriginalPlace original={original} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}
