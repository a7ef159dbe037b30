import { endDocument, keepDocument, replaceDocument } from '../modules/library/index.js';
import type { DemoWorld } from './demo-world.js';

interface KeptPlan {
  materialCode: string;
  name: string;
  issuer: string;
  reference: string;
  issuedOn: string;
  validUntil?: string;
}

const contract: KeptPlan = {
  materialCode: 'm-sght',
  name: '施工总承包合同',
  issuer: '珠海建安工程有限公司',
  reference: 'HT-2025-088',
  issuedOn: '2025-12-18',
};
const diversion: KeptPlan = {
  materialCode: 'm-zjfa',
  name: '占道施工交通疏导方案',
  issuer: '珠海市交通规划设计院',
  reference: 'JT-2025-031',
  issuedOn: '2025-11-20',
};
const insurance: KeptPlan = {
  materialCode: 'm-bzj',
  name: '工伤保险参保证明',
  issuer: '珠海市社会保险基金管理中心',
  reference: 'GS-2025-0417',
  issuedOn: '2025-06-30',
};

/**
 * What the organisation of the instruments keeps for itself, not used by any application yet: one that runs out soon, one in its second
 * version, one that was ended.
 */
export async function makeLibrary(world: DemoWorld): Promise<void> {
  const { services } = world;
  const actor = await world.actor('zhouting');
  world.at(20, '09:10');
  const keep = async (plan: KeptPlan): Promise<string> => {
    const fileId = await world.pdf(actor, `${plan.name}.pdf`, [`Document: ${plan.reference}`]);
    return world.must(keepDocument(services, actor, { ...plan, fileId, idempotencyKey: world.key() }));
  };
  await keep({ ...insurance, validUntil: soon(world) });
  const first = await keep(diversion);
  const fileId = await world.pdf(actor, `${diversion.name}-修改.pdf`, ['Document: JT-2025-031 revised']);
  const { name, issuer, issuedOn } = diversion;
  const newer = { entryId: first, expectedNumber: 1, name, issuer, issuedOn, reference: 'JT-2025-031-A', fileId };
  await world.must(replaceDocument(services, actor, { ...newer, idempotencyKey: world.key() }));
  const ended = await keep(contract);
  const reason = '合同已解除，另行签订。';
  await world.must(endDocument(services, actor, { entryId: ended, reason, idempotencyKey: world.key() }));
}

/** Twelve days from today. */
function soon(world: DemoWorld): string {
  return world.services.calendar.current().addWorkingDays(world.day(0), 12);
}
