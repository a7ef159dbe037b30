import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { CalendarYearsDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { CalendarYears } from '../components/CalendarYears.js';
import { yearToImport } from '../components/notice.logic.js';
import { YearView } from '../components/YearView.js';

/** 工作日历: by which notice each year counts, what is still provisional, and what has to be done about it. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { permissions } = useViewer();
  const mayImport = permissions.includes('calendar.manage');
  const [params] = useSearchParams();
  const query = useQuery(CalendarYearsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page">
      <Loaded query={query}>
        {({ today, calendarState: { years, alarm } }) => {
          const next = yearToImport(years, today);
          const asked = Number(params.get('year') ?? today.slice(0, 4));
          const shown = years.find(({ year }) => year === asked) ?? years.at(-1);
          return (
            <>
              <PageHeader
                title={t('title')}
                documentTitle={t('title')}
                subtitle={t('intro')}
                actions={
                  mayImport && (
                    <Link className="gs-button-link" to={paths.importCalendarYear(next)}>
                      {t('import', { year: next })}
                    </Link>
                  )
                }
              />
              {alarm && <Alert className="gs-block" role="alert" type="warning" showIcon title={alarm} />}
              <CalendarYears years={years} mayImport={mayImport} />
              {shown && (
                <section className="gs-panel gs-year-panel" aria-label={t('yearName', { year: shown.year })}>
                  <h2>
                    {t('yearName', { year: shown.year })}{' '}
                    <StatusTag tone={shown.status === 'official' ? 'good' : 'warning'}>
                      {t(`status.${shown.status}`)}
                    </StatusTag>
                  </h2>
                  {shown.status === 'provisional' && <p className="gs-note">{t('provisionalText')}</p>}
                  <YearView {...shown} />
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
