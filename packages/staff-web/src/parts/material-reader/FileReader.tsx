import {
  DownloadOutlined,
  PushpinOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { hasPages, isWithheld, readerKey, readerKind, remarkGround, zoomStep } from '@gongshen/shared/material';
import { Alert, Button, Space, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFieldsFragment } from '../../generated/graphql.js';
import { readSize } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { ImageView } from './ImageView.js';
import { RemarkDraft } from './RemarkDraft.js';
import { RemarkPanel } from './RemarkPanel.js';
import { type Review, useReading } from './useRemarks.js';

const PdfView = lazy(() => import('./PdfView.js').then((view) => ({ default: view.PdfView })));
const DocxView = lazy(() => import('./DocxView.js').then((view) => ({ default: view.DocxView })));
const SheetView = lazy(() => import('./SheetView.js').then((view) => ({ default: view.SheetView })));

interface Props {
  file: FileFieldsFragment;
  note?: string;
  /** What reviewers have pinned to it, where it is a version of a material. */
  review?: Review;
}

/** One file, read where it lies: PDF, images and office files in place, anything else to be downloaded. */
export function FileReader({ file, note, review }: Props) {
  const { t } = useTranslation('parts');
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState(0);
  const reading = useReading();
  const withheld = isWithheld(file.scanState ?? null);
  const kind = withheld ? 'other' : readerKind(file);
  const shown = { url: file.url, name: file.fileName, zoom, review: review ?? null, reading };
  const pinned = { ...shown, rotation };
  return (
    <section
      className="gs-reader"
      aria-label={t('reader.label', { name: file.fileName })}
      onKeyDown={(event) => {
        const pressed = event.target instanceof HTMLInputElement ? null : readerKey(event.key);
        if (pressed && 'zoom' in pressed && !event.ctrlKey) setZoom(zoomStep(zoom, pressed.zoom));
      }}
    >
      <div className="gs-reader-bar">
        <span className="gs-reader-name">
          {file.fileName}
          <span className="gs-note">
            {note ? `${note} · ` : ''}
            {readSize(file.size)}
            {file.scanState && ` · ${labels().scanState[file.scanState]}`}
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
            </>
          )}
          {review?.mayWrite && kind !== 'other' && (
            <Button
              size="small"
              icon={<PushpinOutlined />}
              type={reading.placing ? 'primary' : 'default'}
              aria-pressed={reading.placing}
              aria-label={t('remark.addLabel')}
              onClick={() => reading.setPlacing(!reading.placing)}
            >
              {t('remark.add')}
            </Button>
          )}
          {hasPages(kind) && (
            <Button
              size="small"
              icon={<RotateRightOutlined />}
              aria-label={t('reader.rotate')}
              onClick={() => setRotation((rotation + 90) % 360)}
            />
          )}
          {!withheld && (
            <Button
              size="small"
              icon={<DownloadOutlined />}
              href={file.url}
              download={file.fileName}
              aria-label={t('reader.download', { name: file.fileName })}
            />
          )}
        </Space>
      </div>
      {review && <RemarkDraft review={review} reading={reading} ground={remarkGround(file.mediaType)} />}
      <Suspense fallback={<Spin className="gs-reader-wait" />}>
        {kind === 'pdf' && <PdfView key={file.id} {...pinned} />}
        {kind === 'document' && <DocxView key={file.id} {...shown} />}
        {kind === 'sheets' && <SheetView key={file.id} {...shown} />}
      </Suspense>
      {kind === 'image' && <ImageView {...pinned} />}
      {kind === 'other' && !withheld && <p className="gs-reader-other">{t('reader.other')}</p>}
      {file.scanState === 'waiting' && <Alert type="info" showIcon title={t('reader.waiting')} />}
      {file.scanState === 'quarantined' && (
        <Alert type="error" showIcon title={t('reader.quarantined', { finding: file.scanFinding ?? '' })} />
      )}
      {review && kind !== 'other' && <RemarkPanel review={review} reading={reading} />}
    </section>
  );
}
