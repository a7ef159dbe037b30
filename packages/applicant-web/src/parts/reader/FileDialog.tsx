import { hasPages, readerKey, readerKind, zoomStep } from '@gongshen/shared/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import type { ReadableFile } from './readable.logic.js';
import { savedAddress } from './readable.logic.js';
import './reader.css';

const PdfView = lazy(async () => ({ default: (await import('./PdfView.js')).PdfView }));
const DocxView = lazy(async () => ({ default: (await import('./DocxView.js')).DocxView }));
const SheetView = lazy(async () => ({ default: (await import('./SheetView.js')).SheetView }));

interface FileDialogProps {
  file: ReadableFile;
  onClose: () => void;
}

/** One file, read over the page it was opened from: PDF, pictures and office files. On a phone it takes the whole screen. */
export function FileDialog({ file, onClose }: FileDialogProps) {
  const { t } = useTranslation('parts');
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState(0);
  const kind = readerKind(file);
  const shown = { url: file.url, name: file.fileName, zoom };
  return (
    <Dialog open wide title={file.fileName} onClose={onClose}>
      <section
        className="reader"
        aria-label={t('reader.label', { name: file.fileName })}
        onKeyDown={(event) => {
          const pressed = event.target instanceof HTMLInputElement ? null : readerKey(event.key);
          if (pressed && 'zoom' in pressed && !event.ctrlKey) setZoom(zoomStep(zoom, pressed.zoom));
        }}
      >
        <div className="row">
          <Button label={t('reader.zoomOut')} onPress={() => setZoom(zoomStep(zoom, -1))}>
            −
          </Button>
          <Button
            label={t('reader.fitWidth', { percent: `${Math.round(zoom * 100)}%` })}
            onPress={() => setZoom(1)}
          >{`${Math.round(zoom * 100)}%`}</Button>
          <Button label={t('reader.zoomIn')} onPress={() => setZoom(zoomStep(zoom, 1))}>
            +
          </Button>
          {hasPages(kind) && <Button onPress={() => setRotation((rotation + 90) % 360)}>{t('reader.rotate')}</Button>}
          <a className="button" href={savedAddress(file.url)} download={file.fileName}>
            {t('reader.download')}
          </a>
          <Button look="primary" onPress={onClose}>
            {t('reader.close')}
          </Button>
        </div>
        <Suspense fallback={<p role="status">{t('reader.loading')}</p>}>
          {kind === 'pdf' && <PdfView {...shown} rotation={rotation} />}
          {kind === 'document' && <DocxView {...shown} />}
          {kind === 'sheets' && <SheetView {...shown} />}
        </Suspense>
        {kind === 'image' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled with the keyboard
          <section className="reader-sheet" aria-label={file.fileName} tabIndex={0}>
            <img
              src={file.url}
              alt={file.fileName}
              style={{ width: `${zoom * 100}%`, transform: rotation ? `rotate(${rotation}deg)` : undefined }}
            />
          </section>
        )}
      </section>
    </Dialog>
  );
}
