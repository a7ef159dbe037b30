import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import type { Paper, PaperBlock } from './paper.js';
import { paperPdf } from './paper-pdf.js';

const signature: PaperBlock = { kind: 'signature', lines: ['珠海市住房和城乡建设局', '2026年3月5日'] };
const seal: PaperBlock = { kind: 'seal', name: '珠海市住房和城乡建设局', purpose: '行政审批专用章' };
const paper = (blocks: Paper['blocks']): Paper => ({
  ...{ title: '许可证', author: '珠海市住房和城乡建设局', issuedAt: '2026-03-05T02:00:00.000Z', footer: '编号 1' },
  blocks: [{ kind: 'title', text: '许可证' }, ...blocks],
});
const pagesOf = async (blocks: Paper['blocks']) =>
  (await extractText(new Uint8Array(await paperPdf(paper(blocks))))).text.map((page) => page.replace(/\s/g, ''));

test('a seal bears the unit’s name and what it is for, on the page of the signature', async () => {
  const plain = (await pagesOf([signature])).join('');
  const pages = await pagesOf([signature, seal]);
  expect(pages).toHaveLength(1);
  expect(plain).not.toContain('行政审批专用章');
  expect(pages[0]).toContain('行政审批专用章');
  // Once in the signature, once on the arc, sign by sign
  expect([...(pages[0] ?? '')].filter((sign) => sign === '局')).toHaveLength(2);
});

test.each([
  ['one sign', '局'],
  ['sixty signs', '珠海市'.repeat(20)],
])('a name of %s is drawn whole', async (_, name) => {
  const [page = ''] = await pagesOf([signature, { kind: 'seal', name, purpose: '' }]);
  const count = (text: string, sign: string) => [...text].filter((each) => each === sign).length;
  const [before = ''] = await pagesOf([signature]);
  const sign = name[0] ?? '';
  expect(count(page, sign) - count(before, sign)).toBe(count(name, sign));
});

test('without a signature it takes its own room', async () => {
  const full: PaperBlock = { kind: 'paragraph', text: '说明。\n'.repeat(30) };
  expect(await pagesOf([full])).toHaveLength(1);
  const pages = await pagesOf([full, seal]);
  expect(pages).toHaveLength(2);
  expect(pages[1]).toContain('行政审批专用章');
});

test('the same seal gives the same bytes', async () => {
  const hash = async () =>
    createHash('sha256')
      .update(await paperPdf(paper([signature, seal])))
      .digest('hex');
  expect(await hash()).toBe(await hash());
});
