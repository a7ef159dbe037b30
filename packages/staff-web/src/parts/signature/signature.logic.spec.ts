import { drawnLength, isSigned, nameSize, scaled, typedNameProblem } from './signature.logic.js';

const line = (...points: [number, number][]) => ({ points: points.map(([x, y]) => ({ x, y })) });

describe('a signature on the pad', () => {
  it('is long enough, however many strokes it has', () => {
    expect(drawnLength([line([0, 0], [30, 40])], 500)).toBeCloseTo(0.1);
    expect(isSigned([line([0, 0], [30, 40])], 500)).toBe(false);
    expect(isSigned([line([0, 0], [30, 40]), line([0, 0], [0, 30])], 500)).toBe(true);
  });

  it('is not a dot, nor nothing, nor anything on a pad that is not shown', () => {
    expect(isSigned([line([10, 10])], 500)).toBe(false);
    expect(isSigned([], 500)).toBe(false);
    expect(isSigned([line([0, 0], [300, 0])], 0)).toBe(false);
  });

  it('stays the same on a pad of another width', () => {
    const moved = scaled([line([10, 20], [30, 40])], 400, 200);
    expect(moved).toEqual([line([5, 10], [15, 20])]);
    expect(scaled(moved, 0, 200)).toEqual(moved);
    const drawn = [line([3, 7], [120, 44], [260, 9]), line([40, 80], [41, 120])];
    for (const [from, to] of [
      [360, 720],
      [720, 361],
      [500, 101],
    ] as const) {
      expect(drawnLength(scaled(drawn, from, to), to)).toBeCloseTo(drawnLength(drawn, from), 6);
    }
  });
});

describe('a typed name', () => {
  it.each([
    ['', null, 'empty'],
    ['   ', '张三', 'empty'],
    ['李四', '张三', 'differs'],
    ['长'.repeat(61), null, 'tooLong'],
    [' 张三 ', '张三', null],
    ['张三', null, null],
    ['张三', '', null],
  ])('%s for %s: %s', (typed, expected, problem) => {
    expect(typedNameProblem(typed, expected)).toBe(problem);
  });

  it('fits on the pad', () => {
    expect(nameSize('张三', 600, 200)).toBe(84);
    expect(nameSize('阿不都热依木·买买提明', 300, 200)).toBe(23);
  });
});
