import { MenuOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Grid, Layout } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { MeDocument } from '../../generated/graphql.js';
import { Loaded } from '../../parts/loaded/Loaded.js';
import { paths } from '../../parts/navigation/paths.js';
import { ViewerContext } from '../../parts/viewer/viewer-context.js';
import { CapacityMenu } from './CapacityMenu.js';
import { MainMenu } from './MainMenu.js';
import { NoticeBell } from './NoticeBell.js';
import { returnFocus } from './return-focus.js';

/** Frame of every signed-in page: who is working and for which unit, the tasks open to them, and the page. */
export function AppLayout() {
  const me = useQuery(MeDocument);
  return <Loaded query={me}>{(data) => (data.me ? <Frame viewer={data.me} /> : <ToLogin />)}</Loaded>;
}

function ToLogin() {
  const location = useLocation();
  const from = `${location.pathname}${location.search}`;
  return <Navigate to={from === '/' ? paths.login : `${paths.login}?from=${encodeURIComponent(from)}`} replace />;
}

function Frame({ viewer }: { viewer: NonNullable<React.ContextType<typeof ViewerContext>> }) {
  const { t } = useTranslation('app');
  const wide = Grid.useBreakpoint().lg ?? window.innerWidth >= 992;
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    setMenuOpen(false);
    window.scrollTo(0, 0);
    // Whoever listens to the page hears the new one from its beginning.
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);

  useEffect(() => returnFocus(document), []);

  const menu = <MainMenu permissions={viewer.permissions} />;
  return (
    <ViewerContext.Provider value={viewer}>
      <a className="gs-skip" href="#main">
        {t('skipToMain')}
      </a>
      <Layout className="gs-frame">
        <Layout.Header className="gs-header">
          {!wide && (
            <Button
              type="text"
              className="gs-header-button"
              icon={<MenuOutlined />}
              aria-label={t('menu.open')}
              aria-expanded={menuOpen}
              onClick={() => setMenuOpen(true)}
            />
          )}
          <Link to="/" className="gs-brand">
            {wide ? t('product') : t('productShort')}
          </Link>
          <div className="gs-header-end">
            <NoticeBell atStart={viewer.unreadNotifications} />
            <CapacityMenu viewer={viewer} wide={wide} />
          </div>
        </Layout.Header>
        <Layout hasSider={wide}>
          {wide && (
            <Layout.Sider width={208} theme="light" className="gs-sider">
              <nav aria-label={t('menu.label')}>{menu}</nav>
            </Layout.Sider>
          )}
          <Layout.Content id="main" className="gs-main" tabIndex={-1}>
            <Outlet />
          </Layout.Content>
        </Layout>
        <Drawer
          open={menuOpen && !wide}
          onClose={() => setMenuOpen(false)}
          placement="left"
          size={260}
          title={t('menu.label')}
        >
          <nav aria-label={t('menu.label')}>{menu}</nav>
        </Drawer>
      </Layout>
    </ViewerContext.Provider>
  );
}
