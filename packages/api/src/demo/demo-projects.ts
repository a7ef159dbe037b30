import { issueCorrection } from '../modules/applications/index.js';
import { begin, changePermit, decideByCertificate } from './demo-certificates.js';
import { accept, decide, handOut, urge, write } from './demo-deciding.js';
import {
  bringIn,
  check,
  completeAndSubmit,
  type DemoProject,
  fillIn,
  prepare,
  readApplication,
  receive,
} from './demo-filing.js';
import type { DemoWorld } from './demo-world.js';

const clerk = 'chuangkou1';
const allPapers = (number: string) => ({ 'zh-ydgh': number, 'zh-sjfa': number, 'zh-gcgh': number });

/** Received yesterday; one item waits for a paper that was brought in late and lies with the window. */
export const dormitory: DemoProject = {
  applicant: 'hezhiyuan',
  clerk,
  code: '2503-440402-04-01-20731',
  name: '凤凰智造产业园员工宿舍项目',
  address: '珠海市香洲区南屏科技工业园屏北一路东侧',
  totalInvestment: 8600,
  landArea: 9800,
  floorArea: 21500,
  answers: { ptype: 'residential', lightning: 'false', height: '54', fireSpecial: 'false' },
  broughtIn: { 'zh-ydgh': '0207', 'zh-gcgh': '0236' },
};

/** A draft that is not complete. */
export const coldStore: DemoProject = {
  applicant: 'liwei',
  clerk,
  code: '2504-440402-04-01-31846',
  name: '海逸物流冷链仓储中心',
  address: '珠海市香洲区洪湾片区洪湾商贸物流中心内',
  totalInvestment: 15200,
  landArea: 22600,
  floorArea: 30400,
  answers: { lightning: 'false', civilAir: 'false', height: '24' },
  broughtIn: allPapers('0311'),
};

/** Submitted; the window has still to check it. */
export const laboratory: DemoProject = {
  applicant: 'zhouting',
  clerk,
  code: '2502-440402-04-01-42957',
  name: '云帆精密仪器研发检测楼',
  address: '珠海市香洲区前山工业园福溪路南侧',
  totalInvestment: 9800,
  landArea: 8600,
  floorArea: 17800,
  answers: { lightning: 'false', civilAir: 'false', height: '31' },
  broughtIn: allPapers('0418'),
  officeFiles: true,
};

/** The window has issued a correction notice. */
export const distribution: DemoProject = {
  applicant: 'liwei',
  clerk,
  code: '2505-440402-04-01-53068',
  name: '海逸物流城市配送分拨中心',
  address: '珠海市香洲区南屏镇北山工业区',
  totalInvestment: 12600,
  landArea: 18400,
  floorArea: 26500,
  answers: { lightning: 'false', civilAir: 'false', height: '18' },
  broughtIn: allPapers('0527'),
};

/** In review by five departments; one is late, one waits for another. */
export const assembly: DemoProject = {
  applicant: 'zhouting',
  clerk,
  code: '2501-440402-04-01-64179',
  name: '云帆精密仪器总装厂房',
  address: '珠海市香洲区南屏科技工业园屏西八路',
  totalInvestment: 23400,
  landArea: 27500,
  floorArea: 41200,
  answers: { height: '32' },
  broughtIn: allPapers('0163'),
};

/** Everything decided and handed out, but for one refusal that may be filed again. */
export const warehouse: DemoProject = {
  applicant: 'liwei',
  clerk,
  code: '2412-440402-04-01-75280',
  name: '海逸物流一号高标仓',
  address: '珠海市香洲区洪湾片区环港东路北侧',
  totalInvestment: 11800,
  landArea: 16900,
  floorArea: 23800,
  answers: { lightning: 'false', civilAir: 'false', fireSpecial: 'false', height: '22' },
  broughtIn: allPapers('0094'),
};

async function draftColdStore(world: DemoWorld): Promise<void> {
  const id = await prepare(world, coldStore, 5, ['zh-sgtsc', 'zh-xfsj', 'zh-sgxk', 'zh-psxk']);
  world.at(2, '16:45');
  await fillIn(world, await world.actor(coldStore.applicant), id, 6);
}

async function submitLaboratory(world: DemoWorld): Promise<void> {
  const id = await prepare(world, laboratory, 6, ['zh-sgtsc', 'zh-xfsj', 'zh-sgxk', 'zh-psxk']);
  world.at(1, '11:05');
  await completeAndSubmit(world, laboratory, id);
}

async function correctDistribution(world: DemoWorld): Promise<void> {
  const id = await prepare(world, distribution, 9, ['zh-sgtsc', 'zh-xfsj', 'zh-sgxk', 'zh-psxk']);
  world.at(5, '10:20');
  await completeAndSubmit(world, distribution, id);
  world.at(3, '14:30');
  await check(world, distribution, id, {
    'm-sgtw': { reasonCode: 'L04', remark: '第 12 至 15 页结构平面图尺寸标注无法辨认，请按原比例重新导出。' },
    'm-sght': { reasonCode: 'M03', remark: '合同发包人名称与营业执照不一致。' },
  });
  const { version } = await readApplication(world, id);
  const input = { idempotencyKey: world.key(), applicationId: id, expectedVersion: version };
  await world.must(issueCorrection(world.services, await world.actor(clerk), input));
}

