import { refusalOf } from './refusal.logic.js';

test('a refusal carries its message and what is wrong with the fields, each reason once', () => {
  expect(refusalOf({ message: '内容有误', problems: [{ message: '请填写答复' }, { message: '请填写答复' }] })).toEqual({
    message: '内容有误',
    problems: ['请填写答复'],
  });
  expect(refusalOf({ message: '请填写答复', problems: [{ message: '请填写答复' }] }).problems).toEqual([]);
  expect(refusalOf({ message: '已经办结' })).toEqual({ message: '已经办结', problems: [] });
});
