import { Deliveries } from '../kernel/outbox/deliveries.js';
import { OutboxWorker } from '../kernel/outbox/outbox-worker.js';
import { ItemCaseRow } from '../modules/cases/index.js';
import { chooseDelivery, DeliveryWishRow, handOutResults } from '../modules/certificates/index.js';
import { accept, decide, send } from './demo-deciding.js';
import { check, completeAndSubmit, type DemoProject, prepare, receive } from './demo-filing.js';
import type { DemoWorld } from './demo-world.js';

const clerk = 'chuangkou1';
const items = ['zh-sgtsc', 'zh-sgxk', 'zh-psxk'];

/** Decided, and not all of it in the applicant's hands: on its way by post, waiting to be fetched for too long, and once not told of. */
export const annex: DemoProject = {
  applicant: 'zhouting',
  clerk,
  code: '2508-440402-04-01-19624',
  name: '云帆精密仪器二期扩建厂房',
  address: '珠海市香洲区南屏科技工业园屏西九路',
  totalInvestment: 7600,
  landArea: 9200,
  floorArea: 15400,
  answers: { lightning: 'false', civilAir: 'false', fireSpecial: 'false', height: '20' },
  broughtIn: { 'zh-ydgh': '0731', 'zh-sjfa': '0731', 'zh-gcgh': '0731' },
};

/** Every attempt at what lies in the outbox fails, until it is given up: the number does not exist any more. */
async function fail(world: DemoWorld, workingDaysAgo: number): Promise<void> {
  const deliveries = new Deliveries();
  deliveries.register('sms', () => Promise.reject(new Error('被叫号码为空号')));
  const worker = new OutboxWorker(
    { ...world.services, deliveries, log: { ...world.services.log, error: () => undefined } },
    'demonstration',
  );
  // Each attempt waits twice as long as the one before, from ten seconds on.
  for (const minute of ['00', '01', '02', '04', '08', '15', '27', '50']) {
    world.at(workingDaysAgo, `16:${minute}`);
    await worker.deliverDue();
  }
}

async function choose(
  world: DemoWorld,
  applicationId: string,
  wish: object & { method: 'counter' | 'post' },
): Promise<void> {
  const actor = await world.actor(annex.applicant);
  const known = await world.services.db.read.find(DeliveryWishRow, { applicationId });
  const input = { idempotencyKey: world.key(), applicationId, expectedVersion: known?.version ?? null, ...wish };
  await world.must(chooseDelivery(world.services, actor, input));
}

async function postDrainage(world: DemoWorld, id: string): Promise<void> {
  const { id: caseId, version } = await world.services.db.read.get(ItemCaseRow, {
    applicationId: id,
    itemCode: 'zh-psxk',
  });
  const to = {
    recipient: '周婷',
    phone: '13800000004',
    address: '广东省珠海市香洲区前山工业园福溪路 18 号研发楼 3 层',
  };
  const parcel = {
    method: 'post' as const,
    copies: 1,
    carrier: 'ems' as const,
    trackingNumber: '1098765432109',
    ...to,
  };
  await world.must(
    handOutResults(world.services, await world.actor(clerk), {
      ...{ idempotencyKey: world.key(), applicationId: id, cases: [{ caseId, expectedVersion: version }] },
      ...parcel,
    }),
  );
}

/** One application whose results are at every stage of their delivery (珠 17, 18; 许可法 44). */
export async function makeDeliveries(world: DemoWorld): Promise<void> {
  const id = await prepare(world, annex, 24, items);
  world.at(21, '09:30');
  await completeAndSubmit(world, annex, id);
  await choose(world, id, {
    ...{ method: 'post', recipient: '周婷', phone: '13800000004' },
    ...{ address: '广东省珠海市香洲区前山工业园福溪路 18 号研发楼 3 层' },
  });
  world.at(20, '10:10');
  await check(world, annex, id);
  await receive(world, annex, id);
  world.at(19, '09:20');
  await accept(world, id, items);
  world.at(16, '15:00');
  await send(world);
  await decide(world, id, 'zh-psxk', {
    decision: 'approve',
    kind: 'approval',
    number: '珠水排许〔2026〕118号',
    title: '城镇污水排入排水管网许可',
    opinion: '排水量与管网容量匹配，同意接入屏西九路污水管。',
  });
  world.at(15, '10:20');
  await postDrainage(world, id);
  await send(world);
  await choose(world, id, { method: 'counter' });
  world.at(13, '15:40');
  await decide(
    world,
    id,
    'zh-sgtsc',
    {
      decision: 'approve',
      kind: 'report',
      number: '珠施审合〔2026〕0217',
      title: '施工图设计文件审查合格书',
      opinion: '施工图设计文件符合工程建设强制性标准，审查合格。',
    },
    false,
  );
  await fail(world, 13);
  world.at(4, '11:00');
  await decide(world, id, 'zh-sgxk', {
    decision: 'approve',
    kind: 'certificate',
    number: '440402202610220101',
    title: '建筑工程施工许可证',
    opinion: '施工许可条件齐备，同意核发。',
  });
}
