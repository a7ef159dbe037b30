/** Width of a piece of text in points, in the font and size it will be drawn in. */
export type Measure = (text: string) => number;

/** Signs that may not begin a line, and signs that may not end one (GB/T 15834). */
const neverFirst = new Set('，。、；：？！）》」』】〉”’…—～·％,.;:?!)]}%');
const neverLast = new Set('（《「『【〈“‘([{');
/** A word of another script, with what hangs on it, is not broken; a Chinese sign stands for itself. */
const tokens = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}._/@&+#-]*|\s+|./gsu;
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** Text as lines no wider than `width`; line breaks of the text stay, an empty text is one empty line. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .flatMap((paragraph) => wrapped(paragraph.replaceAll('\t', ' ').replace(unwanted, ''), width, measure));
}

function wrapped(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  const put = (token: string) => {
    line.push(token);
    used += measure(token);
  };
  const turn = (next: string) => {
    const carried = carriedOver(line, next);
    lines.push(
      line
        .slice(0, line.length - carried.length)
        .join('')
        .trimEnd(),
    );
    line = [];
    used = 0;
    for (const token of carried) put(token);
  };
  for (const token of paragraph.match(tokens) ?? []) {
    for (const piece of pieces(token, width, measure)) {
      // A stop hangs over the edge rather than beginning a line; more than one in a row does not.
      const hangs = neverFirst.has(piece) && !neverFirst.has(line.at(-1) ?? '');
      if (line.length > 0 && used + measure(piece) > width && !hangs) turn(piece);
      if (line.length > 0 || piece.trim() !== '' || lines.length === 0) put(piece);
    }
  }
  lines.push(line.join('').trimEnd());
  return lines;
}

/**
 * What goes down with the sign that begins the next line: an opening bracket with what it opens; before a stop that cannot hang
 * beside another one, the stops it follows and the sign they belong to. A line of nothing else stays as it is.
 */
function carriedOver(line: readonly string[], next: string): string[] {
  let from = line.length;
  if (neverFirst.has(next)) {
    while (from > 0 && neverFirst.has(line[from - 1] ?? '')) from -= 1;
    from -= 1;
  }
  while (from > 1 && neverLast.has(line[from - 1] ?? '')) from -= 1;
  return from > 0 ? line.slice(from) : [];
}

/** A word wider than a whole line is broken after all. */
function pieces(token: string, width: number, measure: Measure): string[] {
  if (measure(token) <= width) return [token];
  return [...token];
}
