import { createHash } from 'node:crypto';
import { ProcedureDocumentKind } from '@gongshen/shared/document';
import { labels } from '@gongshen/shared/labels';
import { extractText } from 'unpdf';
import { paperPdf } from '../../../kernel/documents/paper-pdf.js';
import { dueDaysOf } from '../paper-facts.js';
import { sampleFacts } from '../testing/sample-papers.js';
import { currentTemplate, paperOf } from './index.js';

const kinds = Object.keys(ProcedureDocumentKind) as ProcedureDocumentKind[];
const factsOf = (kind: ProcedureDocumentKind) => sampleFacts(kind, labels('zh-CN').procedureDocumentKind[kind]);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What has to stand on each kind, as labels and sentences: written by hand after the reference list of documents. */
const mandatory: Record<ProcedureDocumentKind, readonly string[]> = {
  submissionReceipt: [
    '项目名称',
    '项目代码',
    '申请人',
    '信用代码',
    '联系人',
    '建设地点',
    '申请日期',
    '申请事项',
    '材料清单',
    '份数',
    '查询方式',
    '5个工作日',
  ],
  intakeReceipt: [
    '项目名称',
    '信用代码',
    '联系人',
    '收件编号',
    '收件时间',
    '回执编号',
    '材料清单',
    '份数',
    '作出是否受理的决定',
    '受理窗口',
    '经办人',
    '林窗口',
  ],
  acceptance: [
    '珠建受〔2026〕123号',
    '申请人',
    '受理事项',
    '受理依据',
    '受理日期',
    '受理材料清单',
    '承诺时限',
    '预计办结日',
    '不计入办理时限',
    '查询方式',
    '领取方式',
    '珠海市住房和城乡建设局',
  ],
  correction: [
    '材料名称',
    '补正意见',
    '缺少签字页',
    '补正期限',
    '截止日期',
    '逾期不补正',
    '咨询联系人',
    '12345',
    '一次性告知',
    '2026年3月5日',
  ],
  nonAcceptance: [
    '■不属于本机关职权范围',
    '□未在规定期限内补正',
    '□补正后仍不符合要求',
    '□申请人不具备申请资格',
    '□其他',
    '依据',
    '广东省水利厅',
    '六十日',
    '六个月',
    '珠海市人民政府',
    '珠海市金湾区人民法院',
  ],
  specialProcedure: [
    '事项',
    '受理日期',
    '特别程序类型',
    '现场踏勘',
    '法律依据',
    '开始日期',
    '承诺时限',
    '不计入审批时限',
    '申请人须准备事项',
    '联系人',
  ],
  extension: ['原承诺时限', '延长理由', '延长后截止日', '2026年4月20日', '批准人', '何局长'],
  approval: [
    '申请人',
    '事项',
    '依据',
    '决定内容',
    '准予行政许可',
    '证照编号',
    '440402202603050101',
    '有效期',
    '决定日期',
  ],
  refusal: ['理由', '依据', '退回材料', '珠海市人民政府', '珠海市金湾区人民法院', '六十日', '六个月', '决定日期'],
  payment: ['收费项目', '收费依据', '金额', '叁万伍仟陆佰零玖元伍角整', '缴费方式', '缴费期限', '减免情形', '小微企业'],
  delivery: [
    '受送达人',
    '事项',
    '文书名称',
    '文书编号',
    '份数',
    '送达方式',
    '送达地址',
    '签收人',
    '代收人与受送达人关系',
    '送达时间',
    'EMS',
  ],
  transfer: ['发件单位', '收件单位', '发件经办人', '收件经办人', '快递单位', '快递单号', '物料清单', '份数'],
  jointAcceptance: [
    '项目代码',
    '建设规模',
    '建设单位',
    '勘察单位',
    '设计单位',
    '施工单位',
    '监理单位',
    '各部门验收意见',
    '总体结论',
    '2026年3月5日',
  ],
};

