import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfPress, shownPlace } from './place.logic.js';
import type { Reading, Review } from './useRemarks.js';

interface Props {
  /** Null: the file is no version of a material, and nothing is pinned to it. */
  review: Review | null;
  reading: Reading;
  /** How far the page is turned from upright, clockwise. */
  rotation: number;
  /** The page is turned together with its pins: they need no turning of their own. */
  carried?: boolean;
  children: ReactNode;
}

const percent = (value: number) => `${value * 100}%`;

/** A page with its pins over it; while a place is being chosen a press on the page says where. */
export function RemarkPins({ review, reading, rotation, carried = false, children }: Props) {
  const { t } = useTranslation('parts');
  if (!review) return <>{children}</>;
  const { page, placing, draft, chosen } = reading;
  const pins = review.remarks.filter((each) => each.materialVersionId === review.versionId && each.page === page);
  const style = (place: { x: number; y: number }) => {
    const { x, y } = shownPlace(place, carried ? 0 : rotation);
    return { left: percent(x), top: percent(y) };
  };
  return (
    <div className="gs-pins">
      {children}
      {placing && (
        <button
          type="button"
          className="gs-pins-target"
          aria-label={t('remark.target')}
          onClick={(event) => {
            const frame = event.currentTarget.getBoundingClientRect();
            // Pressed with a key it has no place of its own: the middle of the top.
            const place = event.detail === 0 ? { x: 0.5, y: 0.1 } : placeOfPress(event, frame, rotation);
            reading.pin({ ...place, page });
          }}
        />
      )}
      {pins.map((remark) => (
        <button
          key={remark.id}
          type="button"
          className={`gs-pin${remark.resolvedAt ? ' gs-pin-done' : ''}${chosen === remark.id ? ' gs-pin-chosen' : ''}`}
          style={style(remark)}
          title={remark.text}
          aria-label={t('remark.pin', { who: remark.author.displayName, text: remark.text })}
          onClick={() => reading.choose(remark)}
        />
      ))}
      {draft?.page === page && <span className="gs-pin gs-pin-draft" style={style(draft)} aria-hidden="true" />}
    </div>
  );
}
