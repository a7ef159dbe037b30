import { Intent, randomKey } from './intent.logic.js';

describe('an intent', () => {
  const counting = () => {
    let next = 0;
    return new Intent(() => `k${++next}`);
  };

  test('keeps its key while the input is the same', () => {
    const intent = counting();
    expect(intent.keyFor({ a: 1 })).toBe('k1');
    expect(intent.keyFor({ a: 1 })).toBe('k1');
  });

  test('a changed input is another wish', () => {
    const intent = counting();
    intent.keyFor({ a: 1 });
    expect(intent.keyFor({ a: 2 })).toBe('k2');
    expect(intent.keyFor({ a: 1 })).toBe('k3');
  });

  test('once fulfilled, the same input is a new wish', () => {
    const intent = counting();
    intent.keyFor({ a: 1 });
    intent.fulfilled();
    expect(intent.keyFor({ a: 1 })).toBe('k2');
  });
});

test('a key is a version 4 UUID, with and without crypto.randomUUID', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(randomKey()).toMatch(form);
  const whole = globalThis.crypto;
  const plain = { getRandomValues: whole.getRandomValues.bind(whole) };
  Object.defineProperty(globalThis, 'crypto', { value: plain, configurable: true });
  try {
    expect(randomKey()).toMatch(form);
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: whole, configurable: true });
  }
});
