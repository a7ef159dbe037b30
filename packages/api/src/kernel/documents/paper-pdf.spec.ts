import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import { labelled, labelledPairs, type Paper } from './paper.js';
import { paperPdf } from './paper-pdf.js';

const paper = (more: Partial<Paper> = {}): Paper => ({
  title: '综合竣工验收意见书',
  author: '珠海市住房和城乡建设局',
  issuedAt: '2026-03-05T02:00:00.000Z',
  footer: 'LHYS〔2026〕1号',
  blocks: [
    { kind: 'title', text: '综合竣工验收意见书' },
    { kind: 'grid', rows: [labelled('项目', '凤凰智造产业园'), labelledPairs(['编号', 'A1'], ['日期', '3月5日'])] },
  ],
  ...more,
});

/** The text of every page, without the blanks a reader puts between pieces. */
async function textOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map((page) => page.replace(/\s/g, ''));
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a paper is read back as it was written, with numbered pages', async () => {
  const [only] = await textOf(await paperPdf(paper()));
  for (const text of ['综合竣工验收意见书', '凤凰智造产业园', '3月5日', '第1页共1页']) {
    expect(only).toContain(text);
  }
});

test('the same paper gives the same bytes, another time others', async () => {
  const [first, second] = [await paperPdf(paper()), await paperPdf(paper())];
  expect(hash(second)).toBe(hash(first));
  expect(hash(await paperPdf(paper({ issuedAt: '2026-03-06T02:00:00.000Z' })))).not.toBe(hash(first));
});

test('the heading over the last sentence stays with it and the signature, wherever the page ends', async () => {
  const remedy =
    '如不服本决定，可以自收到本决定之日起六十日内申请行政复议，或者自收到本决定之日起六个月内提起行政诉讼。';
  const brokenAt: number[] = [];
  for (let rows = 18; rows < 32; rows += 1) {
    const blocks: Paper['blocks'] = [
      { kind: 'grid', rows: Array.from({ length: rows }, (_, index) => labelled('事项', `第${index}项`)) },
      { kind: 'heading', text: '救济途径' },
      { kind: 'paragraph', text: remedy },
      { kind: 'signature', lines: ['珠海市住房和城乡建设局', '2026年3月5日'] },
    ];
    const pages = await textOf(await paperPdf(paper({ blocks })));
    const holding = (words: string) => pages.findIndex((page) => page.includes(words));
    expect([holding('如不服本决定'), holding('2026年3月5日')]).toEqual([holding('救济途径'), holding('救济途径')]);
    brokenAt.push(holding('救济途径'));
  }
  // Both have been seen: room on the first page, and none.
  expect(new Set(brokenAt)).toEqual(new Set([0, 1]));
});

test('what does not fit on a page goes on on the next one, and nothing is lost', async () => {
  const sentences = Array.from({ length: 150 }, (_, index) => `第${index + 1}条：现场核对无误，资料齐全。`);
  const blocks: Paper['blocks'] = [{ kind: 'grid', rows: [labelled('意见', sentences.join(''))] }];
  const pages = await textOf(await paperPdf(paper({ blocks })));
  expect(pages.length).toBeGreaterThan(1);
  const whole = pages.join('');
  for (const sentence of sentences) expect(whole.replace(/LHYS〔2026〕1号第\d页共\d页/g, '')).toContain(sentence);
  expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
});
