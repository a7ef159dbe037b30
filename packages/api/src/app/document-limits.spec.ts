import { withinLimits } from './document-limits.js';

const limits = { depth: 12, aliases: 15, tokens: 3000, directives: 20, cost: 20_000, bodyBytes: 1_048_576 };

/** Milliseconds of CPU, the best of three: wall-clock tells more of the machine than of the code. */
function cpuOf(work: () => void): number {
  const once = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}

describe('limits of a document', () => {
  const hostile: [string, string][] = [
    ['tokens', `{ ${'a '.repeat(100_000)} }`],
    ['aliases', `{ ${Array.from({ length: 500 }, (_, n) => `a${n}: b`).join(' ')} }`],
    ['depth', `${'{ a '.repeat(500)}${'}'.repeat(500)}`],
    [
      'doubling fragments',
      `{ ...F0 } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F60 on Q { a }`,
    ],
    ['directives', `{ a ${'@b '.repeat(1000)} }`],
  ];
  it.each(hostile)('%s: refused in less than 50 ms', (_name, document) => {
    const refused = () => expect(() => withinLimits(document, limits)).toThrow(/已被拒绝|过多|过深|过长/);
    expect(cpuOf(refused)).toBeLessThan(50);
  });

  it('lets a fragment within itself end', () => {
    expect(withinLimits('{ ...A } fragment A on Q { a ...B } fragment B on Q { ...A }', limits)).not.toBeNull();
  });

  it('leaves what does not parse to the parser', () => {
    expect(withinLimits('{ broken', limits)).toBeNull();
  });

  it('counts no alias that is the field’s own name', () => {
    const same = Array.from({ length: 40 }, (_, n) => `f${n}: f${n}`).join(' ');
    expect(withinLimits(`{ ${same} }`, limits)).not.toBeNull();
  });
});
