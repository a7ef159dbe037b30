import type { ProcedureDocumentKind } from '@gongshen/shared/document';
import type { PaperBodies, PaperFacts, PaperHead } from '../paper-facts.js';

const head: Omit<PaperHead, 'title'> = {
  number: '440400ZJJ2026SL000123',
  readableNumber: '珠建受〔2026〕123号',
  checkCode: '7QK39M2DABCDEFG5',
  checkLink: 'https://gongshen.zhuhai.gov.cn/check/7QK39M2DABCDEFG5',
  issuedOn: '2026-03-05',
  issuedAt: '2026-03-05T02:20:00.000Z',
  issuer: '珠海市住房和城乡建设局',
  project: {
    name: '凤凰智造产业园一期厂房及配套宿舍',
    code: '2501-440402-04-01-123458',
    address: '珠海市香洲区福田路 18 号',
  },
  applicant: {
    name: '珠海凤凰智造科技有限公司',
    creditCode: '91440402MA5EXMP165',
    contact: '陈晓明',
    phone: '13800000000',
  },
  application: { number: '440402-2026-00012', stage: '施工许可', asked: '申请' },
};
const item = {
  name: '建筑工程施工许可证核发（含质量安全监督手续）',
  caseNumber: '440402-2026-00012-03',
  licence: true,
};
const items = [
  { name: item.name, unit: '珠海市住房和城乡建设局', limit: '1 个工作日' },
  { name: '城镇污水排入排水管网许可', unit: '珠海市水务局', limit: '5 个工作日' },
];
const materials = Array.from({ length: 34 }, (_, index) => ({
  name:
    index % 3 === 0
      ? `施工图设计文件审查合格书（第${index + 1}册），附专项审查意见及其回复`
      : `工程材料第${index + 1}项`,
  copies: index % 2 === 0 ? '电子件1份' : '电子件1份、原件2份',
  source: index % 4 === 0 ? '前阶段已提交' : '本次上传（2个文件）',
}));
const remedies = { reviewedBy: '珠海市人民政府', court: '珠海市金湾区人民法院' };
const basis = ['《中华人民共和国行政许可法》第三十八条', '建筑法第8条'];

