import { aroundPage, documentDrawing, documentFrame, documentZoom, leadsOut } from '@gongshen/shared/material';
import { renderAsync } from 'docx-preview';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.js';

/** A Word document, drawn as near to its pages as can be, in a frame without scripts that fetches nothing. */
export function DocxView({ url, name, zoom }: { url: string; name: string; zoom: number }) {
  const { t } = useTranslation('parts');
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [body, setBody] = useState<HTMLElement | null>(null);
  useZoom(body, zoom);
  const draw = async (frame: HTMLIFrameElement) => {
    try {
      const answered = await fetch(url);
      if (!answered.ok) throw new Error(`${answered.status}`);
      const inside = frame.contentDocument?.body;
      const head = frame.contentDocument?.head;
      if (!inside || !head) return;
      await renderAsync(await answered.blob(), inside, head, documentDrawing);
      for (const link of inside.querySelectorAll('a[href]')) {
        if (leadsOut(link.getAttribute('href'))) link.removeAttribute('href');
      }
      setBody(inside);
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
        style={{ display: state === 'failed' ? 'none' : undefined }}
        onLoad={(event) => void draw(event.currentTarget)}
      />
    </>
  );
}

/** A page is as wide as its place at most, and none of it lies where nobody can scroll to. */
function useZoom(body: HTMLElement | null, zoom: number): void {
  useEffect(() => {
    const pages = body?.querySelector<HTMLElement>('.docx-wrapper');
    const page = pages?.querySelector<HTMLElement>('section');
    if (!body || !pages || !page) return;
    pages.style.alignItems = 'safe center';
    pages.style.padding = `${aroundPage}px`;
    body.style.margin = '0';
    body.style.zoom = '1';
    body.style.zoom = String(documentZoom(body.ownerDocument.documentElement.clientWidth, page.offsetWidth, zoom));
  }, [body, zoom]);
}
