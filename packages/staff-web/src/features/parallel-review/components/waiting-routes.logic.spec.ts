import { type WaitingCase, waitingGraph } from './waiting-graph.logic.js';
import { routesOf } from './waiting-routes.logic.js';

const box = { width: 100, height: 60, across: 40, down: 20 };

const itemCase = (code: string, ...rests: string[]): WaitingCase => ({
  id: code,
  status: 'accepted',
  item: { code, name: code },
  unit: { shortName: code },
  clock: { lamp: 'green' },
  prerequisites: rests.map((itemCode) => ({
    itemCode,
    itemName: itemCode,
    unitName: '',
    gate: 'decide',
    met: false,
    failed: false,
    broughtIn: false,
  })),
});

const routes = (...cases: WaitingCase[]) =>
  new Map(routesOf(waitingGraph(cases), box).map((each) => [`${each.edge.from.code}${each.edge.to.code}`, each]));

describe('lines between those who wait', () => {
  it('to the next column goes straight, from side to side', () => {
    const line = routes(itemCase('A'), itemCase('B', 'A')).get('AB');
    expect(line?.path).toBe('M 100 30 C 116.5 30, 116.5 30, 133 30');
    expect(line?.head).toEqual({ x: 140, y: 30 });
  });

  it('past a column runs below the row, behind no box', () => {
    const line = routes(itemCase('A'), itemCase('B', 'A'), itemCase('C', 'B', 'A')).get('AC');
    expect(line?.path).toMatch(/ 140 70 H 240 C /);
  });

  it('lines that meet at a box, or share a gap, stay apart', () => {
    const all = routes(itemCase('A'), itemCase('B', 'A'), itemCase('C', 'B', 'A'), itemCase('D', 'C', 'B', 'A'));
    const heads = ['AD', 'BD', 'CD'].map((name) => all.get(name)?.head.y);
    expect(new Set(heads).size).toBe(3);
    const lanes = ['AC', 'AD', 'BD'].map((name) => / (\S+) H /.exec(all.get(name)?.path ?? '')?.[1]);
    expect(new Set(lanes).size).toBe(3);
  });
});
