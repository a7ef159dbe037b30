import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from 'react-pdf';

interface Props {
  pages: number;
  page: number;
  /** How many remarks a page has. */
  remarksOn: (page: number) => number;
  onChoose: (page: number) => void;
}

const width = 92;

/** All pages small, drawn as they come into sight: of a thousand pages only those few are fetched. Inside react-pdf's document. */
export function PageThumbnails({ pages, page, remarksOn, onChoose }: Props) {
  const { t } = useTranslation('parts');
  const numbers = Array.from({ length: pages }, (_none, index) => index + 1);
  return (
    <nav className="gs-thumbnails" aria-label={t('reader.thumbnails')}>
      {numbers.map((number) => (
        <Thumbnail
          key={number}
          number={number}
          current={page === number}
          count={remarksOn(number)}
          onChoose={onChoose}
        />
      ))}
    </nav>
  );
}

interface ThumbnailProps {
  number: number;
  current: boolean;
  count: number;
  onChoose: (page: number) => void;
}

function Thumbnail({ number, current, count, onChoose }: ThumbnailProps) {
  const { t } = useTranslation('parts');
  const button = useRef<HTMLButtonElement>(null);
  const near = useNear(button);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <button
      ref={button}
      type="button"
      className={current ? 'gs-thumbnail gs-thumbnail-current' : 'gs-thumbnail'}
      aria-current={current ? 'page' : undefined}
      aria-label={t(count > 0 ? 'reader.toPageRemarked' : 'reader.toPage', { page: number, count })}
      onClick={() => onChoose(number)}
    >
      <span className="gs-thumbnail-sheet">
        {near && (
          <Suspense fallback={null}>
            <Page
              pageNumber={number}
              width={width}
              renderTextLayer={false}
              renderAnnotationLayer={false}
              loading={null}
              error={null}
            />
          </Suspense>
        )}
      </span>
      <span className="gs-thumbnail-number">
        {number}
        {count > 0 && <span className="gs-thumbnail-count">{count}</span>}
      </span>
    </button>
  );
}

/** Whether an element is in sight, or nearly; what was drawn is given up again when it is far away. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: target.parentElement,
      rootMargin: '300px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
