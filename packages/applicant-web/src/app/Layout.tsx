import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { isSignInAsked, onSignInAsked } from '../parts/session/sign-in-again.js';
import { useViewer } from '../parts/session/useViewer.js';
import { UnreadCount } from './UnreadCount.js';
import './layout.css';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.js')).SignInAgain }));

export function Layout() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const { state } = useNavigation();
  const asked = useSyncExternalStore(onSignInAsked, isSignInAsked);
  return (
    <div className="layout">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <Link className="brand" to="/">
            <img src="/mark.svg" alt="" width="30" height="30" />
            <span>{t('brand')}</span>
          </Link>
          <nav className="masthead-nav" aria-label={t('nav.label')}>
            <NavLink to="/guidance">{t('nav.guidance')}</NavLink>
            {viewer ? (
              <>
                <NavLink to="/projects">{t('nav.projects')}</NavLink>
                <NavLink to="/certificates">{t('nav.certificates')}</NavLink>
                <NavLink to="/library">{t('nav.library')}</NavLink>
                <NavLink to="/messages">
                  {t('nav.messages')}
                  <UnreadCount />
                </NavLink>
                <NavLink to="/account">{t('nav.account')}</NavLink>
              </>
            ) : (
              viewer === null && (
                <>
                  <NavLink to="/check">{t('nav.checkShort')}</NavLink>
                  <NavLink to="/login">{t('nav.login')}</NavLink>
                </>
              )
            )}
          </nav>
        </div>
        {state === 'loading' && <div className="page-loading" aria-hidden="true" />}
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        <p>{t('footer')}</p>
        <p className="footer-links">
          <Link to="/decisions">{t('nav.decisions')}</Link>
          <Link to="/check">{t('nav.check')}</Link>
        </p>
      </footer>
      <Suspense fallback={null}>{asked && <SignInAgain />}</Suspense>
      <ScrollRestoration />
    </div>
  );
}
