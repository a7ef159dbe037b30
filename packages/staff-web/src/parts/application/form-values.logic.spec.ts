import { readValue } from './form-values.logic.js';

const field = { __typename: 'FormField', unit: null, options: [] } as const;

describe('form values as people read them', () => {
  it('choices by their text, dates in words, numbers with their unit', () => {
    const options = [{ __typename: 'Choice' as const, value: 'steel', label: '钢结构' }];
    expect(readValue({ ...field, kind: 'choice', value: 'steel', options })).toBe('钢结构');
    expect(readValue({ ...field, options: [], kind: 'date', value: '2026-03-01' })).toBe('2026年3月1日');
    expect(readValue({ ...field, options: [], kind: 'number', unit: '平方米', value: '1200' })).toBe('1200 平方米');
  });

  it('nothing filled in', () => {
    expect(readValue({ ...field, options: [], kind: 'text', value: null })).toBe('—');
  });
});
