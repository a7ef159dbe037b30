import type { WaitEdge, WaitGraph, WaitNode } from './waiting-graph.logic.js';

/** How large the boxes of the graph are, and how far apart. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
  /** Between columns, and between rows. */
  readonly across: number;
  readonly down: number;
}

export interface Route {
  readonly edge: WaitEdge;
  /** An SVG path, and the point of its arrow. */
  readonly path: string;
  readonly head: { readonly x: number; readonly y: number };
}

/** Lines in one gap between rows stand this far apart. */
const apart = 5;
const arrow = 7;

export const leftOf = (node: WaitNode, box: BoxSize) => node.column * (box.width + box.across);
export const topOf = (node: WaitNode, box: BoxSize) => node.row * (box.height + box.down);

/**
 * The line of every edge. Lines leave and reach a box each at a height of their own; one that goes past a column runs in the gap
 * below a row, so that it never passes behind a box it has nothing to do with.
 */
export function routesOf(graph: WaitGraph, box: BoxSize): Route[] {
  return graph.edges.map((edge) => {
    const { from, to } = edge;
    const x1 = leftOf(from, box) + box.width;
    const x2 = leftOf(to, box);
    const leaving = graph.edges.filter((each) => each.from === from).sort(byEnd('to'));
    const reaching = graph.edges.filter((each) => each.to === to).sort(byEnd('from'));
    const y1 = topOf(from, box) + share(box.height, leaving.indexOf(edge), leaving.length);
    const y2 = topOf(to, box) + share(box.height, reaching.indexOf(edge), reaching.length);
    const head = { x: x2, y: y2 };
    const end = x2 - arrow;
    if (!isFar(edge)) {
      const bend = (end - x1) / 2;
      return { edge, head, path: `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${end - bend} ${y2}, ${end} ${y2}` };
    }
    const beside = graph.edges.filter((each) => isFar(each) && laneOf(each) === laneOf(edge));
    const shift = (beside.indexOf(edge) - (beside.length - 1) / 2) * apart;
    const room = box.down / 2 - 2;
    const y = (laneOf(edge) + 1) * (box.height + box.down) - box.down / 2 + Math.max(-room, Math.min(room, shift));
    const half = box.across / 2;
    return {
      edge,
      head,
      path:
        `M ${x1} ${y1} C ${x1 + half} ${y1}, ${x1 + half} ${y}, ${x1 + box.across} ${y} ` +
        `H ${x2 - box.across} C ${x2 - half} ${y}, ${x2 - half} ${y2}, ${end} ${y2}`,
    };
  });
}

/** The k-th of `count` heights evenly spread over a side. */
function share(height: number, k: number, count: number): number {
  return Math.round((height * (k + 1)) / (count + 1));
}

/** From top to bottom by where the lines come from or go to: the other box, or the gap below a row. */
function byEnd(end: 'from' | 'to') {
  const rank = (edge: WaitEdge) => (isFar(edge) ? laneOf(edge) + 0.5 : edge[end].row);
  return (a: WaitEdge, b: WaitEdge) => rank(a) - rank(b) || a[end].column - b[end].column;
}

/** Goes past at least one column. */
function isFar({ from, to }: WaitEdge): boolean {
  return to.column - from.column > 1;
}

/** The row below which it runs then. */
function laneOf({ from, to }: WaitEdge): number {
  return Math.min(from.row, to.row);
}
