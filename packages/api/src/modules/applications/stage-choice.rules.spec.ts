import type { Guidance } from '@gongshen/shared/catalogue';
import { choiceFaults, hasApplicableItem, mandatoryItems } from './stage-choice.rules.js';

type Plan = [code: string, role: 'lead' | 'parallel' | 'optional', applies: boolean];
const guidance = (...items: Plan[]): Guidance =>
  ({
    stages: [
      {
        stage: { code: 's' },
        items: items.map(([code, role, applies]) => ({ item: { code, name: code }, role, applies, because: ['因为'] })),
      },
    ],
  }) as unknown as Guidance;
const stage = guidance(
  ['lead', 'lead', true],
  ['beside', 'parallel', true],
  ['not', 'parallel', false],
  ['may', 'optional', false],
);

describe('choosing the items of a stage (珠 12, 14)', () => {
  it.each<[string, string[], string[], [string | null, string][]]>([
    ['all mandatory ones', ['lead', 'beside'], [], []],
    ['an optional one besides', ['lead', 'beside', 'may'], [], []],
    [
      'nothing',
      [],
      [],
      [
        [null, 'empty'],
        ['lead', 'mandatory'],
        ['beside', 'mandatory'],
      ],
    ],
    ['a mandatory one left out', ['lead'], [], [['beside', 'mandatory']]],
    ['a mandatory one left out that is settled', ['lead'], ['beside'], []],
    ['a settled one again', ['lead', 'beside'], ['beside'], [['beside', 'taken']]],
    ['one that does not apply', ['lead', 'beside', 'not'], [], [['not', 'notApplicable']]],
    ['one of another stage', ['lead', 'beside', 'far'], [], [['far', 'notInStage']]],
  ])('%s', (_, chosen, settled, faults) => {
    const found = choiceFaults({ guidance: stage, stageCode: 's', chosen, settled: new Set(settled) });
    expect(found.map(({ itemCode, reason }) => [itemCode, reason])).toEqual(faults);
  });

  it('leaves a stage closed in which nothing applies', () => {
    expect(hasApplicableItem(guidance(['a', 'lead', false]), 's')).toBe(false);
    expect(hasApplicableItem(stage, 's')).toBe(true);
    expect(hasApplicableItem(stage, 'other')).toBe(false);
    expect(mandatoryItems({ guidance: stage, stageCode: 's', settled: new Set(['lead']) })).toEqual(['beside']);
  });
});
