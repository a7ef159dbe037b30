import { documentDrawing, documentFrame, leadsOut } from '@gongshen/shared/material';
import { renderAsync } from 'docx-preview';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.js';

/** A Word document, drawn as near to its pages as can be, in a frame without scripts that fetches nothing. */
export function DocxView({ url, name, zoom }: { url: string; name: string; zoom: number }) {
  const { t } = useTranslation('parts');
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const draw = async (frame: HTMLIFrameElement) => {
    try {
      const answered = await fetch(url);
      if (!answered.ok) throw new Error(`${answered.status}`);
      const body = frame.contentDocument?.body;
      const head = frame.contentDocument?.head;
      if (!body || !head) return;
      await renderAsync(await answered.blob(), body, head, documentDrawing);
      for (const link of body.querySelectorAll('a[href]')) {
        if (leadsOut(link.getAttribute('href'))) link.removeAttribute('href');
      }
      setState('shown');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      {state === 'loading' && <p role="status">{t('reader.loading')}</p>}
      {state === 'failed' && (
        <Notice tone="bad" live>
          <p>{t('reader.unreadable')}</p>
        </Notice>
      )}
      <iframe
        className="reader-sheet reader-frame"
        title={name}
        sandbox="allow-same-origin"
        srcDoc={documentFrame}
        style={{ zoom, display: state === 'failed' ? 'none' : undefined }}
        onLoad={(event) => void draw(event.currentTarget)}
      />
    </>
  );
}
