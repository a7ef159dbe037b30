import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, InputNumber, Space, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { pageWithin } from './reader.logic.js';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const resources = `${import.meta.env.BASE_URL}pdfjs/`;
const options = {
  cMapUrl: `${resources}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${resources}standard_fonts/`,
  wasmUrl: `${resources}wasm/`,
};

/** A PDF, page by page, at the width of its place times the zoom. */
export function PdfView({ url, name, zoom, rotation }: { url: string; name: string; zoom: number; rotation: number }) {
  const { t } = useTranslation('parts');
  const [pages, setPages] = useState(0);
  const [page, setPage] = useState(1);
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const turn = (to: number) => setPage(pageWithin(to, pages));

  return (
    <div className="gs-reader-document">
      {pages > 0 && (
        <Space className="gs-reader-pages" wrap>
          <Button
            icon={<LeftOutlined />}
            size="small"
            aria-label={t('reader.previousPage')}
            disabled={page <= 1}
            onClick={() => turn(page - 1)}
          />
          <InputNumber
            size="small"
            min={1}
            max={pages}
            value={page}
            controls={false}
            aria-label={t('reader.page')}
            onChange={(value) => turn(value ?? 1)}
            className="gs-reader-page-number"
          />
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
      <ScrollRegion ref={frame} className="gs-reader-sheet" label={name}>
        <Document
          key={url}
          file={url}
          options={options}
          loading={<Spin className="gs-reader-wait" description={t('loading')} />}
          error={<Alert role="alert" type="error" showIcon title={t('reader.unreadable')} />}
          onLoadSuccess={(document) => {
            setPages(document.numPages);
            setPage(1);
          }}
        >
          {width > 0 && (
            <Page
              pageNumber={page}
              width={(width - 16) * zoom}
              rotate={rotation || undefined}
              renderAnnotationLayer={false}
              loading={<Spin className="gs-reader-wait" />}
            />
          )}
        </Document>
      </ScrollRegion>
    </div>
  );
}

/** Width of an element in pixels, kept up to date. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
