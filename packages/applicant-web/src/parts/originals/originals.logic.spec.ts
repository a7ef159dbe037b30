import { isWaiting, originalTone, whereabouts } from './originals.logic.js';

const window = { name: '香洲区综合窗口' };
const unit = { name: '市气象局' };

describe('where a paper original is', () => {
  it.each([
    ['atWindow', null, '香洲区综合窗口'],
    ['toDepartment', unit, '香洲区综合窗口 → 市气象局'],
    ['atDepartment', unit, '市气象局'],
    ['toWindow', unit, '市气象局 → 香洲区综合窗口'],
    ['kept', unit, '市气象局'],
    ['missing', unit, null],
    ['pickedUp', unit, null],
  ] as const)('%s', (state, at, words) => expect(whereabouts({ state, unit: at, window })).toBe(words));

  it('can be fetched once it came back', () => {
    const step = (direction: string) => ({ transfer: { direction } });
    expect(isWaiting({ state: 'atWindow', movements: [] })).toBe(false);
    expect(isWaiting({ state: 'atWindow', movements: [step('toDepartment'), step('back')] })).toBe(true);
    expect(isWaiting({ state: 'pickedUp', movements: [step('back')] })).toBe(false);
  });

  it('is coloured by what it means', () => {
    expect(originalTone('missing')).toBe('bad');
    expect(originalTone('pickedUp')).toBe('ok');
    expect(originalTone('atWindow')).toBeUndefined();
  });
});
