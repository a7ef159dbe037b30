import { dayInWords } from '@gongshen/shared/clock';
import { amountFigures, amountInWords } from '@gongshen/shared/document';
import { labels } from '@gongshen/shared/labels';
import type { Paper, PaperBlock } from '../../../kernel/documents/paper.js';
import type { PaperFacts } from '../paper-facts.js';
import { hotline, numbered } from '../paper-words.js';
import { about, addressee, centred, columns, framed, heading, labelled, labelledPairs, says } from './paper-parts.js';

/** What a slip shows besides its facts: the picture of a signature. */
export interface PaperPictures {
  signature: Buffer | null;
  /** A copy without whom and where it was served to. */
  copy?: boolean;
}

/** 缴费通知书. */
export function payment({ head, body }: PaperFacts<'payment'>): Paper {
  const { item, lines, total, method, payTo, dueOn, exemptions, handler } = body;
  return framed(head, [
    addressee(head),
    ...says(
      `你单位申请的“${item.name}”（办件编号${item.caseNumber}），依照下列依据应当缴纳费用合计人民币${amountInWords(total)}（¥${amountFigures(total)}）。请于${dayInWords(dueOn)}前缴清。`,
    ),
    about(head, [labelled('事　　项', item.name)]),
    heading('收费项目'),
    {
      kind: 'grid',
      heading: columns([0.08, '序号'], [0.28, '收费项目'], [0.42, '收费依据'], [0.22, '金额（元）']),
      rows: [
        ...lines.map(({ name, basis, amount }, index) => [
          centred(0.08, String(index + 1)),
          { text: name, width: 0.28 },
          { text: basis, width: 0.42 },
          { text: amountFigures(amount), width: 0.22, align: 'right' as const },
        ]),
        [
          { text: '合　计', width: 0.36, label: true },
          { text: `人民币${amountInWords(total)}`, width: 0.42 },
          { text: amountFigures(total), width: 0.22, align: 'right' as const },
        ],
      ],
    },
    {
      kind: 'grid',
      rows: [
        labelledPairs(['缴费方式', labels('zh-CN').paymentMethod[method]], ['缴费期限', `${dayInWords(dueOn)}前`]),
        labelled('缴 费 至', payTo),
        labelled('减免情形', exemptions ?? '无'),
      ],
    },
    ...says(
      ...numbered([
        '缴费后由承办部门登记缴款凭据；未在期限内缴清且未办理减免、缓缴的，依照有关规定处理。',
        `联系人：${handler}；咨询电话：${hotline}。`,
      ]),
    ),
  ]);
}

/** 送达回证 (许可法 44; 珠 18). */
export function delivery({ head, body }: PaperFacts<'delivery'>, { signature, copy }: PaperPictures): Paper {
  const { item, papers, method, address, recipient, relation, carrier, trackingNumber, electronic } = body;
  const signed: PaperBlock[] = copy
    ? says('本件为供查阅的副本，受送达人的个人信息和签名已隐去；原件由综合窗口存档。')
    : signature === null
      ? electronic
        ? says('电子送达：以申请人在系统内下载、查阅的记录为签收凭据，无须另行签字。')
        : says('签收人（签名）：＿＿＿＿＿＿＿＿＿＿　　　　签收日期：＿＿＿＿年＿＿月＿＿日')
      : [{ kind: 'picture', bytes: signature, height: 60, caption: `签收人签名（${recipient}，${body.deliveredAt}）` }];
  return framed(head, [
    {
      kind: 'grid',
      rows: [
        labelled('受送达人', head.applicant.name),
        labelled('事　　项', `${item.name}（${item.caseNumber}）`),
        labelled('项　　目', `${head.project.name}（${head.project.code}）`),
      ],
    },
    heading('送达文书'),
    {
      kind: 'grid',
      heading: columns([0.08, '序号'], [0.44, '文书名称'], [0.36, '文书编号'], [0.12, '份数']),
      rows: papers.map(({ name, number, copies }, index) => [
        centred(0.08, String(index + 1)),
        { text: name, width: 0.44 },
        { text: number, width: 0.36 },
        centred(0.12, String(copies)),
      ]),
    },
    heading('送达情况'),
    {
      kind: 'grid',
      rows: [
        labelledPairs(['送达方式', method], ['送达时间', body.deliveredAt]),
        labelled('送达地址', address ?? (electronic ? '申请人在本系统的账户' : head.issuer)),
        labelledPairs(['签 收 人', recipient], ['代收人与受\n送达人关系', relation ?? '本人（本单位）']),
        ...(carrier === null && trackingNumber === null
          ? []
          : [labelledPairs(['寄递单位', carrier ?? '—'], ['寄递单号', trackingNumber ?? '—'])]),
        labelled('送 达 人', `${body.deliveredBy}（${head.issuer}）`),
      ],
    },
    ...signed,
  ]);
}

const directions = {
  toDepartment: '综合窗口 → 承办部门',
  back: '承办部门 → 综合窗口',
  toApplicant: '综合窗口 → 申请人',
} as const;

/** 物料流转凭证: paper originals on their way (珠 13). */
export function transfer({ head, body }: PaperFacts<'transfer'>): Paper {
  const { item, direction, fromName, toName, handedBy, receivedBy, carrier, trackingNumber, items } = body;
  const hand = { height: 40 };
  return framed(head, [
    {
      kind: 'grid',
      rows: [
        labelled('项　　目', `${head.project.name}（${head.project.code}）`),
        labelledPairs(['收件编号', head.application.number], ['流转方向', directions[direction]]),
        ...(item === null ? [] : [labelled('事　　项', `${item.name}（${item.caseNumber}）`)]),
        labelledPairs(['发件单位', fromName], ['收件单位', toName]),
        labelledPairs(['发件经办人', handedBy], ['收件经办人', receivedBy ?? '待签收']),
        labelledPairs(['快递单位', carrier ?? '专人送交'], ['快递单号', trackingNumber ?? '—']),
        labelled('交接时间', body.transferredAt),
      ],
    },
    heading('物料清单'),
    {
      kind: 'grid',
      heading: columns([0.08, '序号'], [0.62, '物料名称'], [0.15, '份数'], [0.15, '页数']),
      rows: items.map(({ name, copies, pages }, index) => [
        centred(0.08, String(index + 1)),
        { text: name, width: 0.62 },
        centred(0.15, String(copies)),
        centred(0.15, pages === null ? '—' : String(pages)),
      ]),
    },
    {
      kind: 'grid',
      rows: [
        [
          { text: '移交人签字', width: 0.18, label: true, ...hand },
          { text: '', width: 0.32, ...hand },
          { text: '接收人签字', width: 0.18, label: true, ...hand },
          { text: '', width: 0.32, ...hand },
        ],
      ],
    },
  ]);
}
