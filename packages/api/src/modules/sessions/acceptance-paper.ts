import { formatCheckCode } from '@gongshen/shared/certificate';
import { dayInWords } from '@gongshen/shared/clock';
import { labels, provisionalMark } from '@gongshen/shared/labels';
import { labelled, labelledPairs, type Paper, type PaperBlock, type PaperCell } from '../../kernel/documents/paper.js';
import type {
  AcceptanceContent,
  AcceptanceDepartment,
  AcceptanceItem,
  AcceptanceRectification,
} from './acceptance-content.js';

const title = '综合竣工验收意见书';
const signatureHeight = 44;

/** 综合竣工验收意见书: one document of all departments (沪 15). The same content gives the same paper. */
export function acceptancePaper(content: AcceptanceContent): Paper {
  const { documentNumber, issuer, concludedAt } = content;
  return {
    title: `${title} ${documentNumber}`,
    author: issuer,
    issuedAt: concludedAt,
    footer: `${title}　${documentNumber}`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'number', text: documentNumber },
      about(content),
      { kind: 'heading', text: '一、各部门验收意见' },
      ...content.departments.map(department),
      { kind: 'heading', text: '二、整改及复查情况' },
      ...rectifications(content.rectifications),
      { kind: 'heading', text: '三、总体结论' },
      overall(content),
      ...signature(content),
    ],
  };
}

function signature({ issuer, concludedOn, paper }: AcceptanceContent): PaperBlock[] {
  const lines = [issuer, dayInWords(concludedOn)];
  if (paper === undefined) return [{ kind: 'signature', lines }];
  const caption = `文书编号：${paper.number}\n校验码：${formatCheckCode(paper.checkCode)}\n扫码或在系统“核验”页输入校验码，可核对本文书。`;
  return [
    { kind: 'signature', lines, qr: { text: paper.checkLink, caption } },
    { kind: 'seal', name: issuer, purpose: '电子文书专用' },
  ];
}

function about(content: AcceptanceContent): PaperBlock {
  return {
    kind: 'grid',
    rows: [
      labelled('项目名称', content.projectName),
      labelled('项目代码', content.projectCode),
      ...(content.parties === undefined ? [labelled('建设单位', content.organisationName)] : []),
      labelled('建设地点', content.projectAddress),
      labelled('验收安排', content.title),
      labelledPairs(['收件编号', content.applicationNumber], ['会议编号', content.sessionNumber]),
      labelled('验收时间', content.span),
      labelled('验收地点', content.place),
      labelled('组织单位', content.issuer),
      ...pairs(content.works ?? []),
      ...(content.parties ?? []).map(([label, name]) => labelled(label, name)),
      ...(content.guests.length > 0 ? [labelled('到场人员', content.guests.join('；'))] : []),
    ],
  };
}

/** Two in a row. */
function pairs(facts: readonly [string, string][]): PaperCell[][] {
  const rows: PaperCell[][] = [];
  for (let index = 0; index < facts.length; index += 2) {
    const [first, second] = [facts[index] as [string, string], facts[index + 1]];
    rows.push(second ? labelledPairs(first, second) : labelled(...first));
  }
  return rows;
}

function department({ unitName, attended, items }: AcceptanceDepartment): PaperBlock {
  const rows: PaperCell[][] = [];
  for (const item of items) rows.push(...itemRows(item));
  rows.push([
    { text: '签　　字', width: 0.18, label: true, height: signatureHeight },
    { text: '', width: 0.32, height: signatureHeight },
    { text: '日　　期', width: 0.18, label: true, height: signatureHeight },
    { text: '', width: 0.32, height: signatureHeight },
  ]);
  const heading = labelledPairs(['部　　门', unitName], ['到场情况', attended ? '到场' : '未到场']);
  return { kind: 'grid', heading, rows };
}

function itemRows({ itemName, caseNumber, verdict, text, givenBy, givenOn }: AcceptanceItem): PaperCell[][] {
  const said = verdict === null ? '已单独办结' : labels('zh-CN').sessionVerdict[verdict];
  const rows = [labelled('事　　项', `${itemName}（${caseNumber}）`), labelled('结　　论', said)];
  if (verdict === null) return [...rows, labelled('办理情况', text)];
  return [
    ...rows,
    labelled('验收意见', text),
    labelledPairs(['意见出具人', givenBy], ['出具日期', dayInWords(givenOn)]),
  ];
}

function rectifications(all: readonly AcceptanceRectification[]): PaperBlock[] {
  if (all.length === 0) return [{ kind: 'paragraph', text: '各部门未提出整改要求。' }];
  return all.map(({ unitName, itemName, text, dueOn, provisional, recheck, state }, index) => ({
    kind: 'grid',
    rows: [
      labelledPairs(
        [`整改 ${index + 1}`, unitName],
        ['整改期限', `${dayInWords(dueOn)}${provisionalMark(provisional ?? false)}`],
      ),
      ...(itemName === null ? [] : [labelled('事　　项', itemName)]),
      labelled('整改内容', text),
      labelled('复查情况', recheck === null ? state : `${state}。${recheck}`),
    ],
  }));
}

function overall({ overallVerdict, overallText }: AcceptanceContent): PaperBlock {
  return {
    kind: 'grid',
    rows: [labelled('总体结论', labels('zh-CN').sessionVerdict[overallVerdict]), labelled('说　　明', overallText)],
  };
}
