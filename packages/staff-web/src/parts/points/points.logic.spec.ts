import { pointsOf } from './points.logic.js';

describe('points as they are sent', () => {
  it('without the spaces around the words', () => {
    expect(pointsOf([{ text: ' 补充总平面图 ', requirementCode: 'R1' }, { text: '说明排水去向' }])).toEqual([
      { text: '补充总平面图', requirementCode: 'R1' },
      { text: '说明排水去向', requirementCode: null },
    ]);
    expect(pointsOf(undefined)).toEqual([]);
  });
});
