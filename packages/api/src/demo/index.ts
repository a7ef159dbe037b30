import type { Services } from '../kernel/services.js';
import { Account } from '../modules/identity/index.js';
import { type DemoAccount, demoAccounts, demoPassword } from './demo-accounts.js';
import { makeCertificates, recordIssuers, secondWarehouse } from './demo-certificates.js';
import { canteen, charging, makeTimedProjects, office } from './demo-completion.js';
import { makeCounter } from './demo-counter.js';
import { annex, makeDeliveries } from './demo-delivery.js';
import { draftPilot, pilot } from './demo-draft.js';
import { wholeCode } from './demo-filing.js';
import { makeLibrary } from './demo-library.js';
import { makePeople, recordHeld } from './demo-people.js';
import { assembly, coldStore, distribution, dormitory, laboratory, makeProjects, warehouse } from './demo-projects.js';
import { makeRemarks } from './demo-remarks.js';
import { beginKeys, makeSeals } from './demo-seals.js';
import { DemoWorld } from './demo-world.js';
import { factoryPark } from './factory-park.js';

/** The accounts to try the product with. */
export interface DemoSummary {
  password: string;
  accounts: readonly Pick<DemoAccount, 'loginName' | 'displayName' | 'about'>[];
}

/**
 * Loads the demonstration into an empty database; with any account there it changes nothing. Answers the accounts it has
 * made, now or at an earlier start. Everything that has an action goes through it, under a clock moved to the days before today.
 */
export async function loadDemo(services: Services): Promise<DemoSummary> {
  const { read } = services.db;
  if ((await read.count(Account, {})) === 0) await fill(services);
  const loginName = demoAccounts.map((account) => account.loginName);
  const known = new Set((await read.list(Account, { loginName })).map((account) => account.loginName));
  return { password: demoPassword, accounts: demoAccounts.filter((account) => known.has(account.loginName)) };
}

async function fill(services: Services): Promise<void> {
  const keys = beginKeys();
  const world = new DemoWorld(services);
  world.at(40, '08:30');
  await makePeople(world);
  await recordHeld(world, 'park', 'chenmin', [
    factoryPark.registration.code,
    wholeCode(dormitory.code),
    wholeCode(canteen.code),
    wholeCode(pilot.code),
  ]);
  await recordHeld(
    world,
    'logistics',
    'liwei',
    [coldStore, distribution, warehouse, secondWarehouse, office].map(({ code }) => wholeCode(code)),
  );
  await recordHeld(
    world,
    'instruments',
    'zhouting',
    [laboratory, assembly, charging, annex].map(({ code }) => wholeCode(code)),
  );
  await makeSeals(world, keys);
  await recordIssuers(world);
  await makeProjects(world);
  await makeDeliveries(world);
  await makeCertificates(world);
  await makeTimedProjects(world);
  await makeRemarks(world);
  await makeLibrary(world);
  await draftPilot(world);
  await makeCounter(world, 'chuangkou1');
}
