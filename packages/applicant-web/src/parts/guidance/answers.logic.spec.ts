import { answeredCount, isBlank, type Question, toInput, withRemainingNo } from './answers.logic.js';

const question = (code: string, kind: Question['kind']): Question => ({
  __typename: 'GuidanceQuestion',
  code,
  title: code,
  kind,
  unit: null,
  options: [],
});
const questions = [
  question('invest', 'single'),
  question('area', 'number'),
  question('tender', 'bool'),
  question('utility', 'multi'),
];

test('blank is what carries no text', () => {
  expect(isBlank(undefined)).toBe(true);
  expect(isBlank(['  '])).toBe(true);
  expect(isBlank(['x'])).toBe(false);
});

test('what carries text counts as answered, and so does choosing none of several', () => {
  expect(answeredCount(questions, {})).toBe(1);
  expect(answeredCount(questions, { invest: ['gov'], area: [' '], utility: [] })).toBe(2);
});

test('what is sent is trimmed and without blanks', () => {
  expect(toInput(questions, { invest: ['gov'], area: [' 8000 '], tender: [''], utility: [] })).toEqual([
    { question: 'invest', values: ['gov'] },
    { question: 'area', values: ['8000'] },
    { question: 'utility', values: [] },
  ]);
});

test('the remaining yes-or-no questions become no, and nothing else changes', () => {
  expect(withRemainingNo(questions, { area: ['1'] })).toEqual({ area: ['1'], tender: ['false'] });
  expect(withRemainingNo(questions, { tender: ['true'] })).toEqual({ tender: ['true'] });
});
