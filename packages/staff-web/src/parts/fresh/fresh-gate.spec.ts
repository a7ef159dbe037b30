import { FreshGate } from './fresh-gate.js';
import { runFreshly } from './run-freshly.js';

const command = (answers: (string | null)[]) => {
  const runs: string[] = [];
  let refusal: { __typename: string } | null = null;
  return {
    runs,
    run: async (input: string) => {
      runs.push(input);
      const next = answers.shift() ?? null;
      refusal = next === null || next === 'done' ? null : { __typename: next };
      return next === 'done' ? next : null;
    },
    refused: () => refusal,
  };
};

describe('what needs a fresh password', () => {
  it('asks for it, and goes on with the same input', async () => {
    const gate = new FreshGate();
    const act = command(['FreshSignInRequired', 'done']);
    const running = runFreshly(gate, act, 'the input');
    await Promise.resolve();
    await Promise.resolve();
    expect(gate.isAsking()).toBe(true);
    gate.settle(true);
    expect(await running).toBe('done');
    expect(act.runs).toEqual(['the input', 'the input']);
  });

  it('is left alone when the person turns back', async () => {
    const gate = new FreshGate();
    const act = command(['FreshSignInRequired', 'done']);
    const running = runFreshly(gate, act, 'the input');
    await Promise.resolve();
    await Promise.resolve();
    gate.settle(false);
    expect(await running).toBeNull();
    expect(act.runs).toEqual(['the input']);
  });

  it('is not asked for by other refusals, nor twice in a row', async () => {
    const gate = new FreshGate();
    expect(await runFreshly(gate, command(['StaleVersion']), '')).toBeNull();
    expect(gate.isAsking()).toBe(false);
    const again = command(['FreshSignInRequired', 'FreshSignInRequired', 'done']);
    const running = runFreshly(gate, again, '');
    await Promise.resolve();
    await Promise.resolve();
    gate.settle(true);
    expect(await running).toBeNull();
    expect(again.runs).toHaveLength(2);
  });
});
