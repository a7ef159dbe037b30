import { formatCheckCode } from '@gongshen/shared/certificate';
import { dayInWords } from '@gongshen/shared/clock';
import {
  labelled,
  labelledPairs,
  type Paper,
  type PaperBlock,
  type PaperCell,
} from '../../../kernel/documents/paper.js';
import type { ItemLine, MaterialLine, PaperHead } from '../paper-facts.js';

/** The frame of every paper: title and number above, unit, day, check code below, number and page at the foot. */
export function framed(head: PaperHead, blocks: readonly PaperBlock[]): Paper {
  return {
    title: `${head.title} ${head.readableNumber}`,
    author: head.issuer,
    issuedAt: head.issuedAt,
    footer: `${head.title}　${head.readableNumber}`,
    blocks: [
      { kind: 'title', text: head.title },
      { kind: 'number', text: head.readableNumber },
      ...blocks,
      ...provisional(head),
      {
        kind: 'signature',
        lines: [head.issuer, dayInWords(head.issuedOn)],
        qr: { text: head.checkLink, caption: checkCaption(head) },
      },
      { kind: 'seal', name: head.issuer, purpose: '电子文书专用' },
    ],
  };
}

/** A due day in a year without its notice is not settled, and whoever holds the paper is told so (domain §3). */
function provisional({ provisionalDays = [] }: PaperHead): PaperBlock[] {
  if (provisionalDays.length === 0) return [];
  const days = provisionalDays.map(dayInWords).join('、');
  return says(`${days}为暂定日期：该年度放假安排尚未公布，公布后如有变动，另行告知。`);
}

function checkCaption({ number, checkCode }: PaperHead): string {
  return `文书编号：${number}\n校验码：${formatCheckCode(checkCode)}\n印章由系统套印；扫码或者在系统“核验”页输入校验码，可核对本文书真伪。`;
}

/** 抬头: whom it is addressed to. */
export const addressee = ({ applicant }: PaperHead): PaperBlock => ({ kind: 'paragraph', text: `${applicant.name}：` });

/** Body text begins two signs in. */
export const says = (...texts: string[]): PaperBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text: `　　${text}` }));

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text });

/** Project and applicant, as on every form of the series, then rows of the kind's own. */
export function about(head: PaperHead, rows: readonly PaperCell[][] = []): PaperBlock {
  const { project, applicant, application } = head;
  return {
    kind: 'grid',
    rows: [
      labelled('项目名称', project.name),
      labelled('项目代码', project.code),
      labelled('申 请 人', applicant.name),
      labelledPairs(['信用代码', applicant.creditCode], ['收件编号', application.number]),
      labelledPairs(['联 系 人', applicant.contact], ['联系电话', applicant.phone]),
      labelledPairs(['建设地点', project.address], ['审批阶段', application.stage]),
      ...rows,
    ],
  };
}

/** Items applied for, numbered, each with its department and promised time. */
export function itemGrid(items: readonly ItemLine[]): PaperBlock {
  return {
    kind: 'grid',
    heading: columns([0.08, '序号'], [0.46, '事　项'], [0.26, '承办部门'], [0.2, '承诺办结时限']),
    rows: items.map(({ name, unit, limit }, index) => [
      centred(0.08, String(index + 1)),
      { text: name, width: 0.46 },
      { text: unit, width: 0.26 },
      { text: limit, width: 0.2 },
    ]),
  };
}

/** 材料清单（份数）; over as many pages as it takes, its heading on each. */
export function materialGrid(materials: readonly MaterialLine[]): PaperBlock {
  return {
    kind: 'grid',
    heading: columns([0.08, '序号'], [0.5, '材料名称'], [0.2, '份　数'], [0.22, '来　源']),
    rows: materials.map(({ name, copies, source }, index) => [
      centred(0.08, String(index + 1)),
      { text: name, width: 0.5 },
      { text: copies, width: 0.2 },
      { text: source, width: 0.22 },
    ]),
  };
}

export function columns(...titles: readonly (readonly [number, string])[]): PaperCell[] {
  return titles.map(([width, text]) => ({ text, width, label: true }));
}

export const centred = (width: number, text: string): PaperCell => ({ text, width, align: 'center' });

/** ☑ and ☐ are not in every font: the ticked one is written out. */
export function options<K extends string>(texts: Readonly<Record<K, string>>, chosen: K): string {
  return (Object.keys(texts) as K[]).map((key) => `${key === chosen ? '■' : '□'}${texts[key]}`).join('\n');
}

export { labelled, labelledPairs };
