import { type ItemStanding, itemState, mayBeFiled, stageStanding } from './stage.rules.js';

describe('an item', () => {
  it.each([
    [true, [], false, 'notFiled'],
    [false, [], false, 'notApplicable'],
    [true, [], true, 'broughtIn'],
    [true, ['inProgress'], false, 'inProgress'],
    [true, ['refused'], false, 'refused'],
    [true, ['refused', 'inProgress'], false, 'inProgress'],
    [true, ['refused', 'obtained'], false, 'obtained'],
    [true, ['obtained'], true, 'obtained'],
    [false, ['obtained'], false, 'obtained'],
  ] as const)('applicable %s, facts %j, brought in %s → %s', (applicable, facts, broughtIn, state) => {
    expect(itemState(applicable, facts, broughtIn)).toBe(state);
  });

  it('may be filed again after a refusal, and not while it is under way or in hand', () => {
    const filed = (state: ItemStanding['state']) => mayBeFiled({ applicable: true, optional: false, state });
    expect([filed('notFiled'), filed('refused')]).toEqual([true, true]);
    expect([filed('inProgress'), filed('obtained'), filed('broughtIn')]).toEqual([false, false, false]);
  });
});

describe('a stage', () => {
  const item = (state: ItemStanding['state'], optional = false): ItemStanding => ({
    applicable: true,
    optional,
    state,
  });
  it('is closed when nothing of it applies', () => {
    expect(stageStanding([{ applicable: false, optional: false, state: 'notApplicable' }], []).state).toBe('closed');
  });
  it('is open while something demanded is missing', () => {
    expect(stageStanding([item('obtained'), item('notFiled')], [])).toEqual({
      state: 'open',
      reason: '适用 2 项，已取得 1 项',
    });
  });
  it('is in progress while an application is', () => {
    const facts = [{ state: 'inProgress', reason: '办理中' }] as const;
    expect(stageStanding([item('inProgress')], facts)).toEqual({ state: 'inProgress', reason: '办理中' });
  });
  it('is open again after a refusal', () => {
    expect(stageStanding([item('refused'), item('obtained')], [{ state: 'concluded', reason: '' }]).state).toBe('open');
  });
  it('is concluded when everything demanded is in hand; what is optional may follow', () => {
    expect(stageStanding([item('obtained'), item('broughtIn'), item('notFiled', true)], []).state).toBe('concluded');
  });
  it('of optional items alone is concluded when they are in hand', () => {
    expect(stageStanding([item('notFiled', true)], []).state).toBe('open');
    expect(stageStanding([item('obtained', true)], []).state).toBe('concluded');
  });
});
