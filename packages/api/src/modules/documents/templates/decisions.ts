import { dayInWords } from '@gongshen/shared/clock';
import type { Paper } from '../../../kernel/documents/paper.js';
import type { PaperFacts } from '../paper-facts.js';
import { remedySentences } from '../remedies.js';
import { about, addressee, framed, heading, labelled, labelledPairs, materialGrid, says } from './paper-parts.js';

/** 准予行政许可决定书 (许可法 38). What is no licence is granted under another title, by the same form. */
export function approval({ head, body }: PaperFacts<'approval'>): Paper {
  const { item, basis, withConditions, conditions, owed, result, validity, decidedBy, remedies } = body;
  const grant = item.licence ? '准予行政许可' : '准予办理';
  return framed(head, [
    addressee(head),
    ...says(
      `你单位申请的“${item.name}”（办件编号${item.caseNumber}），经审查，符合法定条件、标准。依照${basis.join('、')}，决定${grant}${withConditions ? '（容缺通过）' : ''}。`,
    ),
    about(head, [
      labelled('事　　项', item.name),
      labelled('决定内容', `${grant}“${item.name}”${conditions ? `。附条件：${conditions}` : '。'}`),
      labelled('依　　据', basis.join('；')),
      labelledPairs(['证照名称', result?.title ?? '—'], ['证照编号', result?.number ?? '—']),
      labelledPairs(['有 效 期', validity], ['决定日期', dayInWords(head.issuedOn)]),
      labelledPairs(['决 定 人', decidedBy], ['办件编号', item.caseNumber]),
    ]),
    ...(owed.length === 0
      ? []
      : [
          heading('应当补交的材料'),
          {
            kind: 'grid' as const,
            rows: owed.map(({ text, dueOn }, index) =>
              labelledPairs([`补交 ${index + 1}`, text], ['期　　限', `${dayInWords(dueOn)}前`]),
            ),
          },
          ...says('逾期不补交的，本机关可以依法撤销本决定（《中华人民共和国行政许可法》第六十九条）。'),
        ]),
    heading('救济途径'),
    ...says(...remedySentences(remedies, '决定')),
  ]);
}

/** 不予行政许可决定书 (许可法 38): reasons, and the remedies with their authority and court. */
export function refusal({ head, body }: PaperFacts<'refusal'>): Paper {
  const { item, basis, reason, remediesText, returned, decidedBy, remedies } = body;
  const refused = item.licence ? '不予行政许可' : '不予办理';
  return framed(head, [
    addressee(head),
    ...says(
      `你单位申请的“${item.name}”（办件编号${item.caseNumber}），经审查，不符合法定条件、标准。依照${basis.join('、')}，决定${refused}。`,
    ),
    about(head, [
      labelled('事　　项', item.name),
      labelled('理　　由', reason),
      labelled('依　　据', basis.join('；')),
      labelledPairs(['决 定 人', decidedBy], ['决定日期', dayInWords(head.issuedOn)]),
    ]),
    heading('退回材料'),
    ...(returned.length === 0
      ? says('本事项没有需要退回的材料。')
      : [...says('下列申请材料予以退回；电子件由申请人在系统内自行取回，留存副本归档。'), materialGrid(returned)]),
    heading('救济途径'),
    ...says(...remedySentences(remedies, '决定'), ...(remediesText === null ? [] : [remediesText])),
  ]);
}
