import { bringInProblems, checkProblems, latestOf } from './prior-result.rules.js';

const good = { itemCode: 'zh-gcgh', documentNumber: '建字第1号', issuedBy: '市自然资源局', issuedOn: '2025-08-12' };

describe('a result that is brought in', () => {
  it('passes when it is right, issued today included', () => {
    expect(bringInProblems(good, true, true, '2025-08-12')).toEqual([]);
  });
  it.each([
    [{}, false, true, 'itemCode', 'unknown'],
    [{}, true, false, 'itemCode', 'notApplicable'],
    [{ documentNumber: ' ' }, true, true, 'documentNumber', 'required'],
    [{ issuedBy: '局'.repeat(101) }, true, true, 'issuedBy', 'tooLong'],
    [{ issuedOn: '2025-02-29' }, true, true, 'issuedOn', 'notADate'],
    [{ issuedOn: '2025-08-13' }, true, true, 'issuedOn', 'future'],
  ])('is refused with the reason: %j known %s applicable %s', (change, known, applicable, field, reason) => {
    expect(bringInProblems({ ...good, ...change }, known, applicable, '2025-08-12')).toMatchObject([{ field, reason }]);
  });
  it('is not sent back without a word', () => {
    expect(checkProblems(false, null)).toMatchObject([{ field: 'remark', reason: 'required' }]);
    expect(checkProblems(true, null)).toEqual([]);
  });
  it('stands for its item when confirmed, else the latest does', () => {
    const row = (id: number, state: string) => ({ id, itemCode: 'a', state });
    expect(latestOf([row(1, 'confirmed'), row(2, 'submitted')], 'a')?.id).toBe(1);
    expect(latestOf([row(1, 'rejected'), row(2, 'submitted')], 'a')?.id).toBe(2);
    expect(latestOf([row(1, 'rejected')], 'b')).toBeNull();
  });
});
