import { issueCorrection } from '../modules/applications/index.js';
import { accept } from './demo-deciding.js';
import { check, completeAndSubmit, type DemoProject, prepare, readApplication, receive } from './demo-filing.js';
import type { DemoWorld } from './demo-world.js';

const clerk = 'chuangkou1';
const earlier = (number: string) => ({ 'zh-ydgh': number, 'zh-sjfa': number, 'zh-gcgh': number });

/** Built; its completion acceptance lies with eight departments. */
export const office: DemoProject = {
  applicant: 'liwei',
  clerk,
  code: '2411-440402-04-01-86391',
  name: '海逸物流总部商务楼',
  address: '珠海市香洲区洪湾片区洪湾大道南侧',
  totalInvestment: 21600,
  landArea: 8900,
  floorArea: 38400,
  answers: { ptype: 'commercial', soil: 'form', height: '68' },
  broughtIn: {
    ...earlier('0061'),
    ...{
      'zh-sbsp': '0017',
      'zh-sgtsc': '0029',
      'zh-xfsj': '0041',
      'zh-rfbj': '0008',
      'zh-fljs': '0036',
      'zh-sgxk': '0052',
    },
  },
  fields: {
    ...{ builtFloorArea: '38260', actualFinishOn: '2026-09-30', archiveVolumes: '64' },
    ...{ fibreHouseholds: '120', disturbedArea: '8900' },
  },
};

/** A correction that was never answered: the first look of the scheduled jobs lets it lapse. */
export const charging: DemoProject = {
  applicant: 'zhouting',
  clerk,
  code: '2506-440402-04-01-97402',
  name: '云帆精密仪器充电及仓储配套用房',
  address: '珠海市香洲区前山工业园福溪路北侧',
  totalInvestment: 3200,
  landArea: 4100,
  floorArea: 6800,
  answers: { lightning: 'false', civilAir: 'false', fireSpecial: 'false', height: '16' },
  broughtIn: earlier('0623'),
};

/** Submitted and left unanswered beyond the window's limit: it counts as received (许可法 32). */
export const canteen: DemoProject = {
  applicant: 'hezhiyuan',
  clerk,
  code: '2507-440402-04-01-08513',
  name: '凤凰智造产业园食堂及活动中心',
  address: '珠海市香洲区南屏科技工业园屏北一路西侧',
  totalInvestment: 4800,
  landArea: 5200,
  floorArea: 9600,
  answers: { lightning: 'false', civilAir: 'false', fireSpecial: 'false', height: '18' },
  broughtIn: earlier('0734'),
};

export const completionItems = [
  ...['zh-ghhs', 'zh-xfys', 'zh-rfba', 'zh-flys', 'zh-days'],
  ...['zh-lhys', 'zh-jgba4', 'zh-txba', 'zh-sbba', 'zh-bdc'],
];

async function acceptCompletion(world: DemoWorld): Promise<void> {
  const id = await prepare(world, office, 8, completionItems, 'zh-s4');
  world.at(4, '09:30');
  await completeAndSubmit(world, office, id);
  world.at(3, '10:30');
  await check(world, office, id);
  await receive(world, office, id);
  world.at(2, '09:05');
  await accept(world, id, ['zh-ghhs', 'zh-xfys', 'zh-rfba', 'zh-flys', 'zh-days', 'zh-lhys', 'zh-txba', 'zh-sbba']);
}

async function leaveUnanswered(world: DemoWorld): Promise<void> {
  const id = await prepare(world, charging, 24, ['zh-sgtsc', 'zh-sgxk', 'zh-psxk']);
  world.at(21, '10:20');
  await completeAndSubmit(world, charging, id);
  world.at(20, '14:30');
  await check(world, charging, id, { 'm-sght': { reasonCode: 'M03', remark: '合同发包人名称与营业执照不一致。' } });
  const { version } = await readApplication(world, id);
  const input = {
    idempotencyKey: world.key(),
    applicationId: id,
    expectedVersion: version,
    answerWithinWorkingDays: 5,
  };
  await world.must(issueCorrection(world.services, await world.actor(clerk), input));
}

async function leaveUnchecked(world: DemoWorld): Promise<void> {
  const id = await prepare(world, canteen, 12, ['zh-sgtsc', 'zh-sgxk', 'zh-psxk']);
  world.at(7, '15:10');
  await completeAndSubmit(world, canteen, id);
}

/** Projects on which time has its say: one being accepted, one that lapses, one that counts as received. */
export async function makeTimedProjects(world: DemoWorld): Promise<void> {
  await acceptCompletion(world);
  await leaveUnanswered(world);
  await leaveUnchecked(world);
}
