import { SessionGate } from './session-gate.js';

describe('a session that ended while someone was working', () => {
  it('holds every request until the person is back, then lets all go on', async () => {
    const gate = new SessionGate();
    const first = gate.signedInAgain();
    const second = gate.signedInAgain();
    expect(gate.isEnded()).toBe(true);
    gate.settle(true);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(gate.isEnded()).toBe(false);
  });

  it('tells who shows the dialog', () => {
    const gate = new SessionGate();
    let told = 0;
    const stop = gate.subscribe(() => {
      told += 1;
    });
    void gate.signedInAgain();
    gate.settle(false);
    stop();
    void gate.signedInAgain();
    expect(told).toBe(2);
  });
});
