import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainPress, opensInPage, type ReadableFile } from './readable.logic.js';

const FileDialog = lazy(async () => ({ default: (await import('./FileDialog.js')).FileDialog }));

interface ReadableLinkProps {
  file: ReadableFile;
  className?: string;
  children: ReactNode;
}

/**
 * Leads to a file. A plain press opens it over the page where that can be done — no phone shows a PDF within a page, and no browser an
 * office file —; with the middle button or a key it is the browser's own, in a new tab.
 */
export function ReadableLink({ file, className, children }: ReadableLinkProps) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  const here = opensInPage(file);
  const press = (event: MouseEvent) => {
    if (!here || !isPlainPress(event)) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <a href={file.url} className={className} target="_blank" rel="noreferrer" onClick={press}>
        {children}
        <span className="visually-hidden">{t(here ? 'reader.opens' : 'file.newTab')}</span>
      </a>
      {open && (
        <Suspense fallback={<span role="status">{t('reader.loading')}</span>}>
          <FileDialog file={file} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
