import { choiceProblems, isChanged } from './delivery-choice.logic.js';

const to = { recipient: '陈晓明', phone: '13800001234', address: '广东省珠海市香洲区兴华路 100 号' };

describe('how the results are wanted (珠 17, 18)', () => {
  it('an address is needed for the post alone', () => {
    const empty = { recipient: '', phone: '', address: '' };
    expect(choiceProblems({ method: 'electronic', ...empty })).toEqual({});
    expect(choiceProblems({ method: 'counter', ...empty })).toEqual({});
    expect(choiceProblems({ method: 'post', ...empty })).toEqual({
      recipient: 'required',
      phone: 'required',
      address: 'required',
    });
    expect(choiceProblems({ method: 'post', ...to, phone: '123', address: '珠海' })).toEqual({
      phone: 'format',
      address: 'tooShort',
    });
    expect(choiceProblems({ method: 'post', ...to })).toEqual({});
  });

  it('is saved when it differs from what is kept', () => {
    const electronic = { method: 'electronic', recipient: null, phone: null, address: null };
    expect(isChanged({ method: 'electronic', ...to }, electronic)).toBe(false);
    expect(isChanged({ method: 'post', ...to }, electronic)).toBe(true);
    expect(isChanged({ method: 'post', ...to }, { method: 'post', ...to })).toBe(false);
    expect(isChanged({ method: 'post', ...to, phone: '13800001235' }, { method: 'post', ...to })).toBe(true);
  });
});
