import { useQuery } from '@apollo/client/react';
import { isPlainDate } from '@gongshen/shared/clock';
import { Button, Grid, Segmented, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SessionsDocument, type SessionsOf } from '../../../generated/graphql.js';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { SessionAgenda } from '../components/SessionAgenda.js';
import { SessionCalendar } from '../components/SessionCalendar.js';
import { type CalendarView, calendarViews, daysShown, readPeriod, turned } from '../session-time.logic.js';

/** 会审踏勘日程: when and where several departments come together (沪 15), as a month, a week, or a list. */
export function SessionsPage() {
  const { t } = useTranslation('sessions');
  const { t: tp } = useTranslation('parts');
  const { capacity, permissions } = useViewer();
  const { today } = useWorkingDays();
  const [params, setParams] = useSearchParams();
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  // A phone lists the month anyway.
  const views = wide ? calendarViews : calendarViews.filter((each) => each !== 'list');
  const view = views.find((each) => each === params.get('view')) ?? 'month';
  const asTable = wide && view !== 'list';
  const owners: readonly SessionsOf[] = capacity.unit ? ['all', 'unit', 'mine'] : ['all', 'mine'];
  const of = owners.find((each) => each === params.get('of')) ?? 'all';
  const asked = params.get('day') ?? '';
  const day = isPlainDate(asked) ? asked : today;
  const { from, to } = daysShown(view, day, asTable);
  const query = useQuery(SessionsDocument, {
    variables: { from, to, of, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const show = (next: { view?: CalendarView; day?: string; of?: SessionsOf }) =>
    setParams({ view: next.view ?? view, day: next.day ?? day, of: next.of ?? of });
  const period = readPeriod(view, day);
  return (
    <div className="gs-page">
      <PageHeader
        title={t('title')}
        documentTitle={t('title')}
        subtitle={capacity.unit?.name}
        actions={
          permissions.includes('session.call') && (
            <Link to={paths.callSession} className="gs-button-link">
              {t('call.button')}
            </Link>
          )
        }
      />
      <div className="gs-calendar-bar">
        <Space wrap>
          <Button onClick={() => show({ day: turned(view, day, -1) })}>{t(`calendar.previous.${view}`)}</Button>
          <Button onClick={() => show({ day: today })}>{t('calendar.today')}</Button>
          <Button onClick={() => show({ day: turned(view, day, 1) })}>{t(`calendar.next.${view}`)}</Button>
        </Space>
        <h2 className="gs-calendar-period" aria-live="polite">
          {period}
        </h2>
        <Space wrap>
          <Segmented<SessionsOf>
            aria-label={t('calendar.of')}
            value={of}
            onChange={(next) => show({ of: next })}
            options={owners.map((value) => ({ value, label: t(`calendar.whose.${value}`) }))}
          />
          <Segmented<CalendarView>
            aria-label={t('calendar.view')}
            value={view}
            onChange={(next) => show({ view: next })}
            options={views.map((value) => ({ value, label: t(`calendar.${value}`) }))}
          />
        </Space>
      </div>
      <Loaded query={query}>
        {({ sessions }) => {
          const nodes = sessions.edges.map((edge) => edge.node);
          return (
            <>
              {nodes.length === 0 &&
                (asTable ? (
                  <p className="gs-note">{t(`calendar.empty.${of}`, { period })}</p>
                ) : (
                  <EmptyState text={t(`calendar.empty.${of}`, { period })} />
                ))}
              {asTable ? (
                <SessionCalendar view={view} day={day} label={`${t('title')} ${period}`} sessions={nodes} />
              ) : (
                <SessionAgenda sessions={nodes} from={from} to={to} />
              )}
              <LoadMore
                shown={sessions.pageInfo.hasNextPage}
                label={tp('loadMore')}
                load={() => query.fetchMore({ variables: { after: sessions.pageInfo.endCursor } })}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
