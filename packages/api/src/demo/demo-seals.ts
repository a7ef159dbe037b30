import { systemActor } from '../kernel/actor.js';
import { Unit } from '../modules/identity/index.js';
import { createSeal, type KeyPair, makeKeyPair } from '../modules/seals/index.js';
import { demoAccounts } from './demo-accounts.js';
import type { DemoWorld } from './demo-world.js';

/** Departments that decide: each has its 行政审批专用章. */
const sealing = [
  ...new Set(demoAccounts.filter(({ role }) => role === 'departmentApprover').map(({ unitCode }) => unitCode)),
];

/** Keys take half a second each to make: begun at once, they are ready when the people and papers are. */
export function beginKeys(): Promise<KeyPair>[] {
  // One more for the authority.
  return Array.from({ length: sealing.length + 1 }, () => makeKeyPair());
}

/** Seals of all departments of the demonstration, with keys that were begun before. */
export async function makeSeals(world: DemoWorld, pairs: readonly Promise<KeyPair>[]): Promise<void> {
  const { services } = world;
  const ready = await Promise.all(pairs);
  const usual = services.seals.keys.makePair;
  services.seals.keys.makePair = async () => ready.pop() ?? usual();
  try {
    for (const code of sealing) {
      const { id: unitId } = await services.db.read.get(Unit, { code: code ?? '' });
      await world.must(
        createSeal(services, systemActor('演示数据'), { idempotencyKey: null, unitId, purpose: 'approval' }),
      );
    }
  } finally {
    services.seals.keys.makePair = usual;
  }
}
