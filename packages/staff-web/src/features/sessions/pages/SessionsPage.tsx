import { useQuery } from '@apollo/client/react';
import { isPlainDate } from '@gongshen/shared/clock';
import { Button, Grid, Segmented, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SessionsDocument } from '../../../generated/graphql.js';
import { useWorkingDays } from '../../../parts/calendar/useWorkingDays.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { SessionAgenda } from '../components/SessionAgenda.js';
import { SessionCalendar } from '../components/SessionCalendar.js';
import { type CalendarView, readPeriod, turned, weeksOf } from '../session-time.logic.js';

/** 会审踏勘日程: when and where several departments come together (沪 15), as a month, a week, or a list. */
export function SessionsPage() {
  const { t } = useTranslation('sessions');
  const { t: tp } = useTranslation('parts');
  const { capacity, permissions } = useViewer();
  const { today } = useWorkingDays();
  const [params, setParams] = useSearchParams();
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  const view: CalendarView = params.get('view') === 'week' ? 'week' : 'month';
  const asked = params.get('day') ?? '';
  const day = isPlainDate(asked) ? asked : today;
  const days = weeksOf(view, day).flat();
  const from = days[0] ?? day;
  const to = days.at(-1) ?? day;
  const query = useQuery(SessionsDocument, {
    variables: { from, to, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const show = (next: { view?: CalendarView; day?: string }) =>
    setParams({ view: next.view ?? view, day: next.day ?? day });
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
        <Segmented<CalendarView>
          aria-label={t('calendar.view')}
          value={view}
          onChange={(next) => show({ view: next })}
          options={[
            { value: 'month', label: t('calendar.month') },
            { value: 'week', label: t('calendar.week') },
          ]}
        />
      </div>
      <Loaded query={query}>
        {({ sessions }) => {
          const nodes = sessions.edges.map((edge) => edge.node);
          return (
            <>
              {nodes.length === 0 &&
                (wide ? (
                  <p className="gs-note">{t('calendar.empty', { period })}</p>
                ) : (
                  <EmptyState text={t('calendar.empty', { period })} />
                ))}
              {wide ? (
                <SessionCalendar view={view} day={day} label={`${t('title')} ${period}`} sessions={nodes} />
              ) : (
                <SessionAgenda sessions={nodes} />
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
