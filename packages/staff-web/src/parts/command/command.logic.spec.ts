import { intentFor, isSuccess } from './command.logic.js';

let count = 0;
const newKey = () => {
  count += 1;
  return `key-${count}`;
};

describe('the key of an intent', () => {
  it('stays while the same input is tried again after a lost connection', () => {
    const first = intentFor(null, { caseId: '1', reason: '缺图' }, newKey);
    expect(intentFor(first, { caseId: '1', reason: '缺图' }, newKey)).toBe(first);
  });

  it('changes when the input was changed before trying again', () => {
    const first = intentFor(null, { caseId: '1', reason: '缺图' }, newKey);
    expect(intentFor(first, { caseId: '1', reason: '缺章' }, newKey).key).not.toBe(first.key);
  });

  it('is new once the earlier attempt was answered', () => {
    const first = intentFor(null, { caseId: '1' }, newKey);
    expect(intentFor(null, { caseId: '1' }, newKey).key).not.toBe(first.key);
  });
});

describe('telling success from refusal', () => {
  it('goes by the name of the member', () => {
    expect(isSuccess({ __typename: 'CaseSuccess' })).toBe(true);
    expect(isSuccess({ __typename: 'StaleVersion' })).toBe(false);
  });
});