async function reviewAssembly(world: DemoWorld): Promise<void> {
  const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk', 'zh-psxk'];
  const id = await prepare(world, assembly, 13, items);
  world.at(9, '09:50');
  await completeAndSubmit(world, assembly, id);
  world.at(7, '10:10');
  await check(world, assembly, id);
  await receive(world, assembly, id);
  world.at(6, '09:05');
  await accept(world, id, ['zh-sgtsc', 'zh-rfbj', 'zh-fljs', 'zh-psxk']);
  world.at(4, '15:40');
  await write(world, id, 'zh-sgtsc', {
    stance: 'needMaterial',
    text: '结构计算书中二层楼面活荷载取值与工艺条件不一致，正在与设计单位核对。',
    given: false,
  });
  await decide(world, id, 'zh-fljs', {
    decision: 'approveWithConditions',
    kind: 'approval',
    number: '珠气防审〔2026〕041号',
    title: '雷电防护装置设计核准意见书',
    opinion: '防雷类别划分准确，接闪器布置满足规范要求；接地电阻应在基础施工时实测确认。',
    conditions: '接地电阻以基础施工完成后的实测值为准。',
    owed: [{ text: '基础接地电阻实测记录', withinWorkingDays: 10 }],
  });
  world.at(2, '11:30');
  await write(world, id, 'zh-psxk', {
    stance: 'agree',
    text: '排水量与管网容量匹配，拟同意接入屏西八路污水管。',
    given: true,
  });
  world.at(1, '09:20');
  await urge(world, id, 'zh-rfbj', '人防报建已到承诺期限，请今日内办结或说明原因。');
}

async function finishWarehouse(world: DemoWorld): Promise<void> {
  const id = await prepare(world, warehouse, 34, ['zh-sgtsc', 'zh-sgxk', 'zh-psxk']);
  world.at(29, '09:40');
  await completeAndSubmit(world, warehouse, id);
  world.at(28, '10:30');
  await check(world, warehouse, id);
  await receive(world, warehouse, id);
  world.at(27, '09:15');
  await accept(world, id, ['zh-sgtsc', 'zh-sgxk', 'zh-psxk']);
  world.at(24, '16:00');
  await decide(world, id, 'zh-psxk', {
    decision: 'refuse',
    kind: 'refusal',
    number: '珠水排不许〔2026〕007号',
    title: '不予许可决定书',
    opinion: '拟接入的环港东路污水管尚未投运，不具备接入条件。',
    reason: '拟接入的环港东路污水管尚未投入运行，预处理后的污水没有受纳管网。',
    remedies:
      '如不服本决定，可自收到之日起六十日内向珠海市人民政府申请行政复议，或者自收到之日起六个月内依法提起行政诉讼。',
  });
  world.at(23, '10:45');
  await decide(world, id, 'zh-sgtsc', {
    decision: 'approve',
    kind: 'report',
    number: '珠施审合〔2026〕0132',
    title: '施工图设计文件审查合格书',
    opinion: '施工图设计文件符合工程建设强制性标准，审查合格。',
  });
  world.at(22, '15:10');
  await decideByCertificate(world, id, 'zh-sgxk', {
    opinion: '施工许可条件齐备，同意核发。',
    written: { worksCategory: '01' },
  });
  world.at(21, '09:30');
  await handOut(world, clerk, id, ['zh-psxk', 'zh-sgtsc', 'zh-sgxk'], '李伟');
  await changePermit(world, warehouse, id);
}

async function receiveDormitory(world: DemoWorld): Promise<void> {
  const id = await prepare(world, dormitory, 6, ['zh-sgtsc', 'zh-rfbj', 'zh-sgxk', 'zh-psxk']);
  world.at(3, '10:40');
  await completeAndSubmit(world, dormitory, id);
  world.at(2, '15:30');
  await check(world, dormitory, id);
  await receive(world, dormitory, id);
  world.at(1, '09:25');
  await accept(world, id, ['zh-sgtsc']);
  world.at(1, '11:40');
  await begin(world, id, 'zh-sgtsc');
  world.at(1, '16:20');
  const { projectId } = await readApplication(world, id);
  await bringIn(world, { ...dormitory, broughtIn: { 'zh-sjfa': '0219' } }, projectId);
}

/** All projects of the demonstration, each brought to its state by the acts of the people concerned. */
export async function makeProjects(world: DemoWorld): Promise<void> {
  await finishWarehouse(world);
  await reviewAssembly(world);
  await correctDistribution(world);
  await submitLaboratory(world);
  await draftColdStore(world);
  await receiveDormitory(world);
}
