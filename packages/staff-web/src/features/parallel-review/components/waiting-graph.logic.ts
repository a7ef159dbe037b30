import type { CaseStatus, Gate, Lamp } from '@gongshen/shared/graphql';

/** What the graph has to know of a case and of what it rests on. */
export interface WaitingCase {
  readonly id: string;
  readonly status: CaseStatus;
  readonly item: { readonly code: string; readonly name: string };
  readonly unit: { readonly shortName: string };
  readonly clock: { readonly lamp: Lamp };
  readonly prerequisites: readonly {
    readonly itemCode: string;
    readonly itemName: string;
    readonly unitName: string;
    readonly gate: Gate;
    readonly met: boolean;
    readonly failed: boolean;
    readonly broughtIn: boolean;
    readonly byCaseId?: string | null;
  }[];
}

export type WaitState = 'met' | 'waiting' | 'failed';

export interface WaitNode {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  /** The case to open; null for a result from outside the system. */
  readonly caseId: string | null;
  /** Of this application; null for what came before it. */
  readonly itemCase: WaitingCase | null;
  readonly broughtIn: boolean;
  readonly column: number;
  readonly row: number;
}

export interface WaitEdge {
  readonly from: WaitNode;
  readonly to: WaitNode;
  readonly gate: Gate;
  readonly state: WaitState;
}

export interface WaitGraph {
  readonly nodes: readonly WaitNode[];
  readonly edges: readonly WaitEdge[];
  /** Cases that wait for nothing and are waited for by nothing. */
  readonly apart: readonly WaitingCase[];
  readonly columns: number;
  readonly rows: number;
}

interface Draft {
  name: string;
  unitName: string;
  caseId: string | null;
  itemCase: WaitingCase | null;
  broughtIn: boolean;
}

/**
 * Who waits for whom, in columns: a case stands to the right of everything it rests on. Within a column a case stands near
 * what it rests on. A circle, which the catalogue must not hold, is cut where it closes.
 */
export function waitingGraph(cases: readonly WaitingCase[]): WaitGraph {
  const drafts = draftsOf(cases);
  const links = cases.flatMap((to) =>
    to.prerequisites.map((each) => ({
      from: each.itemCode,
      to: to.item.code,
      gate: each.gate,
      state: each.failed ? ('failed' as const) : each.met ? ('met' as const) : ('waiting' as const),
    })),
  );
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const before = (code: string) => links.filter(({ to }) => to === code).map(({ from }) => from);
  const depth = depthBy(before);
  const byColumn = new Map<number, string[]>();
  for (const code of drafts.keys()) {
    if (!linked.has(code)) continue;
    const column = depth(code);
    byColumn.set(column, [...(byColumn.get(column) ?? []), code]);
  }
  const nodes = new Map<string, WaitNode>();
  for (const [column, codes] of [...byColumn].sort(([a], [b]) => a - b)) {
    const height = (code: string) => mean(before(code).flatMap((from) => nodes.get(from)?.row ?? []));
    const ordered = column === 0 ? codes : [...codes].sort((a, b) => height(a) - height(b));
    ordered.forEach((code, row) => {
      const draft = drafts.get(code);
      if (draft) nodes.set(code, { code, ...draft, column, row });
    });
  }
  const edges = links.flatMap(({ from, to, gate, state }) => {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    return start && end ? [{ from: start, to: end, gate, state }] : [];
  });
  const all = [...nodes.values()];
  return {
    nodes: all,
    edges,
    apart: cases.filter(({ item }) => !linked.has(item.code)),
    columns: Math.max(0, ...all.map(({ column }) => column + 1)),
    rows: Math.max(0, ...all.map(({ row }) => row + 1)),
  };
}

function draftsOf(cases: readonly WaitingCase[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const itemCase of cases) {
    const { item, unit, id } = itemCase;
    drafts.set(item.code, { name: item.name, unitName: unit.shortName, caseId: id, itemCase, broughtIn: false });
  }
  for (const each of cases.flatMap(({ prerequisites }) => prerequisites)) {
    if (drafts.has(each.itemCode)) continue;
    const { itemName: name, unitName, byCaseId, broughtIn } = each;
    drafts.set(each.itemCode, { name, unitName, caseId: byCaseId ?? null, itemCase: null, broughtIn });
  }
  return drafts;
}

/** The longest way to a node from one that rests on nothing. */
function depthBy(before: (code: string) => readonly string[]): (code: string) => number {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const depth = (code: string): number => {
    const found = known.get(code);
    if (found !== undefined) return found;
    if (open.has(code)) return 0;
    open.add(code);
    const value = Math.max(0, ...before(code).map((from) => depth(from) + 1));
    open.delete(code);
    known.set(code, value);
    return value;
  };
  return depth;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What waits for whom, case by case, for reading instead of looking. */
export function waitingLines(graph: WaitGraph): { node: WaitNode; rests: WaitEdge[] }[] {
  return graph.nodes
    .filter(({ itemCase }) => itemCase !== null)
    .map((node) => ({ node, rests: graph.edges.filter(({ to }) => to.code === node.code) }))
    .filter(({ rests }) => rests.length > 0);
}
