import { formatCheckCode } from '@gongshen/shared/certificate';
import { dayInWords } from '@gongshen/shared/clock';
import { labelled, type Paper, type PaperBlock } from '../../../kernel/documents/paper.js';
import type { CertificateRow } from '../certificate.entity.js';
import { factsMark } from '../certificate-facts.js';
import type { CertificateField, CertificateTemplate } from './template.js';

/** What stands where the number would: a draft has none. */
const sampleMark = '样　稿　（未编号、未盖章，不具有效力）';

/** A certificate's paper, sealed or as a draft. The same certificate gives the same paper. */
export function certificatePaper(
  template: CertificateTemplate,
  row: CertificateRow,
  made: { at: string; checkLink: string | null },
): Paper {
  const { title, number, identifier, unitName, checkCode } = row;
  const sealed = number !== null && checkCode !== null && row.factsDigest !== null;
  return {
    title: sealed ? `${title} ${number}` : `${title}（样稿）`,
    author: unitName,
    issuedAt: made.at,
    footer: sealed ? `${title}　${number}` : `${title}　样稿`,
    ...(sealed ? { keywords: factsMark(checkCode, row.factsDigest as string) } : {}),
    blocks: [
      { kind: 'title', text: title },
      { kind: 'number', text: sealed ? `编号：${number}` : sampleMark },
      { kind: 'paragraph', text: template.ground },
      { kind: 'grid', rows: factRows(template, row) },
      ...conditions(row.conditions),
      { kind: 'heading', text: '注意事项' },
      ...template.notes.map((text, index): PaperBlock => ({ kind: 'paragraph', text: `${index + 1}．${text}` })),
      ...(sealed
        ? [signature(row), sealPicture(row), ...qr(made.checkLink, checkCode, identifier)]
        : [{ kind: 'signature', lines: [unitName, '（签发日期在编号盖章时填写）'] } as const]),
    ],
  };
}

function factRows(template: CertificateTemplate, row: CertificateRow) {
  return [
    labelled('持证单位', row.holderName),
    labelled('信用代码', row.holderCode),
    ...template.fields.flatMap((field) => {
      const written = shown(field, row.fields[field.code] ?? '');
      return written === '' ? [] : [labelled(field.label, written)];
    }),
    labelled('有效期限', validity(row)),
    ...(row.versionNumber > 1
      ? [labelled('版　　本', `第 ${row.versionNumber} 版，原版本自本版生效之日起不再有效`)]
      : []),
  ];
}

/** As it stands on the paper: an option by its name, a number with its unit, a day in Chinese. */
export function shown(field: CertificateField, value: string): string {
  if (value === '') return '';
  if (field.kind === 'choice') return field.options?.find((option) => option.value === value)?.label ?? value;
  if (field.kind === 'date') return dayInWords(value);
  return field.unit ? `${value} ${field.unit}` : value;
}

function validity({ validFrom, validUntil }: CertificateRow): string {
  if (validFrom === null) return validUntil === null ? '长期' : `至 ${dayInWords(validUntil)}`;
  return validUntil === null
    ? `自 ${dayInWords(validFrom)} 起`
    : `自 ${dayInWords(validFrom)} 至 ${dayInWords(validUntil)}`;
}

function conditions(text: string | null): PaperBlock[] {
  if (text === null || text.trim() === '') return [];
  return [
    { kind: 'heading', text: '附加条件' },
    { kind: 'paragraph', text },
  ];
}

function signature({ unitName, issuedOn }: CertificateRow): PaperBlock {
  return { kind: 'signature', lines: [unitName, dayInWords(issuedOn ?? '')] };
}

/** The picture alone says nothing: the signature in the file does. */
function sealPicture({ unitName }: CertificateRow): PaperBlock {
  return { kind: 'seal', name: unitName, purpose: '行政审批专用章' };
}

function qr(link: string | null, checkCode: string, identifier: string | null): PaperBlock[] {
  if (link === null) return [];
  const lines = [
    `核验码：${formatCheckCode(checkCode)}`,
    ...(identifier === null ? [] : [`电子证照标识：${identifier}`]),
    '扫描二维码或在核验页面输入核验码、上传本文件，可核验真伪和当前效力。',
  ];
  return [{ kind: 'qr', text: link, caption: lines.join('\n') }];
}
