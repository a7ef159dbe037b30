import { isDealtWith, openPoints } from './correction.logic.js';

test('a point is dealt with by an answer, or by mending the material', () => {
  expect(isDealtWith({ answer: null, resolved: false })).toBe(false);
  expect(isDealtWith({ answer: '  ', resolved: false })).toBe(false);
  expect(isDealtWith({ answer: '已重新盖章', resolved: false })).toBe(true);
  expect(isDealtWith({ answer: null, resolved: true })).toBe(true);
});

test('open points are the ones still to deal with', () => {
  const points = [
    { answer: null, resolved: false },
    { answer: '已更换', resolved: false },
  ];
  expect(openPoints(points)).toEqual([points[0]]);
});
