import { Alert, Spin } from 'antd';
import { renderAsync } from 'docx-preview';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Where the document is drawn: a frame without scripts, with a policy of its own that fetches nothing, from nowhere. What somebody else
 * wrote stays in there.
 */
const emptyFrame =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" ' +
  "content=\"default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'\"></head><body></body></html>";

const options = {
  inWrapper: true,
  useBase64URL: true,
  // Web pages within the document are none of the document's text.
  renderAltChunks: false,
  renderChanges: false,
  renderComments: false,
  experimental: false,
};

/** Links lead out of the reader: they are read, not followed. */
function stillLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]')) {
    if (!link.getAttribute('href')?.startsWith('#')) link.removeAttribute('href');
  }
}

/** A Word document, drawn as near to its pages as can be. */
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
      await renderAsync(await answered.blob(), body, head, options);
      stillLinks(body);
      setState('shown');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="gs-reader-document">
      {state === 'loading' && <Spin className="gs-reader-wait" description={t('loading')} />}
      {state === 'failed' && <Alert role="alert" type="error" showIcon title={t('reader.unreadable')} />}
      <iframe
        className="gs-reader-sheet gs-reader-frame"
        title={name}
        sandbox="allow-same-origin"
        srcDoc={emptyFrame}
        style={{ zoom, display: state === 'failed' ? 'none' : undefined }}
        onLoad={(event) => void draw(event.currentTarget)}
      />
    </div>
  );
}
