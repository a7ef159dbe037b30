import { changesEarlier, hasObtained, standingOutcome, tellingCase } from './case.standing.js';

type Sign = 'open' | 'approved' | 'approvedWithConditions' | 'refused' | 'terminated' | 'revoked';
const row = (id: string, sign: Sign, changes = false) => ({
  id,
  itemCode: 'item',
  outcome: sign === 'open' ? null : sign === 'revoked' ? ('approvedWithConditions' as const) : sign,
  revokedAt: sign === 'revoked' ? '2026-03-05T00:00:00.000Z' : null,
  changesResultId: changes ? 'earlier' : null,
  changesPriorId: null,
});

describe('where an item stands by its cases', () => {
  it.each<[string, ReturnType<typeof row>[], string | null]>([
    ['nothing filed', [], null],
    ['filed again after a refusal', [row('a', 'refused'), row('b', 'open')], 'b'],
    ['a change asked for: the earlier one still tells', [row('a', 'approved'), row('b', 'open', true)], 'a'],
    ['a change refused', [row('a', 'approved'), row('b', 'refused', true)], 'a'],
    ['a change granted', [row('a', 'approved'), row('b', 'approved', true)], 'b'],
    ['a change granted and taken back', [row('a', 'approved'), row('b', 'revoked', true)], 'a'],
    ['taken back', [row('a', 'revoked')], 'a'],
    ['taken back, filed again', [row('a', 'revoked'), row('b', 'open')], 'b'],
    ['a change of a registered result, still open', [row('a', 'open', true)], null],
    ['a change of a registered result, granted', [row('a', 'approved', true)], 'a'],
  ])('%s', (_, cases, telling) => {
    expect(tellingCase(cases, 'item')?.id ?? null).toBe(telling);
    expect(tellingCase(cases, 'other')).toBeNull();
  });

  it('counts an approval that was taken back as a refusal', () => {
    expect(standingOutcome(row('a', 'revoked'))).toBe('refused');
    expect(hasObtained(row('a', 'revoked'))).toBe(false);
    expect(hasObtained(row('a', 'approvedWithConditions'))).toBe(true);
    expect(standingOutcome(row('a', 'open'))).toBeNull();
    expect(changesEarlier(row('a', 'open', true))).toBe(true);
    expect(changesEarlier({ changesResultId: null, changesPriorId: 'paper' })).toBe(true);
  });
});
