import { type ReactNode, useEffect } from 'react';

interface Props {
  title: ReactNode;
  /** For the window's title bar. */
  documentTitle: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
}

/** The one first heading of a page, with what can be done on it. */
export function PageHeader({ title, documentTitle, subtitle, actions }: Props) {
  useEffect(() => {
    document.title = `${documentTitle} · 工审`;
  }, [documentTitle]);
  return (
    <header className="gs-page-header">
      <div>
        <h1 className="gs-page-title">{title}</h1>
        {subtitle && <div className="gs-page-subtitle">{subtitle}</div>}
      </div>
      {actions && <div className="gs-page-actions">{actions}</div>}
    </header>
  );
}
