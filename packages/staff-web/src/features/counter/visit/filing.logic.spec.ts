import {
  asksWhether,
  changedFields,
  chosenAtFirst,
  fileable,
  groupRequirements,
  isKnown,
  takesScans,
} from './filing.logic.js';

type Item = Parameters<typeof fileable>[0][number];
type Requirement = Parameters<typeof takesScans>[0];

const item = (code: string, state: Item['state'], more: { applicable?: boolean; optional?: boolean } = {}) =>
  ({ state, guided: { applicable: true, optional: false, reason: null, item: { code }, ...more } }) as unknown as Item;
const requirement = (changes: object = {}) =>
  ({
    code: 'm',
    obtain: 'upload',
    state: 'missing',
    need: 'required',
    held: null,
    ...changes,
  }) as unknown as Requirement;

describe('items filed at the counter', () => {
  const items = [
    item('a', 'notFiled'),
    item('b', 'refused', { optional: true }),
    item('c', 'underWay' as Item['state']),
    item('d', 'notFiled', { applicable: false }),
  ];
  it('are those that apply and nobody has in hand; what must be done is chosen at first', () => {
    expect(fileable(items).map(({ guided }) => guided.item.code)).toEqual(['a', 'b']);
    expect(chosenAtFirst(items)).toEqual(['a']);
  });
});

describe('the form at the counter', () => {
  it('sends what was changed alone', () => {
    const fields = [
      { code: 'name', value: '园区' },
      { code: 'area', value: null },
    ];
    expect(changedFields({ name: '园区', area: '', gone: 'x' }, fields)).toEqual([]);
    expect(changedFields({ name: '园区二期', area: '12' }, fields)).toEqual([
      { code: 'name', value: '园区二期' },
      { code: 'area', value: '12' },
    ]);
  });
  it('does not ask for what is known (珠 14)', () => {
    expect(isKnown({ source: 'project' })).toBe(true);
    expect(isKnown({ source: 'typed' })).toBe(false);
  });
});

describe('materials at the counter', () => {
  it('are scanned unless held, a result to come, or not applicable', () => {
    expect(takesScans(requirement(), null)).toBe(true);
    expect(takesScans(requirement({ held: { source: 'priorResult', sourceName: '批复' } }), null)).toBe(false);
    expect(takesScans(requirement({ obtain: 'onlineForm' }), null)).toBe(false);
    expect(takesScans(requirement({ state: 'pendingResult' }), null)).toBe(false);
    expect(takesScans(requirement({ need: 'conditional' }), null)).toBe(false);
    expect(takesScans(requirement({ need: 'conditional' }), true)).toBe(true);
    expect(asksWhether(requirement({ need: 'conditional' }), null)).toBe(true);
    expect(asksWhether(requirement(), null)).toBe(false);
  });
  it('are read in groups', () => {
    const groups = groupRequirements([
      requirement({ code: 'asked' }),
      requirement({ code: 'form', obtain: 'onlineForm' }),
      requirement({ code: 'later', state: 'pendingResult' }),
    ]);
    expect(groups.asked.map(({ code }) => code)).toEqual(['asked']);
    expect(groups.held.map(({ code }) => code)).toEqual(['form']);
    expect(groups.other.map(({ code }) => code)).toEqual(['later']);
  });
});
