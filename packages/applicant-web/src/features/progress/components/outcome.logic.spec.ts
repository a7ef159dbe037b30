import { deliveryTold } from './outcome.logic.js';

const clock = { lamp: 'green', dueOn: '2026-03-16', state: 'running' } as const;

describe('a result that is still to be handed over', () => {
  test('its day is told, and that it is past', () => {
    expect(deliveryTold({ delivery: { state: 'pending' }, deliveryClock: clock })).toBe('deliveryDue');
    expect(deliveryTold({ delivery: { state: 'pending' }, deliveryClock: { ...clock, lamp: 'red' } })).toBe(
      'deliveryLate',
    );
  });

  test('nothing is told before the decision and after the handing over', () => {
    expect(deliveryTold({ delivery: null, deliveryClock: null })).toBeNull();
    expect(deliveryTold({ delivery: { state: 'handedOut' }, deliveryClock: { ...clock, lamp: 'red' } })).toBeNull();
    expect(deliveryTold({ delivery: { state: 'pending' }, deliveryClock: { ...clock, state: 'stopped' } })).toBeNull();
  });
});
