/** The strokes of a signature, as signature_pad keeps them: only what is reckoned with here. */
export interface Stroke {
  points: readonly { x: number; y: number }[];
}

/** Length of line, in parts of the pad's width, below which nobody has signed: a slip of the pen or a touch of the sleeve. */
const shortest = 0.15;

/** Length of everything drawn, as a share of the pad's width. */
export function drawnLength(strokes: readonly Stroke[], width: number): number {
  if (width <= 0) return 0;
  const length = strokes.reduce(
    (sum, { points }) =>
      points.reduce((along, point, index) => {
        const before = points[index - 1];
        return before ? along + Math.hypot(point.x - before.x, point.y - before.y) : along;
      }, sum),
    0,
  );
  return length / width;
}

/** Whether what was drawn can be a signature. */
export function isSigned(strokes: readonly Stroke[], width: number): boolean {
  return drawnLength(strokes, width) >= shortest;
}

/** The same strokes on a pad of another width: a turned phone or a moved splitter loses nothing and bends nothing. */
export function scaled<T extends Stroke>(strokes: readonly T[], from: number, to: number): T[] {
  if (from <= 0 || to <= 0 || from === to) return [...strokes];
  const factor = to / from;
  return strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  }));
}

/** Why a typed name is not taken for a signature; null: it is. `expected` is the name on the record, where one is known. */
export function typedNameProblem(typed: string, expected: string | null): 'empty' | 'tooLong' | 'differs' | null {
  const name = typed.trim();
  if (name === '') return 'empty';
  if ([...name].length > 60) return 'tooLong';
  return expected !== null && expected.trim() !== '' && name !== expected.trim() ? 'differs' : null;
}

/** The size of type at which a name fills the pad without leaving it; pixels. `charWidth` is the width of a sign per pixel of size. */
export function nameSize(name: string, width: number, height: number, charWidth = 1): number {
  const signs = Math.max(1, [...name].length);
  return Math.max(12, Math.floor(Math.min((width * 0.86) / (signs * charWidth), height * 0.42)));
}
