import { demoPdf } from './demo-pdf.js';

describe('a PDF of the demonstration', () => {
  it('has a cross-reference table that points at its objects', () => {
    const text = demoPdf('Title', ['A line (with brackets) and \\']).toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(5);
    offsets.forEach((offset, index) => {
      expect(text.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true);
    });
    const [, length, stream] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(text) ?? [];
    expect(stream).toHaveLength(Number(length));
    expect(text).toContain('(A line \\(with brackets\\) and \\\\) Tj');
  });

  it('refuses what its font cannot show', () => {
    expect(() => demoPdf('标题', [])).toThrow('Not ASCII');
  });
});
