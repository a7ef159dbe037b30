import { DownloadOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Space, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFieldsFragment } from '../../generated/graphql.js';
import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { readSize } from '../date/date.logic.js';
import { readerKind, zoomStep } from './reader.logic.js';

const PdfView = lazy(() => import('./PdfView.js').then((view) => ({ default: view.PdfView })));

/** One file, read where it lies: PDF and images in place, anything else to be downloaded. */
export function FileReader({ file, note }: { file: FileFieldsFragment; note?: string }) {
  const { t } = useTranslation('parts');
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState(0);
  const kind = readerKind(file.mediaType);
  return (
    <section className="gs-reader" aria-label={t('reader.label', { name: file.fileName })}>
      <div className="gs-reader-bar">
        <span className="gs-reader-name">
          {file.fileName}
          <span className="gs-note">
            {note ? `${note} · ` : ''}
            {readSize(file.size)}
          </span>
        </span>
        <Space size={4} wrap>
          {kind !== 'other' && (
            <>
              <Button
                size="small"
                icon={<ZoomOutOutlined />}
                aria-label={t('reader.zoomOut')}
                onClick={() => setZoom(zoomStep(zoom, -1))}
              />
              <Button
                size="small"
                onClick={() => setZoom(1)}
                aria-label={t('reader.fitWidth', { percent: Math.round(zoom * 100) })}
              >
                {Math.round(zoom * 100)}%
              </Button>
              <Button
                size="small"
                icon={<ZoomInOutlined />}
                aria-label={t('reader.zoomIn')}
                onClick={() => setZoom(zoomStep(zoom, 1))}
              />
              <Button
                size="small"
                icon={<RotateRightOutlined />}
                aria-label={t('reader.rotate')}
                onClick={() => setRotation((rotation + 90) % 360)}
              />
            </>
          )}
          <Button
            size="small"
            icon={<DownloadOutlined />}
            href={file.url}
            download={file.fileName}
            aria-label={t('reader.download', { name: file.fileName })}
          />
        </Space>
      </div>
      {kind === 'pdf' && (
        <Suspense fallback={<Spin className="gs-reader-wait" />}>
          <PdfView key={file.id} url={file.url} name={file.fileName} zoom={zoom} rotation={rotation} />
        </Suspense>
      )}
      {kind === 'image' && (
        <ScrollRegion className="gs-reader-sheet" label={file.fileName}>
          <img
            src={file.url}
            alt={file.fileName}
            style={{ width: `${zoom * 100}%`, transform: rotation ? `rotate(${rotation}deg)` : undefined }}
          />
        </ScrollRegion>
      )}
      {kind === 'other' && <p className="gs-reader-other">{t('reader.other')}</p>}
    </section>
  );
}
