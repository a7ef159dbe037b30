import { ownFirst } from './turn-order.logic.js';

test('what waits for the reader comes first', () => {
  const turns = [
    { who: '市住建局', what: '审查' },
    { who: '申请人', what: '整改' },
    { who: '综合窗口', what: '发件' },
    { who: '申请人', what: '补件' },
  ];
  expect(ownFirst(turns, '申请人').map(({ what }) => what)).toEqual(['整改', '补件', '审查', '发件']);
});
