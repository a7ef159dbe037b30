import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { CalendarYearsDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { ImportYear } from '../components/ImportYear.js';
import { yearToImport } from '../components/notice.logic.js';

/** Brings in a year's notice, or a corrected one. */
export function ImportYearPage() {
  const { t } = useTranslation('calendar');
  const { permissions } = useViewer();
  const [params] = useSearchParams();
  const query = useQuery(CalendarYearsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ today, calendarState: { years } }) => {
          const year = Number(params.get('year')) || yearToImport(years, today);
          const known = years.find((each) => each.year === year);
          const title = t(known?.status === 'official' ? 'correctTitle' : 'importTitle', { year });
          return (
            <>
              <PageHeader
                title={title}
                documentTitle={title}
                subtitle={
                  <>
                    <Link to={paths.calendar}>{t('title')}</Link> · {t('importIntro')}
                  </>
                }
              />
              {permissions.includes('calendar.manage') ? (
                <ImportYear key={year} year={year} known={known} />
              ) : (
                <EmptyState text={t('mayNot')} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
