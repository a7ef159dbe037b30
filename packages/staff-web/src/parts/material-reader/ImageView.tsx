import { ScrollRegion } from '../../ui/ScrollRegion.js';
import { RemarkPins } from './RemarkPins.js';
import type { Reading, Review } from './useRemarks.js';

interface Props {
  url: string;
  name: string;
  zoom: number;
  rotation: number;
  review: Review | null;
  reading: Reading;
}

/** A picture, at the width of its place times the zoom, turned as a whole with its pins. */
export function ImageView({ url, name, zoom, rotation, review, reading }: Props) {
  return (
    <ScrollRegion className="gs-reader-sheet" label={name}>
      <div
        className="gs-reader-picture"
        style={{ width: `${zoom * 100}%`, transform: rotation ? `rotate(${rotation}deg)` : undefined }}
      >
        <RemarkPins review={review} reading={reading} rotation={rotation} carried>
          <img src={url} alt={name} />
        </RemarkPins>
      </div>
    </ScrollRegion>
  );
}