/** What stands on a paper of every kind, for tests. */
export const sampleBodies: { readonly [K in ProcedureDocumentKind]: PaperBodies[K] } = {
  submissionReceipt: {
    submittedOn: '2026-03-02',
    round: null,
    items,
    materials,
    checkWithin: 5,
    checkDueOn: '2026-03-09',
  },
  intakeReceipt: {
    ...{
      receiptNumber: 'HZ-440402-2026-00009',
      receivedOn: '2026-03-05',
      receivedAt: '2026年3月5日 10:20',
      deemed: false,
    },
    ...{ submittedOn: '2026-03-02', items, materials, acceptWithin: 5, acceptBy: '2026-03-12', clerk: '林窗口' },
  },
  acceptance: {
    ...{
      item,
      basis,
      acceptedOn: '2026-03-06',
      receivedOn: '2026-03-05',
      materials: materials.slice(0, 8),
      limit: '1 个工作日',
    },
    ...{ dueOn: '2026-03-09', legalLimit: '7 个工作日', specialLinks: ['现场踏勘'], handler: '周经办' },
  },
  correction: {
    ...{
      supplement: false,
      noticeNumber: '440402-2026-00012-BZ1',
      within: 10,
      answerBy: '2026-03-19',
      handler: '林窗口',
    },
    points: [
      {
        name: '建设工程规划许可证',
        asked: '单位名称与营业执照不一致。请提供变更后的许可证，或者名称变更证明。',
        items: item.name,
      },
      { name: '施工合同', asked: '缺少签字页（第 12—14 页）', items: `${item.name}、城镇污水排入排水管网许可` },
    ],
    repeatReason: '补正后的合同与原合同不一致',
  },
  nonAcceptance: {
    ...{
      item,
      ground: 'outOfScope',
      reason: '该工程属省管水利工程，不由本机关许可。',
      properAuthority: '广东省水利厅',
      remedies,
    },
  },
  specialProcedure: {
    ...{ item, acceptedOn: '2026-03-06', procedureNumber: '440402-2026-00012-03-TC1', procedureName: '现场踏勘' },
    ...{
      reason: '核实施工现场条件',
      startedOn: '2026-03-09',
      promised: '3 个工作日',
      dueOn: '2026-03-12',
      pausesClock: true,
    },
    ...{ prepare: '请配合现场踏勘：保持联系人电话畅通，具备相应的现场条件。', handler: '周经办' },
  },
  extension: {
    ...{
      item,
      acceptedOn: '2026-03-06',
      originalLimit: '20 个工作日',
      originalDueOn: '2026-04-03',
      days: '10 个工作日',
    },
    ...{ basis: '《中华人民共和国行政许可法》第四十二条', reason: '案情复杂，需要进一步核实。', dueOn: '2026-04-20' },
    ...{ approver: '何局长', approvedOn: '2026-03-30' },
  },
  approval: {
    ...{ item, basis, withConditions: true, conditions: '接地装置按检测结果调整', decidedBy: '吴审批', remedies },
    owed: [{ text: '接地电阻检测报告', dueOn: '2026-04-30' }],
    result: { title: '建筑工程施工许可证', number: '440402202603050101' },
    validity: '3个月内开工，可延期两次',
  },
  refusal: {
    ...{
      item,
      basis,
      reason: '排水口位置与市政管网不衔接，不符合《城镇排水与污水处理条例》第二十二条。',
      decidedBy: '吴审批',
      remedies,
    },
    ...{ remediesText: null, returned: materials.slice(0, 3) },
  },
  payment: {
    item,
    lines: [
      {
        name: '城市道路占用挖掘修复费',
        basis: '粤价〔2008〕1号，沥青路面每平方米 285 元，共 120 平方米',
        amount: 34200,
      },
      { name: '防空地下室易地建设费', basis: '粤发改价格〔2022〕9号', amount: 1409.5 },
    ],
    ...{
      total: 35609.5,
      method: 'bankTransfer',
      payTo: '珠海市财政局 非税专户（中国银行珠海分行 6222 0000 0000 0000）',
    },
    ...{ dueOn: '2026-03-20', exemptions: '小微企业减半征收，已计入上列金额', handler: '周经办' },
  },
  delivery: {
    item,
    papers: [
      { name: '建筑工程施工许可证', number: '440402202603050101', copies: 1 },
      { name: '准予行政许可决定书', number: '珠建准〔2026〕4号', copies: 1 },
    ],
    ...{
      method: '邮政寄递',
      address: '珠海市香洲区福田路 18 号',
      recipient: '陈晓明',
      relation: '员工',
      carrier: '中国邮政 EMS',
    },
    ...{
      trackingNumber: '1234567890123',
      deliveredAt: '2026年3月9日 15:02',
      deliveredBy: '林窗口',
      signatureSha256: null,
    },
    electronic: false,
  },
  transfer: {
    ...{ item, direction: 'toDepartment', fromName: '香洲区政务服务中心综合窗口', toName: '珠海市住房和城乡建设局' },
    ...{
      handedBy: '林窗口',
      receivedBy: '周经办',
      carrier: null,
      trackingNumber: null,
      transferredAt: '2026年3月5日 16:00',
    },
    items: [
      { name: '施工图纸（蓝图）', copies: 2, pages: 86 },
      { name: '土地出让合同原件', copies: 1, pages: null },
    ],
  },
  jointAcceptance: {
    content: {
      documentNumber: '珠建联验〔2026〕1号',
      paper: {
        ...{
          number: '440400ZJJ2026YS000001',
          readableNumber: '珠建联验〔2026〕1号',
          year: 2026,
          seq: 1,
          unitId: 'unit',
        },
        ...{ checkCode: '7QK39M2DABCDEFG5', checkLink: 'https://gongshen.zhuhai.gov.cn/check/7QK39M2DABCDEFG5' },
      },
      ...{ concludedAt: '2026-03-05T02:20:00.000Z', concludedOn: '2026-03-05', issuer: '珠海市住房和城乡建设局' },
      ...{ projectName: '凤凰智造产业园', projectCode: '2501-440402-04-01-123458', projectAddress: '福田路 18 号' },
      works: [
        ['建设规模', '总建筑面积 12,000 平方米'],
        ['项目类型', '工业厂房'],
      ],
      parties: [
        ['建设单位', '珠海凤凰智造科技有限公司'],
        ['勘察单位', '珠海勘察院'],
        ['设计单位', '珠海设计院'],
        ['施工单位', '珠海建工集团'],
        ['监理单位', '珠海监理公司'],
      ],
      ...{
        organisationName: '珠海凤凰智造科技有限公司',
        applicationNumber: '440402-2026-00012',
        sessionNumber: 'HY-1',
      },
      ...{ title: '综合竣工验收', span: '2026年3月5日 09:00—11:00', place: '项目现场', guests: [] },
      departments: [
        {
          ...{ unitName: '珠海市气象局', attended: true },
          items: [
            {
              ...{
                itemName: '防雷装置竣工验收',
                caseNumber: '1',
                verdict: 'pass' as const,
                text: '资料齐全，同意通过。',
              },
              ...{ givenBy: '郑经办', givenOn: '2026-03-05' },
            },
          ],
        },
      ],
      ...{ rectifications: [], overallVerdict: 'pass' as const, overallText: '同意通过综合竣工验收。' },
    },
  },
};

/** The facts of a paper of one kind, as they would be stored. */
export function sampleFacts<K extends ProcedureDocumentKind>(kind: K, title: string): PaperFacts<K> {
  return { head: { title, ...head }, body: sampleBodies[kind] };
}
