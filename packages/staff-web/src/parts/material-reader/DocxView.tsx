import {
  aroundPage,
  documentDrawing,
  documentFrame,
  documentZoom,
  leadsOut,
  passageOf,
} from '@gongshen/shared/material';
import { Alert, Spin } from 'antd';
import { renderAsync } from 'docx-preview';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { elementOfPassage } from './remark-place.logic.js';
import type { Reading, Review } from './useRemarks.js';

interface Props {
  url: string;
  name: string;
  zoom: number;
  review: Review | null;
  reading: Reading;
}

/** A Word document, drawn as near to its pages as can be, in a frame without scripts that fetches nothing. */
export function DocxView({ url, name, zoom, review, reading }: Props) {
  const { t } = useTranslation('parts');
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [body, setBody] = useState<HTMLElement | null>(null);
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
  useZoom(body, zoom);
  usePassages(body, review, reading);
  return (
    <div className="gs-reader-document">
      {state === 'loading' && <Spin className="gs-reader-wait" description={t('loading')} />}
      {state === 'failed' && <Alert role="alert" type="error" showIcon title={t('reader.unreadable')} />}
      <iframe
        className="gs-reader-sheet gs-reader-frame"
        title={name}
        sandbox="allow-same-origin"
        srcDoc={documentFrame}
        style={{ display: state === 'failed' ? 'none' : undefined }}
        onLoad={(event) => void draw(event.currentTarget)}
      />
    </div>
  );
}

/** What is selected while a place is asked for becomes the passage; passages with remarks are marked, the chosen one is brought into sight. */
function usePassages(body: HTMLElement | null, review: Review | null, reading: Reading): void {
  const latest = useRef(reading);
  latest.current = reading;
  const { placing, chosen } = reading;
  useEffect(() => {
    const text = body?.ownerDocument;
    if (!text || !placing) return;
    const take = () => {
      const passage = passageOf(text.getSelection()?.toString() ?? '');
      if (passage) latest.current.pin({ page: 1, x: 0, y: 0, passage });
    };
    text.addEventListener('mouseup', take);
    text.addEventListener('touchend', take);
    return () => {
      text.removeEventListener('mouseup', take);
      text.removeEventListener('touchend', take);
    };
  }, [body, placing]);
  useEffect(() => {
    if (!body || !review) return;
    const paragraphs = [...body.querySelectorAll<HTMLElement>('p, td, th, li')];
    const marked: HTMLElement[] = [];
    for (const { id, passage, materialVersionId, text } of review.remarks) {
      if (!passage || materialVersionId !== review.versionId) continue;
      const place = elementOfPassage(paragraphs, passage);
      if (!place) continue;
      place.style.outline = id === chosen ? '3px solid #ffa940' : '1px dashed #cf1322';
      place.title = text;
      marked.push(place);
      if (id === chosen) place.scrollIntoView({ block: 'center' });
    }
    return () => {
      for (const place of marked) {
        place.style.outline = '';
        place.removeAttribute('title');
      }
    };
  }, [body, review, chosen]);
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
