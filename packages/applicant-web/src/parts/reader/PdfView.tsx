import { pageWithin, pdfReading, readerKey } from '@gongshen/shared/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { PageThumbnails } from './PageThumbnails.js';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const options = pdfReading(`${import.meta.env.BASE_URL}pdfjs/`);

interface PdfViewProps {
  url: string;
  name: string;
  zoom: number;
  rotation: number;
}

/** A PDF, page by page, at the width of its place times the zoom; its pages small on request. */
export function PdfView({ url, name, zoom, rotation }: PdfViewProps) {
  const { t } = useTranslation('parts');
  const [pages, setPages] = useState(0);
  const [page, setPage] = useState(1);
  const [small, setSmall] = useState(false);
  /** As the page itself says how it is to be held. */
  const [upright, setUpright] = useState(0);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame);
  const turn = (to: number) => setPage(pageWithin(to, pages));
  const waiting = <p role="status">{t('reader.loading')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys turn the page that lies open; each has its button
    <div
      className="reader-document"
      onKeyDown={(event) => {
        const pressed = event.target instanceof HTMLInputElement ? null : readerKey(event.key);
        if (!pressed || !('turn' in pressed)) return;
        event.preventDefault();
        if (pressed.turn === 'first') turn(1);
        else if (pressed.turn === 'last') turn(pages);
        else turn(page + pressed.turn);
      }}
    >
      {pages > 1 && (
        <div className="row">
          <Button disabled={page <= 1} onPress={() => turn(page - 1)}>
            {t('reader.previousPage')}
          </Button>
          <PageNumber page={page} onTurn={turn} />
          <span>{t('reader.ofPages', { count: pages })}</span>
          <Button disabled={page >= pages} onPress={() => turn(page + 1)}>
            {t('reader.nextPage')}
          </Button>
          <Button onPress={() => setSmall(!small)}>{t(small ? 'reader.hideThumbnails' : 'reader.thumbnails')}</Button>
        </div>
      )}
      <Document
        key={url}
        className={small ? 'reader-leaves' : undefined}
        file={url}
        options={options}
        loading={waiting}
        error={
          <Notice tone="bad" live>
            <p>{t('reader.unreadable')}</p>
          </Notice>
        }
        onLoadSuccess={(document) => setPages(document.numPages)}
      >
        {small && <PageThumbnails pages={pages} page={page} onChoose={turn} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled with the keyboard */}
        <section ref={setFrame} className="reader-sheet" aria-label={name} tabIndex={0}>
          {width > 0 && pages > 0 && (
            <Page
              pageNumber={pageWithin(page, pages)}
              width={(width - 16) * zoom}
              rotate={rotation ? (upright + rotation) % 360 : undefined}
              renderAnnotationLayer={false}
              loading={waiting}
              onLoadSuccess={(loaded) => setUpright(loaded.rotate)}
            />
          )}
        </section>
      </Document>
    </div>
  );
}

/** The number of the page that lies open, and the way to any other: typed, then taken with the Enter key or by leaving the field. */
function PageNumber({ page, onTurn }: { page: number; onTurn: (page: number) => void }) {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const wanted = Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (Number.isFinite(wanted)) onTurn(wanted);
  };
  return (
    <input
      className="field-box reader-page-number"
      inputMode="numeric"
      aria-label={t('reader.page')}
      value={typed ?? String(page)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}

/** Width of an element in pixels, kept up to date. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
