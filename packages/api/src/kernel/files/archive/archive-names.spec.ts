import { array, property, assert as prove, string } from 'fast-check';
import { archivePaths, safeArchiveName } from './archive-names.js';

describe('name in an archive', () => {
  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\Windows\\x.pdf', 'C__Windows_x.pdf'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['cod\u202efdp.exe', 'codfdp.exe'],
    ['CON.pdf', '_CON.pdf'],
    ['图纸. ', '图纸'],
    ['..', '未命名'],
    ['', '未命名'],
    ['施工图<审查>"合格".pdf', '施工图_审查__合格_.pdf'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeArchiveName(given)).toBe(expected);
  });

  it('is cut before its ending', () => {
    const name = safeArchiveName(`${'长'.repeat(300)}.pdf`);
    expect(name).toHaveLength(100);
    expect(name).toMatch(/长\.pdf$/);
  });
});

describe('paths of an archive', () => {
  it('are numbered where they would meet, whatever their capitals', () => {
    const paths = archivePaths([
      ['材料', '图.pdf'],
      ['材料', '图.PDF'],
      ['材料', '图.pdf'],
      ['结果', '图.pdf'],
      ['材料', '说明'],
      ['材料', '说明'],
    ]);
    expect(paths).toEqual([
      '材料/图.pdf',
      '材料/图（2）.PDF',
      '材料/图（3）.pdf',
      '结果/图.pdf',
      '材料/说明',
      '材料/说明（2）',
    ]);
  });

  it('never leave the archive and never meet, whatever they are called', () => {
    const names = array(array(string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }), { maxLength: 20 });
    void prove(
      property(names, (all) => {
        const paths = archivePaths(all);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          expect(path.startsWith('/')).toBe(false);
          expect(path).not.toContain('\\');
          expect(path.split('/').some((part) => part === '' || part === '.' || part === '..')).toBe(false);
        }
      }),
    );
  });
});
