import { systemActor } from '../kernel/actor.js';
import { Unit } from '../modules/identity/index.js';
import { createSeal, type KeyPair, makeKeyPair } from '../modules/seals/index.js';
import { demoAccounts } from './demo-accounts.js';
import type { DemoWorld } from './demo-world.js';

/** Departments that decide: each has its 行政审批专用章. */
const sealing = [
  ...new Set(demoAccounts.filter(({ role }) => role === 'departmentApprover').map(({ unitCode }) => unitCode)),
];

/**
 * Keys take half a second each to make: begun at once, they are ready when the people and papers are. The departments of a
 * demonstration share three, each under a certificate of its own.
 */
export function beginKeys(): Promise<KeyPair>[] {
  return Array.from({ length: 3 }, () => makeKeyPair());
}

/** Seals of all departments of the demonstration, with keys that were begun before. */
export async function makeSeals(world: DemoWorld, pairs: readonly Promise<KeyPair>[]): Promise<void> {
  const { config } = world.services;
  // Whatever the settings say of real seals: those of the demonstration are ready at once.
  const seals = { ...config.seals, provider: 'software', certificates: 'own' } as const;
  const services = { ...world.services, config: { ...config, seals } };
  const ready = await Promise.all(pairs);
  const caller = systemActor('演示数据');
  for (const [index, code] of sealing.entries()) {
    const { id: unitId } = await services.db.read.get(Unit, { code: code ?? '' });
    const pair = ready[index % ready.length] as KeyPair;
    await world.must(createSeal(services, caller, { idempotencyKey: null, unitId, purpose: 'approval', pair }));
  }
}
