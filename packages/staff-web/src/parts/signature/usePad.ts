import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import Pad from 'signature_pad';
import { isSigned, nameSize, scaled } from './signature.logic.js';

const ink = '#10233f';
/** Paper, not glass: a transparent picture would be black on black in some readers and on some printers. */
const paper = '#ffffff';

/** A drawing surface on a canvas that stays sharp and keeps what was drawn when its size or the screen's density changes. */
export function usePad(canvas: RefObject<HTMLCanvasElement | null>, shown: boolean) {
  const pad = useRef<Pad | null>(null);
  const [strokes, setStrokes] = useState(0);
  const [signed, setSigned] = useState(false);

  const look = useCallback(() => {
    const drawn = pad.current?.toData() ?? [];
    setStrokes(drawn.length);
    setSigned(isSigned(drawn, canvas.current?.clientWidth ?? 0));
  }, [canvas]);

  useEffect(() => {
    const surface = canvas.current;
    if (!shown || !surface) return;
    const made = new Pad(surface, { penColor: ink, backgroundColor: paper, minWidth: 0.8, maxWidth: 3.2 });
    pad.current = made;
    let width = 0;
    const fit = () => {
      const { clientWidth, clientHeight } = surface;
      if (clientWidth === 0) return;
      const density = Math.max(window.devicePixelRatio || 1, 1);
      if (clientWidth === width && surface.width === Math.round(clientWidth * density)) return;
      // Setting the size empties a canvas: what was drawn is kept as strokes and drawn anew.
      const drawn = scaled(made.toData(), width, clientWidth);
      surface.width = Math.round(clientWidth * density);
      surface.height = Math.round(clientHeight * density);
      surface.getContext('2d')?.scale(density, density);
      made.clear();
      made.fromData(drawn);
      width = clientWidth;
    };
    fit();
    const watched = new ResizeObserver(fit);
    watched.observe(surface);
    made.addEventListener('endStroke', look);
    look();
    return () => {
      watched.disconnect();
      made.removeEventListener('endStroke', look);
      made.off();
      pad.current = null;
    };
  }, [canvas, look, shown]);

  const undo = () => {
    const made = pad.current;
    if (!made) return;
    made.fromData(made.toData().slice(0, -1));
    look();
  };
  const clear = () => {
    pad.current?.clear();
    look();
  };

  return { strokes, signed, undo, clear };
}

/** The canvas as a PNG file. */
export function pngOf(canvas: HTMLCanvasElement, name: string): Promise<File | null> {
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob ? new File([blob], name, { type: 'image/png' }) : null), 'image/png'),
  );
}

/** A typed name as a picture that says of itself how it came about: nobody shall take it for handwriting. */
export function pictureOfName(name: string, remark: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = 300;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${nameSize(name, canvas.width, canvas.height)}px "KaiTi", "STKaiti", "Noto Serif CJK SC", serif`;
  context.fillText(name, canvas.width / 2, canvas.height * 0.44, canvas.width * 0.92);
  context.font = '26px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
  context.fillText(remark, canvas.width / 2, canvas.height * 0.86, canvas.width * 0.92);
  return canvas;
}
