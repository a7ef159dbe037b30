import { Application, saveDraft } from '../modules/applications/index.js';
import { ItemCaseRow } from '../modules/cases/index.js';
import {
  confirmOriginals,
  PaperOriginal,
  receiveVisitor,
  recordOriginals,
  returnOriginals,
  sendOriginals,
  VisitMandates,
} from '../modules/counter/index.js';
import { Organisation, Unit } from '../modules/identity/index.js';
import { demoAccounts } from './demo-accounts.js';
import type { DemoWorld } from './demo-world.js';

/** Numbers that pass the check digits, of nobody (GB 11643, annex). */
const visitor = { documentKind: 'residentIdentity', documentNumber: '11010519491231002X' } as const;

/** Somebody who came to the window, and paper originals at every place they can be. */
export async function makeCounter(world: DemoWorld, clerkName: string): Promise<void> {
  await makeVisit(world, clerkName);
  await makeOriginals(world, clerkName);
}

/** A draft of the applicant's gone on with at the window. */
async function makeVisit(world: DemoWorld, clerkName: string): Promise<void> {
  world.at(0, '08:35');
  const { read } = world.services.db;
  const clerk = await world.actor(clerkName);
  const drafts = await read.list(Application, { status: 'draft' }, { createdAt: 'asc', id: 'asc' });
  const draft = drafts.find(({ districtCode }) => clerk.acting.districts?.includes(districtCode) ?? true);
  if (draft === undefined) return;
  const { creditCode } = await read.get(Organisation, { id: draft.organisationId });
  const visitId = await world.must(
    receiveVisitor(world.services, clerk, {
      idempotencyKey: world.key(),
      personName: '黄志强',
      ...visitor,
      phone: '13926900018',
      relation: 'legalRepresentative',
      creditCode,
    }),
  );
  const acting = await new VisitMandates(world.services).take(clerk, visitId);
  if (acting.kind !== 'person') return;
  const input = { applicationId: draft.id, expectedVersion: draft.version, fields: [] };
  await world.must(saveDraft(world.services, acting, input));
}

/** One still to be sent, one on its way, one at the department, one that came back and waits to be picked up. */
async function makeOriginals(world: DemoWorld, clerkName: string): Promise<void> {
  const { services } = world;
  const { read } = services.db;
  const clerk = await world.actor(clerkName);
  const found = await findRunning(world, clerk.acting.districts);
  if (found === null) return;
  const { applicationId, unitId, handler } = found;
  const department = await world.actor(handler);
  world.at(3, '10:05');
  const names = ['国有建设用地使用权出让合同', '建设用地规划许可证', '施工图设计文件', '法人授权委托书'];
  const originals = names.map((name, index) => ({
    name,
    copies: 1,
    pages: [18, 2, 46, 1][index] ?? 1,
    condition: 'intact' as const,
  }));
  const receivedFrom = '黄志强';
  await world.must(
    recordOriginals(services, clerk, { idempotencyKey: world.key(), applicationId, receivedFrom, originals }),
  );
  const taken = await read.list(PaperOriginal, { applicationId }, { number: 'asc' });
  const [, second, third, fourth] = taken.map(({ id }) => id) as [string, string, string, string];
  const byHand = { carriage: 'byHand' as const, receivedBy: department.displayName };
  const sent = { unitId, ...byHand };
  await world.must(
    sendOriginals(services, clerk, { idempotencyKey: world.key(), originalIds: [third, fourth], ...sent }),
  );
  world.at(3, '11:00');
  const arrived = { idempotencyKey: world.key(), originalIds: [third, fourth] };
  await world.must(confirmOriginals(services, department, arrived));
  world.at(2, '16:00');
  const back = {
    idempotencyKey: world.key(),
    originalIds: [fourth],
    carriage: 'byHand' as const,
    receivedBy: clerk.displayName,
  };
  await world.must(returnOriginals(services, department, back));
  world.at(2, '16:40');
  await world.must(confirmOriginals(services, clerk, { idempotencyKey: world.key(), originalIds: [fourth] }));
  world.at(1, '16:10');
  const courier = { carriage: 'courier' as const, carrier: '政务专递', trackingNumber: 'ZW20260018' };
  await world.must(
    sendOriginals(services, clerk, { idempotencyKey: world.key(), originalIds: [second], unitId, ...courier }),
  );
}

/** A received application with an open case of a department whose handler has an account. */
async function findRunning(world: DemoWorld, districts: readonly string[] | null) {
  const { read } = world.services.db;
  const units = new Map((await read.list(Unit, {})).map(({ id, code }) => [id, code]));
  const open = await read.list(ItemCaseRow, { status: ['accepted', 'assigned'] }, { createdAt: 'asc', id: 'asc' });
  for (const { applicationId, unitId, districtCode } of open) {
    if (districts !== null && !districts.includes(districtCode)) continue;
    const account = demoAccounts.find(
      ({ role, unitCode, districtCode: own }) =>
        role === 'departmentHandler' && unitCode === units.get(unitId) && (!own || own === districtCode),
    );
    if (account) return { applicationId, unitId, handler: account.loginName };
  }
  return null;
}
