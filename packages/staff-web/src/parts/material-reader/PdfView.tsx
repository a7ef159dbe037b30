import { AppstoreOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { pageWithin, pdfReading, readerKey } from '@gongshen/shared/material';
import { Alert, Button, Space, Spin } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { PageNumber } from './PageNumber.js';
import { PageThumbnails } from './PageThumbnails.js';
import { RemarkPins } from './RemarkPins.js';
import { type Reading, type Review, useReading } from './useRemarks.js';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const options = pdfReading(`${import.meta.env.BASE_URL}pdfjs/`);

interface Props {
  url: string;
  name: string;
  zoom: number;
  rotation: number;
  /** Where it is read as a version of a material: what is pinned to it, and the page that lies open. */
  review?: Review | null;
  reading?: Reading;
}

/** A PDF, page by page, at the width of its place times the zoom; its pages small at the side. */
export function PdfView({ url, name, zoom, rotation, review = null, reading: given }: Props) {
  const { t } = useTranslation('parts');
  const own = useReading();
  const reading = given ?? own;
  const [pages, setPages] = useState(0);
  const [small, setSmall] = useState(false);
  /** As the page itself says how it is to be held. */
  const [upright, setUpright] = useState(0);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame);
  const { page, setPage } = reading;
  const turn = (to: number) => setPage(pageWithin(to, pages));
  const remarksOn = (number: number) =>
    review?.remarks.filter((each) => each.materialVersionId === review.versionId && each.page === number).length ?? 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys turn the page that lies open; each has its button
    <div
      className="gs-reader-document"
      onKeyDown={(event) => {
        const pressed = event.target instanceof HTMLInputElement ? null : readerKey(event.key);
        if (!pressed || !('turn' in pressed)) return;
        event.preventDefault();
        if (pressed.turn === 'first') turn(1);
        else if (pressed.turn === 'last') turn(pages);
        else turn(page + pressed.turn);
      }}
    >
      {pages > 0 && (
        <Space className="gs-reader-pages" wrap>
          <Button
            icon={<AppstoreOutlined />}
            size="small"
            type={small ? 'primary' : 'default'}
            aria-pressed={small}
            aria-label={t('reader.thumbnails')}
            onClick={() => setSmall(!small)}
          />
          <Button
            icon={<LeftOutlined />}
            size="small"
            aria-label={t('reader.previousPage')}
            disabled={page <= 1}
            onClick={() => turn(page - 1)}
          />
          <PageNumber page={page} onTurn={turn} />
          <span>{t('reader.ofPages', { count: pages })}</span>
          <Button
            icon={<RightOutlined />}
            size="small"
            aria-label={t('reader.nextPage')}
            disabled={page >= pages}
            onClick={() => turn(page + 1)}
          />
        </Space>
      )}
      <Document
        key={url}
        className={small ? 'gs-reader-leaves' : undefined}
        file={url}
        options={options}
        loading={<Spin className="gs-reader-wait" description={t('loading')} />}
        error={<Alert role="alert" type="error" showIcon title={t('reader.unreadable')} />}
        onLoadSuccess={(document) => setPages(document.numPages)}
      >
        {small && <PageThumbnails pages={pages} page={page} remarksOn={remarksOn} onChoose={turn} />}
        <ScrollRegion ref={setFrame} className="gs-reader-sheet" label={name}>
          {width > 0 && pages > 0 && (
            <RemarkPins review={review} reading={reading} rotation={rotation}>
              {/* Of its own: else the whole reader is hidden while a page is fetched, and the keyboard loses its place. */}
              <Suspense fallback={<Spin className="gs-reader-wait" />}>
                <Page
                  pageNumber={pageWithin(page, pages)}
                  width={(width - 16) * zoom}
                  rotate={rotation ? (upright + rotation) % 360 : undefined}
                  renderAnnotationLayer={false}
                  loading={<Spin className="gs-reader-wait" />}
                  onLoadSuccess={(loaded) => setUpright(loaded.rotate)}
                />
              </Suspense>
            </RemarkPins>
          )}
        </ScrollRegion>
      </Document>
    </div>
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
