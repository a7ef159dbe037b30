import type { ProcedureDocumentKind } from '@gongshen/shared/document';
import { labels } from '@gongshen/shared/labels';
import { sampleFacts } from '../testing/sample-papers.js';
import { currentTemplate, paperOf } from './index.js';

/** The reference list of documents, `requiredFields` of each as it is written there. */
const reference: Record<ProcedureDocumentKind, string> = {
  submissionReceipt:
    '项目名称、项目代码、申请人及信用代码、联系人、地址、申请日期、事项、材料清单(份数)、查询方式;受理前接收决定1工作日(佛山样式[P])',
  intakeReceipt: '同上+收件编号、收件时间、承诺作出受理决定的时限(佛山2工作日[P])、窗口与经办人',
  acceptance:
    '文书编号、申请人、事项、受理依据、受理日期、受理材料清单、承诺办结时限与预计办结日、特别程序不计入的说明、查询与领取方式、受理机关印章、日期',
  correction: '文书编号、逐项材料名称与补正意见、补正期限、逾期后果、咨询联系人电话、受理机关印章、日期;须一次列全',
  nonAcceptance:
    '文书编号、理由选项(不属本机关/未按期补正/补正后仍不符合/申请人不具资格/其他)、依据、应向何机关申请、救济(60日复议、6个月诉讼)、印章、日期',
  specialProcedure:
    '文书编号、事项、受理日期、特别程序类型、法律依据、开始日期、承诺时限(不计入审批时限)、申请人须准备事项、联系人、印章',
  extension: '原承诺时限、延长理由、延长后截止日、批准人、印章',
  approval: '文书编号、申请人、事项、依据、决定内容、证照编号、有效期、日期、印章',
  refusal: '理由、依据、退回材料、复议机关与诉讼法院及期限、日期、印章',
  payment: '收费项目、依据、金额、方式、期限、减免情形',
  delivery: '受送达人、事项、文书名称编号份数、送达方式与地址、签收人、代收人关系、送达时间',
  transfer: '发件收件单位、经办人、快递信息、物料清单',
  jointAcceptance: '项目代码、工程概况、五方单位、各部门意见、结论、日期',
};

/** The drawing of the unit's seal. */
const seal = '"kind":"seal"';
const day = '2026年3月5日';
const number = '珠建受〔2026〕123号';
const project = ['项目名称', '凤凰智造产业园一期厂房及配套宿舍', '项目代码', '2501-440402-04-01-123458'];
const applicant = ['申请人', '珠海凤凰智造科技有限公司', '信用代码', '91440402MA5EXMP165'];
const ofApplication = {
  项目名称: project.slice(0, 2),
  项目代码: project.slice(2),
  申请人及信用代码: applicant,
  联系人: ['联系人', '陈晓明', '13800000000'],
  地址: ['建设地点', '珠海市香洲区福田路18号'],
  申请日期: ['申请日期', '2026年3月2日'],
  事项: ['申请事项', '建筑工程施工许可证核发', '承办部门'],
  材料清单: ['材料清单', '工程材料第2项', '份数', '电子件1份、原件2份'],
  查询方式: ['查询方式', '440402-2026-00012', '12345'],
};

