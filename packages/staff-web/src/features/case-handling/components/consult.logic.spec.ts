import { bodiesOf } from './consult.logic.js';

describe('outside bodies that are asked', () => {
  it('leaves out rows that were left empty, and the spaces around the words', () => {
    expect(bodiesOf([{ name: ' 珠海地铁公司 ', phone: '13800000001 ' }, {}, undefined])).toEqual([
      { name: '珠海地铁公司', phone: '13800000001' },
    ]);
    expect(bodiesOf(undefined)).toEqual([]);
  });
});
