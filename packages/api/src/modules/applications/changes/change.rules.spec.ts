import type { Circumstance } from '@gongshen/shared/catalogue';
import { type ChangeFault, changeFaults } from './change.rules.js';

const stageItems = new Map<string, { name: string; circumstances: readonly Circumstance[] }>([
  ['permit', { name: '许可', circumstances: ['new', 'change', 'extend'] }],
  ['drain', { name: '排水', circumstances: ['new', 'change'] }],
  ['file', { name: '备案', circumstances: ['new'] }],
]);
const results = [
  { id: 'permit 1', itemCode: 'permit', obstacle: null },
  { id: 'drain 1', itemCode: 'drain', obstacle: '“排水”正在变更' },
  { id: 'file 1', itemCode: 'file', obstacle: null },
];

type Change = [itemCode: string, resultId: string];
type Fault = [field: string, reason: ChangeFault['reason']];

describe('asking for an extension or a change (沪 4)', () => {
  // Written by hand: what is asked for, and everything that is wrong with it
  it.each<[string, Circumstance, string[], Change[], Fault[]]>([
    ['anew', 'new', ['permit'], [], []],
    ['anew, naming a result', 'new', ['permit'], [['permit', 'permit 1']], [['changes', 'notForNew']]],
    ['a change of one', 'change', ['permit'], [['permit', 'permit 1']], []],
    ['an extension of one', 'extend', ['permit'], [['permit', 'permit 1']], []],
    ['nothing', 'change', [], [], [['itemCodes', 'empty']]],
    ['no result named', 'change', ['permit'], [], [['itemCodes.permit', 'noResult']]],
    ['what the catalogue does not offer', 'extend', ['drain'], [], [['itemCodes.drain', 'notAllowed']]],
    [
      'an item that is only asked for anew',
      'change',
      ['file'],
      [['file', 'file 1']],
      [['itemCodes.file', 'notAllowed']],
    ],
    ['an item of another stage', 'change', ['far'], [], [['itemCodes.far', 'notInStage']]],
    ['a result with something open', 'change', ['drain'], [['drain', 'drain 1']], [['changes.drain', 'obstacle']]],
    ['a result of another item', 'change', ['permit'], [['permit', 'drain 1']], [['changes.permit', 'unknownResult']]],
    ['a result that is not there', 'change', ['permit'], [['permit', 'gone']], [['changes.permit', 'unknownResult']]],
    [
      'two results for one item',
      'change',
      ['permit'],
      [
        ['permit', 'permit 1'],
        ['permit', 'permit 1'],
      ],
      [['itemCodes.permit', 'twice']],
    ],
    [
      'a result of an item that is not chosen, and one too few',
      'change',
      ['permit'],
      [['drain', 'drain 1']],
      [
        ['itemCodes.permit', 'noResult'],
        ['changes.drain', 'notChosen'],
      ],
    ],
    ['what is not offered at all', 'cancel', ['permit'], [['permit', 'permit 1']], [['circumstance', 'notOffered']]],
    ['a certificate anew', 'reissue', ['permit'], [], [['circumstance', 'notOffered']]],
    ['by stages', 'staged', ['permit'], [], [['circumstance', 'notOffered']]],
  ])('%s', (_, circumstance, chosen, changes, expected) => {
    const found = changeFaults({
      circumstance,
      circumstanceName: '变更',
      chosen,
      changes: changes.map(([itemCode, resultId]) => ({ itemCode, resultId })),
      stageItems,
      results,
    });
    expect(found.map(({ field, reason }) => [field, reason])).toEqual(expected);
    for (const { message } of found) expect(message).toMatch(/。$/);
  });
});