test.each(kinds)('%s carries everything it must, a check code, a page number', async (kind) => {
  const { text } = await extractText(
    new Uint8Array(await paperPdf(paperOf(kind, currentTemplate(kind), factsOf(kind)))),
  );
  const whole = text.map((page) => page.replace(/\s/g, '')).join('');
  for (const each of mandatory[kind]) expect(whole).toContain(each);
  expect(whole).toContain('7QK3-9M2D-ABCD-EFG5');
  expect(whole).toContain(`第1页共${text.length}页`);
});

test.each(kinds)(
  '%s is drawn to the same bytes, whatever came between, from facts that went through JSON',
  async (kind) => {
    const first = await paperPdf(paperOf(kind, 1, factsOf(kind)));
    const stored = JSON.parse(JSON.stringify(factsOf(kind)));
    expect(hash(await paperPdf(paperOf(kind, 1, stored)))).toBe(hash(first));
  },
);

test('a receipt by silence says so (许可法 32)', async () => {
  const { head, body } = sampleFacts('intakeReceipt', '收件回执');
  const { text } = await extractText(
    new Uint8Array(await paperPdf(paperOf('intakeReceipt', 1, { head, body: { ...body, deemed: true, clerk: null } }))),
  );
  const whole = text.join('').replace(/\s/g, '');
  expect(whole).toContain('视为收件');
  expect(whole).toContain('系统自动出具');
});

test('a paper says which of its days are not settled yet (domain §3)', async () => {
  const { head, body } = sampleFacts('correction', '补齐补正通知书');
  expect(dueDaysOf(body)).toEqual([body.answerBy]);
  expect(dueDaysOf({ owed: [{ dueOn: '2027-03-01' }, { dueOn: '2027-02-01' }], dueOn: '2027-02-01' })).toEqual([
    '2027-02-01',
    '2027-03-01',
  ]);
  expect(dueDaysOf(sampleFacts('payment', '缴费通知书').body)).toEqual([]);
  const read = async (provisionalDays?: string[]) => {
    const paper = paperOf('correction', 1, {
      head: { ...head, ...(provisionalDays ? { provisionalDays } : {}) },
      body,
    });
    const { text } = await extractText(new Uint8Array(await paperPdf(paper)));
    return text.join('').replace(/\s/g, '');
  };
  expect(await read(['2027-01-05'])).toContain('2027年1月5日为暂定日期');
  expect(await read([])).toBe(await read());
  expect(await read()).not.toContain('暂定');
});

test('a version that never was is not drawn', () => {
  expect(() => paperOf('acceptance', 2, factsOf('acceptance'))).toThrow();
  expect(() => paperOf('acceptance', 0, factsOf('acceptance'))).toThrow();
});

test('no stop begins a line, no opening bracket ends one', async () => {
  for (const kind of ['acceptance', 'correction', 'refusal'] as const) {
    const { text } = await extractText(new Uint8Array(await paperPdf(paperOf(kind, 1, factsOf(kind)))));
    const lines = text.join('\n').split('\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      expect(line.trim()).not.toMatch(/^[，。、；：！？）》〉]/u);
      expect(line.trim()).not.toMatch(/[（《〈]$/u);
    }
  }
});

/** One black dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

test('a signature given on the screen stands on the slip; without one there is a line to sign on', async () => {
  const facts = factsOf('delivery');
  const read = async (signature: Buffer | null) => {
    const bytes = await paperPdf(paperOf('delivery', 1, facts, { signature }));
    const { text } = await extractText(new Uint8Array(bytes));
    return { bytes, text: text.join('').replace(/\s/g, '') };
  };
  const [signed, unsigned] = [await read(dot), await read(null)];
  expect(signed.text).toContain('签收人签名');
  expect(signed.text).not.toContain('签收人（签名）');
  expect(unsigned.text).toContain('签收人（签名）');
  expect(hash((await read(dot)).bytes)).toBe(hash(signed.bytes));
});
