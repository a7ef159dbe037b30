import { answersOf, askedQuestions, districtsOf, registrationInput } from './registration.logic.js';

type Question = Parameters<typeof askedQuestions>[0][number];
const question = (code: string, kind: Question['kind']) =>
  ({ code, kind, title: code, unit: null, options: [] }) as unknown as Question;
const questions = [
  question('ptype', 'single'),
  question('area', 'number'),
  question('sorts', 'multi'),
  question('deep', 'bool'),
];
const facts = {
  code: '2501',
  name: '园区',
  districtCode: '440402',
  address: '海滨路',
  totalInvestment: 100,
  landArea: 1,
  floorArea: 2,
  acceptCodeWarning: false,
};

describe('registering at the counter', () => {
  it('asks no figure twice (珠 14)', () => {
    expect(askedQuestions(questions).map(({ code }) => code)).toEqual(['ptype', 'sorts', 'deep']);
  });
  it('sends answers as text, leaves open ones out, and takes none of several for an answer', () => {
    const sent = registrationInput({ ...facts, description: ' ', answers: { ptype: 'new', deep: '' } }, questions);
    expect(sent.answers).toEqual([
      { question: 'ptype', values: ['new'] },
      { question: 'sorts', values: [] },
    ]);
    expect(sent).toMatchObject({ plannedStartOn: null, description: null });
    expect(registrationInput({ ...facts, answers: { sorts: ['a', 'b'] } }, questions).answers).toEqual([
      { question: 'sorts', values: ['a', 'b'] },
    ]);
  });
  it('answers many questions alike', () => {
    expect(answersOf([question('a', 'bool'), question('b', 'bool')], 'false')).toEqual({ a: 'false', b: 'false' });
  });
  it('offers districts and functional areas', () => {
    const division = (code: string, level: string) => ({ code, name: code, level, parentCode: null }) as never;
    expect(districtsOf([division('4404', 'city'), division('440402', 'district'), division('z', 'zone')])).toHaveLength(
      2,
    );
  });
});
