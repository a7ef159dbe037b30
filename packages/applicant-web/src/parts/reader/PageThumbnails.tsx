import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from 'react-pdf';

interface PageThumbnailsProps {
  pages: number;
  page: number;
  onChoose: (page: number) => void;
}

/** All pages small, drawn as they come into sight: of a thousand pages only those few are fetched. Inside react-pdf's document. */
export function PageThumbnails({ pages, page, onChoose }: PageThumbnailsProps) {
  const { t } = useTranslation('parts');
  const numbers = Array.from({ length: pages }, (_none, index) => index + 1);
  return (
    <nav className="reader-thumbnails" aria-label={t('reader.thumbnails')}>
      {numbers.map((number) => (
        <Thumbnail key={number} number={number} current={page === number} onChoose={onChoose} />
      ))}
    </nav>
  );
}

interface ThumbnailProps {
  number: number;
  current: boolean;
  onChoose: (page: number) => void;
}

function Thumbnail({ number, current, onChoose }: ThumbnailProps) {
  const { t } = useTranslation('parts');
  const button = useRef<HTMLButtonElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = button.current;
    if (!target) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: target.parentElement,
      rootMargin: '300px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <button
      ref={button}
      type="button"
      className="reader-thumbnail"
      aria-current={current ? 'page' : undefined}
      aria-label={t('reader.toPage', { page: number })}
      onClick={() => onChoose(number)}
    >
      <span className="reader-thumbnail-sheet">
        {near && (
          <Page
            pageNumber={number}
            width={92}
            renderTextLayer={false}
            renderAnnotationLayer={false}
            loading={null}
            error={null}
          />
        )}
      </span>
      {number}
    </button>
  );
}
