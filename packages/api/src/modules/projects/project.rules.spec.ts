import { checkCode, completedAnswers, disagreements, fieldProblems, type Registration } from './project.rules.js';

const facts = { codeDivisions: new Set(['440402']), districts: new Set(['440402']), today: '2026-03-02' };
const good: Registration = {
  code: '2501-440402-04-01-123458',
  name: '厂房',
  districtCode: '440402',
  address: '南屏',
  totalInvestment: 100,
  landArea: 10,
  floorArea: 20,
  plannedStartOn: '2026-05-06',
  plannedFinishOn: '2026-05-06',
  description: null,
  answers: [],
  acceptCodeWarning: false,
};

describe('the code (珠 4)', () => {
  it('passes when it is right', () => {
    expect(checkCode(good.code, false, facts)).toMatchObject({ problems: [], warnings: [] });
  });
  it('asks for a second look when the check digit fails, and lets it pass then', () => {
    expect(checkCode('2501-440402-04-01-123459', false, facts).problems).toMatchObject([
      { field: 'acceptCodeWarning' },
    ]);
    expect(checkCode('2501-440402-04-01-123459', true, facts)).toMatchObject({
      problems: [],
      warnings: [expect.any(String)],
    });
  });
  it('is refused with its reason when malformed, whatever was accepted', () => {
    expect(checkCode('2513-440402-04-01-123451', true, facts).problems).toMatchObject([
      { field: 'code', reason: 'date' },
    ]);
  });
});

describe('the fields', () => {
  it('pass when they are right, a work of one day included', () => {
    expect(fieldProblems(good, facts)).toEqual([]);
  });
  it.each([
    [{ name: '　' }, 'name', 'required'],
    [{ name: '厂'.repeat(201) }, 'name', 'tooLong'],
    [{ districtCode: '440000' }, 'districtCode', 'unknown'],
    [{ address: '' }, 'address', 'required'],
    [{ totalInvestment: -0.01 }, 'totalInvestment', 'negative'],
    [{ landArea: Number.NaN }, 'landArea', 'notANumber'],
    [{ floorArea: 1e13 }, 'floorArea', 'tooLarge'],
    [{ plannedStartOn: '2026-02-30' }, 'plannedStartOn', 'notADate'],
    [{ plannedFinishOn: '2026-05-05' }, 'plannedFinishOn', 'beforeStart'],
    [{ description: '字'.repeat(2001) }, 'description', 'tooLong'],
  ])('say what is wrong: %j', (change, field, reason) => {
    expect(fieldProblems({ ...good, ...change }, facts)).toMatchObject([{ field, reason }]);
  });
});

describe('form and questionnaire', () => {
  it('must name the same figures', () => {
    const answers = [{ question: 'area', values: ['21'] }];
    expect(disagreements({ ...good, answers })).toMatchObject([{ field: 'answers.area', reason: 'differs' }]);
    expect(disagreements({ ...good, answers: [{ question: 'area', values: ['20.0'] }] })).toEqual([]);
  });
  it('are asked for them once', () => {
    expect(
      completedAnswers({
        ...good,
        answers: [
          { question: 'area', values: ['20'] },
          { question: 'amount', values: [' '] },
          { question: 'utility', values: [' '] },
        ],
      }),
    ).toEqual([
      { question: 'area', values: ['20'] },
      // none of several is an answer; a figure left empty is taken from the form
      { question: 'utility', values: [] },
      { question: 'amount', values: ['100'] },
    ]);
  });
});