/** What of the sample stands for each field of the list: written by hand. */
const stands: Record<ProcedureDocumentKind, Record<string, readonly string[]>> = {
  submissionReceipt: { ...ofApplication, 受理前接收决定1工作日: ['5个工作日内', '第三十二条'] },
  intakeReceipt: {
    ...ofApplication,
    收件编号: ['收件编号', '440402-2026-00012'],
    收件时间: ['收件时间', '2026年3月5日10:20'],
    承诺作出受理决定的时限: ['5个工作日内', '2026年3月12日', '作出是否受理的决定'],
    窗口与经办人: ['受理窗口', '经办人', '林窗口'],
  },
  acceptance: {
    文书编号: [number],
    申请人: applicant,
    事项: ['受理事项', '建筑工程施工许可证核发'],
    受理依据: ['受理依据', '建筑法第8条'],
    受理日期: ['受理日期', '2026年3月6日'],
    受理材料清单: ['受理材料清单', '工程材料第2项'],
    承诺办结时限与预计办结日: ['承诺时限', '1个工作日', '预计办结日', '2026年3月9日'],
    特别程序不计入的说明: ['特别程序', '不计入办理时限'],
    查询与领取方式: ['查询方式', '领取方式'],
    受理机关印章: [seal, '珠海市住房和城乡建设局'],
    日期: [day],
  },
  correction: {
    文书编号: [number],
    逐项材料名称与补正意见: ['建设工程规划许可证', '单位名称与营业执照不一致', '施工合同', '缺少签字页'],
    补正期限: ['补正期限', '10个工作日', '2026年3月19日'],
    逾期后果: ['逾期不补正的，本次申请失效'],
    咨询联系人电话: ['咨询联系人：林窗口', '12345'],
    受理机关印章: [seal],
    日期: [day],
    须一次列全: ['一次性告知', '全部内容', '共2项'],
  },
  nonAcceptance: {
    文书编号: [number],
    理由选项: ['不属于本机关职权范围', '未在规定期限内补正', '补正后仍不符合', '不具备申请资格', '其他'],
    依据: ['依据', '第三十二条'],
    应向何机关申请: ['广东省水利厅'],
    救济: ['六十日', '六个月', '珠海市人民政府', '珠海市金湾区人民法院'],
    印章: [seal],
    日期: [day],
  },
  specialProcedure: {
    文书编号: [number],
    事项: ['建筑工程施工许可证核发'],
    受理日期: ['受理日期', '2026年3月6日'],
    特别程序类型: ['特别程序', '现场踏勘'],
    法律依据: ['法律依据', '第四十五条'],
    开始日期: ['开始日期', '2026年3月9日'],
    承诺时限: ['承诺时限', '3个工作日（不计入审批时限）'],
    申请人须准备事项: ['准备事项', '请配合现场踏勘'],
    联系人: ['联系人：周经办'],
    印章: [seal],
  },
  extension: {
    原承诺时限: ['原承诺时限', '20个工作日'],
    延长理由: ['延长理由', '案情复杂'],
    延长后截止日: ['延长后截止日', '2026年4月20日'],
    批准人: ['批准人', '何局长'],
    印章: [seal],
  },
  approval: {
    文书编号: [number],
    申请人: applicant,
    事项: ['建筑工程施工许可证核发'],
    依据: ['依据', '建筑法第8条'],
    决定内容: ['决定内容', '准予行政许可', '接地装置按检测结果调整'],
    证照编号: ['证照编号', '440402202603050101'],
    有效期: ['有效期', '3个月内开工'],
    日期: ['决定日期', day],
    印章: [seal],
  },
  refusal: {
    理由: ['理由', '排水口位置与市政管网不衔接'],
    依据: ['依据', '建筑法第8条'],
    退回材料: ['退回材料', '工程材料第2项'],
    复议机关与诉讼法院及期限: ['珠海市人民政府', '六十日', '珠海市金湾区人民法院', '六个月'],
    日期: ['决定日期', day],
    印章: [seal],
  },
  payment: {
    收费项目: ['收费项目', '城市道路占用挖掘修复费', '防空地下室易地建设费'],
    依据: ['收费依据', '粤价〔2008〕1号'],
    金额: ['34,200.00', '1,409.50', '35,609.50', '叁万伍仟陆佰零玖元伍角整'],
    方式: ['缴费方式', '珠海市财政局非税专户'],
    期限: ['缴费期限', '2026年3月20日前'],
    减免情形: ['减免情形', '小微企业减半征收'],
  },
  delivery: {
    受送达人: ['受送达人', '珠海凤凰智造科技有限公司'],
    事项: ['建筑工程施工许可证核发'],
    文书名称编号份数: ['文书名称', '文书编号', '份数', '准予行政许可决定书', '珠建准〔2026〕4号'],
    送达方式与地址: ['送达方式', '邮政寄递', '送达地址', '珠海市香洲区福田路18号'],
    签收人: ['签收人', '陈晓明'],
    代收人关系: ['代收人与受', '员工'],
    送达时间: ['送达时间', '2026年3月9日15:02'],
  },
  transfer: {
    发件收件单位: ['发件单位', '香洲区政务服务中心综合窗口', '收件单位', '珠海市住房和城乡建设局'],
    经办人: ['发件经办人', '林窗口', '收件经办人', '周经办'],
    快递信息: ['快递单位', '快递单号'],
    物料清单: ['物料清单', '施工图纸（蓝图）', '86', '土地出让合同原件'],
  },
  jointAcceptance: {
    项目代码: ['2501-440402-04-01-123458'],
    工程概况: ['建设规模', '总建筑面积12,000平方米', '工业厂房'],
    五方单位: ['建设单位', '勘察单位', '设计单位', '施工单位', '监理单位', '珠海监理公司'],
    各部门意见: ['各部门验收意见', '珠海市气象局', '资料齐全，同意通过。'],
    结论: ['总体结论', '同意通过综合竣工验收。'],
    日期: [day],
  },
};

/** The fields of an entry, without what stands in brackets; “同上” are those of the entry before. */
const fieldsOf = (kind: ProcedureDocumentKind): string[] =>
  reference[kind]
    .replace(/\([^)]*\)/g, '')
    .split(/[、;+]/)
    .flatMap((field) => (field === '同上' ? Object.keys(ofApplication) : [field]));

/** Everything that is drawn, without spaces and line ends. */
function drawn(kind: ProcedureDocumentKind): string {
  const facts = sampleFacts(kind, labels('zh-CN').procedureDocumentKind[kind]);
  return JSON.stringify(paperOf(kind, currentTemplate(kind), facts)).replace(/\\n|\s/g, '');
}

describe.each(Object.keys(reference) as ProcedureDocumentKind[])('%s', (kind) => {
  it('is compared with every field of the reference list', () => {
    expect(Object.keys(stands[kind])).toEqual(fieldsOf(kind));
  });

  it.each(Object.entries(stands[kind]))('%s', (_field, expected) => {
    const paper = drawn(kind);
    for (const each of expected) expect(paper).toContain(each.replace(/\s/g, ''));
  });
});
