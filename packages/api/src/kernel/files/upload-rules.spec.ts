import { cleanFileName, refuseAfterUpload, refuseBeforeUpload } from './upload-rules.js';

const limits = { sizeAtMost: 1000, sizeAtMostByType: { 'image/png': 10 }, abandonedAfterHours: 24 };

describe('name of an upload', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\图纸\\总平面图.dwg', '总平面图.dwg'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['cod\u202efdp.exe', 'codfdp.exe'],
    ['半\ud800个.pdf', '半个.pdf'],
    ['  图.pdf ', '图.pdf'],
    ['..', '..'],
    ['', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  it('is cut to 200 characters before its extension', () => {
    const name = cleanFileName(`${'长'.repeat(5000)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name.endsWith('长.pdf')).toBe(true);
  });
});

describe('refusal of an upload', () => {
  it('comes before the first byte, by the name and the declared size', () => {
    expect(refuseBeforeUpload('图.pdf', 1000, limits)).toBeNull();
    expect(refuseBeforeUpload('图.pdf', 1001, limits)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(refuseBeforeUpload('图.png', 11, limits)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(refuseBeforeUpload('图.pdf', 0, limits)).toMatchObject({ status: 400, code: 'EMPTY_FILE' });
    expect(refuseBeforeUpload('图.svg', 5, limits)).toMatchObject({ status: 415, code: 'TYPE_NOT_ACCEPTED' });
    expect(refuseBeforeUpload('图.pdf.html', 5, limits)).toMatchObject({ status: 415 });
    expect(refuseBeforeUpload('没有扩展名', 5, limits)).toMatchObject({ status: 415 });
    expect(refuseBeforeUpload('', 5, limits)).toMatchObject({ status: 400, code: 'NAME_MISSING' });
  });

  it('comes at the end when the content is not what the name says', () => {
    expect(refuseAfterUpload('图.pdf', 5, 'application/pdf', limits)).toBeNull();
    const other = refuseAfterUpload('图.pdf', 5, 'application/zip', limits);
    expect(other).toMatchObject({ status: 415, code: 'TYPE_MISMATCH' });
    expect(other?.message).toContain('实际是 ZIP 文件');
    expect(refuseAfterUpload('图.pdf', 5, null, limits)?.message).toContain('内容与其名称不符');
  });
});
