import { type WaitingCase, waitingGraph, waitingLines } from './waiting-graph.logic.js';

const itemCase = (code: string, ...rests: Partial<WaitingCase['prerequisites'][number]>[]): WaitingCase => ({
  id: `case-${code}`,
  status: 'accepted',
  item: { code, name: `事项${code}` },
  unit: { shortName: `部门${code}` },
  clock: { lamp: 'green' },
  prerequisites: rests.map((rest) => ({
    itemCode: 'X',
    itemName: '事项X',
    unitName: '部门X',
    gate: 'decide',
    met: false,
    failed: false,
    broughtIn: false,
    ...rest,
  })),
});

const place = (graph: ReturnType<typeof waitingGraph>) =>
  Object.fromEntries(graph.nodes.map(({ code, column, row }) => [code, [column, row]]));

describe('who waits for whom (珠 15)', () => {
  it('a case stands to the right of everything it rests on, however far that reaches back', () => {
    const graph = waitingGraph([
      itemCase('C', { itemCode: 'A' }, { itemCode: 'B' }),
      itemCase('B', { itemCode: 'A' }),
      itemCase('A'),
    ]);
    expect(place(graph)).toEqual({ A: [0, 0], B: [1, 0], C: [2, 0] });
    expect(graph.columns).toBe(3);
    expect(graph.edges.map(({ from, to }) => `${from.code}→${to.code}`)).toEqual(['A→C', 'B→C', 'A→B']);
  });

  it('results of before stand at the left, with the case to open where there is one', () => {
    const graph = waitingGraph([
      itemCase('B', { itemCode: 'P', itemName: '用地规划许可', met: true, byCaseId: 'earlier' }),
      itemCase('C', { itemCode: 'Q', met: true, broughtIn: true }),
    ]);
    const [planning, brought] = graph.nodes;
    expect([planning?.caseId, planning?.itemCase, planning?.column]).toEqual(['earlier', null, 0]);
    expect([brought?.caseId, brought?.broughtIn]).toEqual([null, true]);
  });

  it('says how far the waiting is', () => {
    const graph = waitingGraph([
      itemCase('A'),
      itemCase('B', { itemCode: 'A', met: true }, { itemCode: 'D', failed: true }, { itemCode: 'E', gate: 'accept' }),
    ]);
    expect(graph.edges.map(({ state, gate }) => [state, gate])).toEqual([
      ['met', 'decide'],
      ['failed', 'decide'],
      ['waiting', 'accept'],
    ]);
  });

  it('a case stands near what it rests on', () => {
    const graph = waitingGraph([
      itemCase('A'),
      itemCase('B'),
      itemCase('D', { itemCode: 'B' }),
      itemCase('C', { itemCode: 'A' }),
    ]);
    expect(place(graph)).toMatchObject({ C: [1, 0], D: [1, 1] });
  });

  it('cases that nobody waits for and that wait for nobody stand apart', () => {
    const graph = waitingGraph([itemCase('A'), itemCase('B', { itemCode: 'X' })]);
    expect(graph.apart.map(({ item }) => item.code)).toEqual(['A']);
    expect(waitingGraph([])).toEqual({ nodes: [], edges: [], apart: [], columns: 0, rows: 0 });
  });

  it('a circle does not hang the page', () => {
    const graph = waitingGraph([itemCase('A', { itemCode: 'B' }), itemCase('B', { itemCode: 'A' })]);
    expect(graph.nodes).toHaveLength(2);
    expect(graph.edges).toHaveLength(2);
  });

  it('can be read line by line', () => {
    const lines = waitingLines(waitingGraph([itemCase('A'), itemCase('B', { itemCode: 'A' })]));
    expect(lines.map(({ node, rests }) => [node.code, rests.map(({ from }) => from.code)])).toEqual([['B', ['A']]]);
  });
});
