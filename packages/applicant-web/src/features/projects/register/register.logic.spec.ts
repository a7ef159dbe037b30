import type { Question } from '../../../parts/guidance/answers.logic.js';
import {
  beginWith,
  emptyRegistration,
  factProblems,
  questionsToAsk,
  readNumber,
  stepOfField,
  toRegisterInput,
  withFacts,
} from './register.logic.js';

const complete = {
  ...emptyRegistration,
  classified: 'no' as const,
  code: '2501-440402-04-01-123458',
  name: ' 香洲智造产业园一期 ',
  districtCode: '440402',
  address: '南屏科技园屏东二路 6 号',
  totalInvestment: '32,000',
  landArea: '41000.5',
  floorArea: '86000',
};
const question = (code: string, unit: string): Question => ({
  __typename: 'GuidanceQuestion',
  code,
  title: code,
  kind: 'number',
  unit,
  options: [],
});

test.each([
  ['12,000.5', 12000.5],
  ['１２０', 120],
  [' 7 ', 7],
  ['-3', -3],
  ['', null],
  ['1e3', null],
  ['8 万', null],
])('%s is read as %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

describe('facts of a project', () => {
  test('complete ones have no problem', () => {
    expect([...factProblems(complete)]).toEqual([]);
  });

  test('an empty form names everything that is required, at once', () => {
    expect([...factProblems(emptyRegistration).keys()]).toEqual([
      'name',
      'districtCode',
      'address',
      'totalInvestment',
      'landArea',
      'floorArea',
    ]);
  });

  test.each([
    ['totalInvestment', '0', 'zero'],
    ['totalInvestment', '三亿', 'notANumber'],
    ['landArea', '-1', 'negative'],
    ['plannedStartOn', '2026-13', 'notADate'],
  ] as const)('%s = %s: %s', (field, value, problem) => {
    expect(factProblems({ ...complete, [field]: value }).get(field)).toBe(problem);
  });

  test('the finish is not before the start', () => {
    const dates = { plannedStartOn: '2026-05-01', plannedFinishOn: '2026-04-30' };
    expect(factProblems({ ...complete, ...dates }).get('plannedFinishOn')).toBe('finishBeforeStart');
  });
});

describe('nothing is asked twice (珠 14)', () => {
  const questions = [question('area', '㎡'), question('amount', '万元'), question('height', 'm')];

  test('the questionnaire takes areas and investment from the facts', () => {
    expect(withFacts(questions, complete)).toEqual({ area: ['86000'], amount: ['32000'] });
  });

  test('a figure is not asked again', () => {
    expect(questionsToAsk(questions).map((each) => each.code)).toEqual(['height']);
  });

  test('the open questionnaire gives a fresh registration its answers and figures', () => {
    const begun = beginWith(questions, emptyRegistration, { area: ['9000'], height: ['24'] });
    expect(begun).toMatchObject({ floorArea: '9000', totalInvestment: '', answers: { height: ['24'] } });
  });

  test('what was typed in the registration stands', () => {
    expect(beginWith(questions, complete, { area: ['9000'] }).floorArea).toBe('86000');
  });

  test('a question in another unit is asked', () => {
    expect(withFacts([question('area', '公顷')], complete)).toEqual({});
  });
});

test.each([
  ['classified', 0],
  ['code', 1],
  ['address', 2],
  ['answers', 3],
  ['answers.area', 3],
])('a problem with %s belongs to step %i', (field, step) => {
  expect(stepOfField(field)).toBe(step);
});

test('what is sent is trimmed, with numbers as numbers and empty texts as null', () => {
  const input = toRegisterInput(complete, []);
  expect(input).toMatchObject({
    classified: false,
    name: '香洲智造产业园一期',
    totalInvestment: 32000,
    landArea: 41000.5,
    plannedStartOn: null,
    description: null,
    acceptCodeWarning: false,
  });
});

test('a warning counts as accepted only for the very code it was confirmed for', () => {
  const confirmed = { ...complete, confirmedCode: complete.code };
  expect(toRegisterInput(confirmed, []).acceptCodeWarning).toBe(true);
  expect(toRegisterInput({ ...confirmed, code: '2501-440402-04-01-123459' }, []).acceptCodeWarning).toBe(false);
});
