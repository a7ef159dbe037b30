/** A place on a page: from the left and from the top, 0 to 1. */
export interface Place {
  x: number;
  y: number;
}

/** Where a place of the upright page is seen while the page is turned clockwise by `rotation` degrees (0, 90, 180, 270). */
export function shownPlace({ x, y }: Place, rotation: number): Place {
  switch (rotation % 360) {
    case 90:
      return { x: 1 - y, y: x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: y, y: 1 - x };
    default:
      return { x, y };
  }
}

/** The place of the upright page that is seen at a place of the turned one. */
export function uprightPlace(place: Place, rotation: number): Place {
  return shownPlace(place, (360 - (rotation % 360)) % 360);
}

const within = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000));

/** Where a press meets the page, by its frame on the screen. */
export function placeOfPress(
  press: { clientX: number; clientY: number },
  frame: { left: number; top: number; width: number; height: number },
  rotation: number,
): Place {
  const { x, y } = uprightPlace(
    { x: (press.clientX - frame.left) / frame.width, y: (press.clientY - frame.top) / frame.height },
    rotation,
  );
  return { x: within(x), y: within(y) };
}
