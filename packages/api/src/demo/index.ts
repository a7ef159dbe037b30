import type { ApiModule } from '../kernel/module.js';
import type { Services } from '../kernel/services.js';
import { Account } from '../modules/identity/index.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';
import { wholeCode } from './demo-filing.js';
import { makePeople, recordHeld } from './demo-people.js';
import { assembly, coldStore, distribution, dormitory, laboratory, makeProjects, warehouse } from './demo-projects.js';
import { DemoWorld } from './demo-world.js';
import { factoryPark } from './factory-park.js';

export { type DemoAccount, demoAccounts, demoPassword } from './demo-accounts.js';
export { factoryPark } from './factory-park.js';

/**
 * Loads the demonstration into an empty database; with any account there it does nothing. Answers whether it loaded.
 * Everything that has an action goes through it, under a clock moved to the days before today.
 */
export async function loadDemo(services: Services): Promise<boolean> {
  if ((await services.db.read.count(Account, {})) > 0) return false;
  const world = new DemoWorld(services);
  world.at(40, '08:30');
  await makePeople(world);
  await recordHeld(world, 'park', 'chenmin', [factoryPark.registration.code, wholeCode(dormitory.code)]);
  await recordHeld(
    world,
    'logistics',
    'liwei',
    [coldStore, distribution, warehouse].map(({ code }) => wholeCode(code)),
  );
  await recordHeld(
    world,
    'instruments',
    'zhouting',
    [laboratory, assembly].map(({ code }) => wholeCode(code)),
  );
  await makeProjects(world);
  return true;
}

/** What the start message says of the accounts, line by line. */
export function demoSummary(): string[] {
  const width = Math.max(...demoAccounts.map(({ loginName }) => loginName.length));
  return [
    `演示账号（密码均为 ${demoPassword}）：`,
    ...demoAccounts.map(
      ({ loginName, displayName, about }) => `  ${loginName.padEnd(width)}  ${displayName}，${about}`,
    ),
  ];
}

/** Hangs the demonstration on the start, where the settings ask for it. */
export const demoModule: ApiModule = {
  name: 'demo',
  entities: [],
  migrations: [],
  resolvers: [],
  load: async (services) => {
    if (services.config.demo) await loadDemo(services);
  },
};
