import { endsBeforeItBegins, fromAddress, highlighted, toAddress, toFilter } from './opinion-filter.logic.js';

describe('the filter in the address', () => {
  const wanted = {
    text: '消防',
    project: '商务楼',
    stances: ['disagree' as const, 'needMaterial' as const],
    kinds: ['final' as const],
    from: '2026-03-01',
    stale: true,
  };
  it('comes back as it was', () => {
    const back = fromAddress(new URLSearchParams(toAddress(wanted)));
    expect(toAddress(back)).toEqual(toAddress(wanted));
    expect(toFilter(back)).toMatchObject({
      text: '消防',
      stances: ['disagree', 'needMaterial'],
      staleOnly: true,
      to: null,
    });
  });
  it('leaves out what it does not know', () => {
    expect(toAddress(fromAddress(new URLSearchParams('stances=agree,perhaps&from=tomorrow&kinds=&x=1')))).toEqual({
      stances: 'agree',
    });
    expect(toAddress({ text: '  ', stances: [], stale: false })).toEqual({});
  });
});

describe('the days', () => {
  it('are the wrong way round only when both are given and the last one comes first', () => {
    expect(endsBeforeItBegins({ from: '2026-12-01', to: '2026-11-30' })).toBe(true);
    expect(endsBeforeItBegins({ from: '2026-12-01', to: '2026-12-01' })).toBe(false);
    expect(endsBeforeItBegins({ from: '2026-12-01' })).toBe(false);
    expect(endsBeforeItBegins({ to: '2026-12-01' })).toBe(false);
  });
});

describe('found words', () => {
  it('are marked wherever they stand', () => {
    expect(highlighted('消防通道宽度不足，消防水池', '消防')).toEqual([
      { text: '消防', found: true },
      { text: '通道宽度不足，', found: false },
      { text: '消防', found: true },
      { text: '水池', found: false },
    ]);
    expect(highlighted('按 GB50016 执行', 'gb50016')[1]).toEqual({ text: 'GB50016', found: true });
  });
  it('nothing is marked when nothing was looked for', () => {
    expect(highlighted('同意', undefined)).toEqual([{ text: '同意', found: false }]);
    expect(highlighted('同意', '不')).toEqual([{ text: '同意', found: false }]);
  });
});
