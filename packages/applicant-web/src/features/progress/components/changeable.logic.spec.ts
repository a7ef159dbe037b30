import { askableCircumstances } from './changeable.logic.js';

const choice = (value: string, label: string) => ({ __typename: 'Choice' as const, value, label });

test('a change and an extension are asked for on a result, nothing else of what the catalogue lists', () => {
  const circumstances = [choice('new', '新办'), choice('extend', '延期'), choice('change', '变更')];
  expect(askableCircumstances({ circumstances }).map(({ label }) => label)).toEqual(['变更', '延期']);
  expect(askableCircumstances({ circumstances: [choice('new', '新办')] })).toEqual([]);
  expect(askableCircumstances(undefined)).toEqual([]);
});
