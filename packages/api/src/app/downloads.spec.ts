import { contentDisposition, parseRange } from './downloads.js';

describe('range of a download', () => {
  it.each([
    [undefined, null],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=-0', 'beyond'],
    ['bytes=100-', 'beyond'],
    ['bytes=20-10', null],
    ['bytes=-', null],
    ['bytes=0-1,3-4', null],
    ['items=0-1', null],
  ])('%s', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
});

describe('name of a download', () => {
  it('is safe for a header and keeps the Chinese name', () => {
    const header = contentDisposition('attachment', '施工图"审查\\报告%.pdf');
    expect(header).toBe(
      `attachment; filename="_____________.pdf"; filename*=UTF-8''${encodeURIComponent('施工图"审查\\报告%.pdf')}`.replace(
        '_____________',
        '___' + '_' + '__' + '_' + '__' + '_',
      ),
    );
    expect(header).not.toMatch(/[\r\n]/);
    expect(contentDisposition('inline', "a(1)'*.pdf")).toContain("filename*=UTF-8''a%281%29%27%2a.pdf");
  });
});
