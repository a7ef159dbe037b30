import { type Circumstance, changesAResult, circumstanceOf, promisedLimitOf } from './index.js';
import { item } from './testing/sample-catalogue.js';

describe('how an item is asked for (沪 4)', () => {
  const shorter = { value: 2, unit: 'workingDay', basis: null, note: null } as const;
  const permit = item('permit', {
    circumstances: [
      { code: 'new', name: '新办', extraMaterials: [], note: null },
      { code: 'change', name: '变更', extraMaterials: ['change-note'], note: null },
      { code: 'extend', name: '延期', extraMaterials: [], promisedLimit: shorter, note: null },
    ],
  });

  test.each<[Circumstance, boolean, number, boolean]>([
    ['new', false, 5, true],
    ['change', true, 5, true],
    ['extend', true, 2, true],
    ['staged', false, 5, false],
    ['cancel', false, 5, false],
    ['reissue', false, 5, false],
  ])('%s: rests on a result %s, limit %d, offered %s', (circumstance, changes, limit, offered) => {
    expect(changesAResult(circumstance)).toBe(changes);
    expect(promisedLimitOf(permit, circumstance).value).toBe(limit);
    expect(circumstanceOf(permit, circumstance) !== null).toBe(offered);
  });
});
