import { Lamp } from '../clock/index.js';
import { AlertedLamp, alertDue, alertedAfterMove } from './index.js';

/** Written by hand from 珠 20 and domain §3: once per lamp change; back in the green it may be told again. */
const expectations: [AlertedLamp, Lamp, { kept: AlertedLamp; told: 'yellow' | 'red' | null }][] = [
  ['green', 'green', { kept: 'green', told: null }],
  ['green', 'yellow', { kept: 'green', told: 'yellow' }],
  ['green', 'red', { kept: 'green', told: 'red' }],
  ['green', 'grey', { kept: 'green', told: null }],
  ['yellow', 'green', { kept: 'green', told: null }],
  ['yellow', 'yellow', { kept: 'yellow', told: null }],
  ['yellow', 'red', { kept: 'yellow', told: 'red' }],
  ['yellow', 'grey', { kept: 'yellow', told: null }],
  ['red', 'green', { kept: 'green', told: null }],
  ['red', 'yellow', { kept: 'yellow', told: null }],
  ['red', 'red', { kept: 'red', told: null }],
  ['red', 'grey', { kept: 'red', told: null }],
];

it.each(expectations)('told of %s, moved so that it is %s', (alerted, lamp, { kept, told }) => {
  expect(alertedAfterMove(alerted, lamp)).toBe(kept);
  expect(alertDue(kept, lamp)).toBe(told);
});

it('judges every lamp in every state', () => {
  const all = Object.keys(AlertedLamp).flatMap((alerted) => Object.keys(Lamp).map((lamp) => `${alerted} ${lamp}`));
  expect(expectations.map(([alerted, lamp]) => `${alerted} ${lamp}`).sort()).toEqual(all.sort());
});
