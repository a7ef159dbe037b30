import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

interface PageProps {
  /** The one first-level heading; also the title of the browser's tab. */
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  /** Beside the heading: state, main action. */
  aside?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

// The first page of a visit leaves the focus where the browser put it; every later one starts at its heading, so that
// a screen reader says where the person is now.
let visited: string | null = null;

export function Page({ title, lead, back, aside, narrow = false, children }: PageProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('pageTitle', { title });
  }, [title, t]);
  useEffect(() => {
    if (visited !== null && visited !== pathname) heading.current?.focus({ preventScroll: true });
    visited = pathname;
  }, [pathname]);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <header className="page-head">
        {back && (
          <Link className="page-back" to={back.to}>
            {t('back', { to: back.label })}
          </Link>
        )}
        <div className="row-between">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </div>
        {lead && <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </div>
  );
}

interface CardProps {
  title?: string;
  id?: string;
  aside?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

export function Card({ title, id, aside, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="card" id={id} aria-label={title} tabIndex={id ? -1 : undefined}>
      {(title || aside) && (
        <div className="card-head">
          {title && <Heading>{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Pairs of name and value; pairs without a value are left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <div className="waiting-bar" role="status">
        <span />
        <span />
        <p className="visually-hidden">{t('loading')}</p>
      </div>
    </div>
  );
}

export function Badge({
  tone,
  dot = false,
  children,
}: {
  tone?: 'accent' | 'ok' | 'warn' | 'bad';
  dot?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={tone ? `badge badge-${tone}` : 'badge'}>
      {dot && <span className="badge-dot" aria-hidden="true" />}
      {children}
    </span>
  );
}

export function Steps({ names, current, label }: { names: readonly string[]; current: number; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index === current ? 'step' : undefined}
          data-step={index < current ? 'done' : undefined}
        >
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
