import { keepDocument } from '../modules/library/index.js';
import { type DemoProject, fillIn, prepare, readApplication, upload } from './demo-filing.js';
import type { DemoWorld } from './demo-world.js';

/** A draft of two departments' items that waits for its last files; the contract lies in the library, twice. */
export const pilot: DemoProject = {
  applicant: 'hezhiyuan',
  clerk: 'chuangkou1',
  code: '2509-440402-04-01-30735',
  name: '凤凰智造产业园中试车间',
  address: '珠海市香洲区南屏科技工业园屏东三路南侧',
  totalInvestment: 6400,
  landArea: 7300,
  floorArea: 12800,
  answers: { lightning: 'false', civilAir: 'false', fireSpecial: 'false', height: '19' },
  broughtIn: { 'zh-ydgh': '0845', 'zh-sjfa': '0845', 'zh-gcgh': '0845', 'zh-sgtsc': '0845' },
};

/** Kept for this project alone: the organisation's others are asked for theirs. */
async function keepContracts(world: DemoWorld, projectId: string): Promise<void> {
  const actor = await world.actor(pilot.applicant);
  for (const [reference, issuedOn] of [
    ['HT-2026-031', '2025-11-26'],
    ['HT-2026-031-补1', '2025-12-30'],
  ] as const) {
    const name = '施工总承包合同';
    const fileId = await world.pdf(actor, `${name} ${reference}.pdf`, [`Contract of ${issuedOn}`]);
    const said = {
      materialCode: 'm-sght',
      name,
      issuer: '珠海建工集团有限公司',
      reference,
      issuedOn,
      projectId,
      fileId,
    };
    await world.must(keepDocument(world.services, actor, { ...said, idempotencyKey: world.key() }));
  }
}

export async function draftPilot(world: DemoWorld): Promise<void> {
  const id = await prepare(world, pilot, 4, ['zh-sgxk', 'zh-psxk']);
  world.at(1, '10:05');
  const { projectId } = await readApplication(world, id);
  await keepContracts(world, projectId);
  const actor = await world.actor(pilot.applicant);
  await fillIn(world, actor, id);
  await upload(world, actor, id, ['m-pstz']);
}
