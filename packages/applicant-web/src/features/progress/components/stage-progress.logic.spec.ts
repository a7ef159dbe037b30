import {
  applicationStep,
  applicationTone,
  caseOf,
  countByState,
  itemTone,
  nextStage,
  splitItems,
  stageTone,
} from './stage-progress.logic.js';

type Item = Parameters<typeof splitItems>[0][number];
const item = (state: Item['state']) => ({ state }) as Item;

test('items that do not apply stand apart', () => {
  const { applicable, others } = splitItems([item('notFiled'), item('notApplicable'), item('obtained')]);
  expect(applicable.map((each) => each.state)).toEqual(['notFiled', 'obtained']);
  expect(others).toHaveLength(1);
});

test.each([
  [['editDraft', 'submit', 'discardDraft'], 'continue', '/applications/7'],
  [['answerCorrection', 'withdraw'], 'correct', '/applications/7/correction'],
  [['resubmit'], 'correct', '/applications/7/correction'],
  [['withdraw'], 'view', '/applications/7'],
  [[], 'view', '/applications/7'],
] as const)('with %j the next step is to %s', (availableActions, kind, to) => {
  expect(applicationStep({ id: '7', availableActions: [...availableActions], openSupplementNotice: null })).toEqual({
    kind,
    to,
  });
});

test('a supplement notice is answered by who may answer it', () => {
  const step = (mayAnswer: boolean) =>
    applicationStep({ id: '7', availableActions: ['withdraw'], openSupplementNotice: { mayAnswer } }).to;
  expect(step(true)).toBe('/applications/7/supplement');
  expect(step(false)).toBe('/applications/7');
});

test('items are counted by where they stand', () => {
  expect(countByState([item('inProgress'), item('obtained'), item('inProgress')])).toEqual([
    { state: 'inProgress', count: 2 },
    { state: 'obtained', count: 1 },
  ]);
});

test('the next stage is the first main one that can be opened, while none is under way', () => {
  type Stage = Parameters<typeof nextStage>[0][number];
  const stage = (code: string, state: Stage['state'], canOpen: boolean, track = 'main') =>
    ({ stage: { code, track }, state, canOpen }) as Stage;
  const parallel = stage('p', 'open', true, 'parallel');
  expect(nextStage([parallel, stage('a', 'concluded', false), stage('b', 'open', true)])).toBe('b');
  expect(nextStage([stage('a', 'inProgress', true), stage('b', 'open', true)])).toBeNull();
  expect(nextStage([parallel])).toBeNull();
});

test('colours follow the states', () => {
  expect(itemTone('refused')).toBe('bad');
  expect(itemTone('broughtIn')).toBe('ok');
  expect(itemTone('notFiled')).toBeUndefined();
  expect(stageTone('inProgress')).toBe('accent');
  expect(stageTone('closed')).toBeUndefined();
  expect(applicationTone('correcting')).toBe('warn');
  expect(applicationTone('lapsed')).toBe('bad');
  expect(applicationTone('withdrawn')).toBeUndefined();
  expect(applicationTone('received')).toBe('accent');
});

test('the case of a change is told with its application, not with the item', () => {
  const itemCase = { id: 'a', circumstance: 'new' } as const;
  expect(caseOf({ case: itemCase })).toBe(itemCase);
  expect(caseOf({ case: { ...itemCase, circumstance: 'change' } })).toBeNull();
  expect(caseOf({ case: null })).toBeNull();
});
