import type { RequirementFieldsFragment } from '../../generated/graphql.js';
import { asksForUpload, asksWhetherApplies, groupRequirements, messagesFor, targetOf } from './requirements.logic.js';

const requirement = (over: Partial<RequirementFieldsFragment> = {}): RequirementFieldsFragment => ({
  __typename: 'ApplicationRequirement',
  code: 'm',
  name: '施工图',
  itemCodes: [],
  itemNames: [],
  need: 'required',
  condition: null,
  declaredApplicable: null,
  obtain: 'applicant',
  state: 'missing',
  acceptedFormats: ['PDF'],
  held: null,
  options: [],
  expired: null,
  newerWelcome: false,
  materials: [],
  ...over,
});
const held = (source: 'library' | 'upload'): RequirementFieldsFragment['held'] => ({
  __typename: 'HeldDocument',
  source,
  sourceName: '单位资料库',
  reference: null,
  evidenceId: 'held:1',
  runsOut: false,
  confirmedAt: null,
  verification: null,
  issuedOn: null,
  validUntil: null,
  file: null,
});

describe('files are asked for (珠 14)', () => {
  test('when the applicant has to bring it', () => expect(asksForUpload(requirement(), null)).toBe(true));
  test('to replace what was uploaded here', () =>
    expect(asksForUpload(requirement({ held: held('upload'), state: 'satisfied' }), null)).toBe(true));
  test('not when it is held already', () =>
    expect(asksForUpload(requirement({ held: held('library') }), null)).toBe(false));
  test('not for the form itself', () => expect(asksForUpload(requirement({ obtain: 'onlineForm' }), null)).toBe(false));
  test('not when an item of the same filing gives it', () =>
    expect(asksForUpload(requirement({ state: 'pendingResult' }), null)).toBe(false));
  test.each([
    [null, false],
    [false, false],
    [true, true],
  ])('a conditional one declared %s: %s', (declared, asks) => {
    expect(asksForUpload(requirement({ need: 'conditional', state: 'undeclared' }), declared)).toBe(asks);
  });
});

test('whether it applies is not asked of what is there already, unless it was answered before', () => {
  const conditional = { need: 'conditional', state: 'satisfied' } as const;
  expect(asksWhetherApplies(requirement(), null)).toBe(false);
  expect(asksWhetherApplies(requirement({ need: 'conditional', state: 'undeclared' }), null)).toBe(true);
  expect(asksWhetherApplies(requirement({ ...conditional, held: held('library') }), null)).toBe(false);
  expect(asksWhetherApplies(requirement({ ...conditional, held: held('library') }), false)).toBe(true);
  expect(asksWhetherApplies(requirement({ ...conditional, held: held('upload') }), true)).toBe(true);
});

test('requirements stand in three groups, and a declined conditional one stays where it can be changed', () => {
  const groups = groupRequirements([
    requirement({ code: 'a' }),
    requirement({ code: 'b', held: held('library'), state: 'satisfied' }),
    requirement({ code: 'c', state: 'pendingResult' }),
    requirement({ code: 'd', need: 'conditional', state: 'notApplicable' }),
    requirement({ code: 'e', held: held('upload'), state: 'satisfied' }),
  ]);
  expect(groups.asked.map(({ code }) => code)).toEqual(['a', 'd', 'e']);
  expect(groups.held.map(({ code }) => code)).toEqual(['b']);
  expect(groups.other.map(({ code }) => code)).toEqual(['c']);
});

test('every missing thing leads to where it is mended', () => {
  expect(targetOf({ kind: 'field', ref: 'floors' })).toBe('field-floors');
  expect(targetOf({ kind: 'declaration', ref: 'm-1' })).toBe('requirement-m-1');
  expect(targetOf({ kind: 'item', ref: 'i' })).toBe('filing-items');
  expect(targetOf({ kind: 'priorResult', ref: 'i' })).toBeNull();
});

test('messages are looked up by what they are about', () => {
  const missing = [
    {
      __typename: 'MissingThing' as const,
      kind: 'field' as const,
      ref: 'a',
      label: 'a',
      message: '请填写',
      itemCodes: [],
    },
    {
      __typename: 'MissingThing' as const,
      kind: 'material' as const,
      ref: 'a',
      label: 'a',
      message: '请上传',
      itemCodes: [],
    },
  ];
  expect(messagesFor(missing, ['field']).get('a')).toBe('请填写');
  expect(messagesFor(missing, ['material', 'declaration']).get('a')).toBe('请上传');
});
