import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { identityModule } from '../../src/modules/identity/index.js';
import { wantedDatabases } from '../kit/databases.js';
import { makePerson } from '../kit/people.js';
import {
  collect,
  jpegHeader,
  largePdf,
  officeParts,
  packedPdf,
  pdfOf,
  pngHeader,
  samplePdf,
  stream,
  zipOf,
} from '../kit/sample-files.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { uploader } from '../kit/uploads.js';

const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

/** trust.md S33–S37, each sent as a file is sent. What a file is does not depend on the database: one is enough. */
describe('what a file is', () => {
  let app: TestApp;
  let owner: TestSession;
  let upload: ReturnType<typeof uploader>;
  beforeAll(async () => {
    app = await startTestApp({ database: wantedDatabases()[0] ?? 'sqlite', modules: [identityModule] });
    await makePerson(app.services, { loginName: 'owner' });
    owner = await app.login('owner');
    upload = uploader(app, owner);
  });
  afterAll(async () => {
    expect(await readdir(join(app.services.config.dataDir, 'uploads'))).toEqual([]);
    await app.close();
    expect(app.logged).toEqual([]);
  });

  const code = async (name: string, content: Buffer) => {
    const answered = await upload(name, content);
    if (answered.status === 200) return answered.body.mediaType;
    expect(answered.body.message).toMatch(/。$/);
    return `${answered.status} ${answered.body.code}`;
  };
  const zipped = async (entries: Record<string, string | Buffer>) => code('资料.zip', await zipOf(entries));

  it('is taken when it is what it says', async () => {
    expect(await code('图.pdf', samplePdf('图'))).toBe('application/pdf');
    expect(await code('图.pdf', packedPdf())).toBe('application/pdf');
    expect(await code('图.pdf', packedPdf('/OpenAction[3 0 R/Fit]'))).toBe('application/pdf');
    expect(await code('限制打印.pdf', await protectedPdf('owner-only'))).toBe('application/pdf');
    expect(await code('要密码.pdf', await protectedPdf('both', 'secret'))).toBe('415 PDF_PASSWORD');
    expect(await code('扫描.png', pngHeader(2480, 3508))).toBe('image/png');
    expect(await code('扫描.jpg', jpegHeader(2480, 3508))).toBe('image/jpeg');
    expect(await code('总平面.dwg', Buffer.from('AC1032\0\0\0\0'))).toBe('image/vnd.dwg');
    expect(await code('模型.ifc', Buffer.from('ISO-10303-21;\nHEADER;'))).toBe('application/x-step');
    expect(await code('说明.docx', await zipOf(officeParts('docx')))).toMatch(/wordprocessingml/);
    expect(await code('清单.xlsx', await zipOf(officeParts('xlsx')))).toMatch(/spreadsheetml/);
    expect(await code('批文.ofd', await zipOf({ 'OFD.xml': '<?xml version="1.0"?><ofd:OFD/>' }))).toBe(
      'application/ofd',
    );
    expect(await zipped({ '图/1.dwg': 'AC1032', '说明.txt': '共一张' })).toBe('application/zip');
    expect(await zipped({ '内/说明.docx': await zipOf(officeParts('docx')) })).toBe('application/zip');
  });

  it.each([
    ['图.pdf.html', html, '415 TYPE_NOT_ACCEPTED'],
    ['图.html.pdf', html, '415 TYPE_MISMATCH'],
    ['图.svg', svg, '415 TYPE_NOT_ACCEPTED'],
    ['图.png', svg, '415 TYPE_MISMATCH'],
    ['表.xml', Buffer.from('<?xml version="1.0"?><a/>'), '415 TYPE_NOT_ACCEPTED'],
    ['图.pdf', pngHeader(10, 10), '415 TYPE_MISMATCH'],
    ['图.png', samplePdf(), '415 TYPE_MISMATCH'],
    ['图.pdf', Buffer.concat([html, samplePdf()]), '415 TYPE_MISMATCH'],
    ['图.pdf', Buffer.concat([Buffer.from('\n'), samplePdf()]), '415 TYPE_MISMATCH'],
    ['图.pdf', Buffer.from('%PDF-1.7\n这不是\n%%EOF'), '415 PDF_DAMAGED'],
  ])('S33, S34: %s is refused for what it holds', async (name, content, refusal) => {
    expect(await code(name, content)).toBe(refusal);
  });

  it('S33: what is two things at once is refused', async () => {
    const zip = await zipOf({ 'a.txt': 'a' });
    expect(await code('图.pdf', Buffer.concat([samplePdf(), zip]))).toBe('415 MIXED_CONTENT');
    expect(await code('图.png', Buffer.concat([pngHeader(10, 10), zip]))).toBe('415 MIXED_CONTENT');
    expect(await code('图.jpg', Buffer.concat([jpegHeader(10, 10), zip]))).toBe('415 MIXED_CONTENT');
    expect(await code('图.dwg', Buffer.concat([Buffer.from('AC1032'), zip]))).toBe('415 MIXED_CONTENT');
    expect(await code('包.zip', Buffer.concat([html, zip]))).toBe('415 TYPE_MISMATCH');
    expect(await code('包.zip', await zipWithLead(Buffer.from('PK\x03\x04 and a page of HTML')))).toBe(
      '415 MIXED_CONTENT',
    );
  });

  it.each([
    ['a script that runs when it is opened', samplePdf('', `/OpenAction${script}`)],
    ['a script under another spelling', samplePdf('', '/OpenAction<</S/J#61vaScript/JS(1)>>')],
    ['a script of a page', samplePdf('', '', [`<</O${script}>>`])],
    ['a script in packed objects', packedPdf(`/OpenAction${script}`)],
    ['a script in packed objects that nothing seems to use', packedPdf('', [script])],
    ['a program that is started', samplePdf('', '/OpenAction<</S/Launch/F(cmd.exe)>>')],
    ['a file within', samplePdf('', '/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>', ['<</Type/Filespec/F(a.exe)>>'])],
    ['a dynamic form', packedPdf('/AcroForm<</XFA[(a)4 0 R]/Fields[]>>', ['<<>>'])],
    ['a form that sends itself', samplePdf('', '', ['<</S/SubmitForm/F(http://a.example)>>'])],
  ])('S33: a PDF with %s is refused', async (_what, content) => {
    expect(await code('图.pdf', content)).toBe('415 PDF_ACTIVE');
  });

  it('S33: a PDF that cannot be looked into is refused', async () => {
    const hidden = stream('/Type/ObjStm/N 1/First 4/Filter/ASCIIHexDecode', Buffer.from('31203020>'));
    expect(await code('图.pdf', samplePdf('', '', [hidden]))).toBe('415 PDF_UNREADABLE');
    const locked =
      '/Encrypt<</Filter/Standard/V 1/R 2/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>/P -4>>/ID[<00><00>]';
    const pages = ['<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'];
    expect(await code('图.pdf', pdfOf(['<</Type/Catalog/Pages 2 0 R>>', ...pages], locked))).toBe('415 PDF_PASSWORD');
  });

  it('S35: bombs are refused by what comes out of them', async () => {
    const zeros = Buffer.alloc(60 * 1024 ** 2);
    const before = process.memoryUsage().rss;
    expect(await zipped({ 'a.bin': zeros })).toBe('415 ARCHIVE_BOMB');
    expect(await code('说明.docx', await zipOf(officeParts('docx', { 'word/media/a.png': zeros })))).toBe(
      '415 ARCHIVE_BOMB',
    );
    // The directory tells a small size, the bytes are others
    expect(await code('资料.zip', understated(await zipOf({ 'a.bin': zeros })))).toMatch(
      /^415 ARCHIVE_(BOMB|DAMAGED)$/,
    );
    expect(await code('资料.zip', crowdedZip(100_000))).toBe('415 ARCHIVE_TOO_MANY');
    let nested = await zipOf({ 'a.txt': 'a' });
    for (let depth = 0; depth < 3; depth += 1) nested = await zipOf({ 'inner.zip': nested });
    expect(await code('资料.zip', nested)).toBe('415 ARCHIVE_TOO_DEEP');
    const inner = await zipOf({ 'a.bin': zeros });
    expect(await zipped({ 'a.zip': inner })).toBe('415 ARCHIVE_BOMB');
    expect(await zipped({ 'a.rar': 'Rar!\x1a\x07' })).toBe('415 ARCHIVE_TOO_DEEP');
    // Its first byte comes out alone: what it begins is known later.
    const dripped = await zipOf({ 'a.exe': 'MZ' });
    expect(await code('资料.zip', drippingZip(dripped))).toBe('415 ARCHIVE_PROGRAM');
    expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(400);
  }, 120_000);

  it('S35: names that leave their folder, links, passwords and programs are refused', async () => {
    const named = async (name: string) => code('资料.zip', renamed(await zipOf({ aaaaaaaaaaaa: 'x' }), name));
    expect(await named('../../a.txt/')).not.toBe('application/zip');
    for (const name of ['../../../aaa', '/etc/passwdx', 'C:/windows/a', '..\\..\\..\\aa', 'a\u0000aaaaaaaaaa']) {
      expect(await named(name)).toBe('415 ARCHIVE_UNSAFE_NAME');
    }
    const zip = await zipOf({ link: '/etc/passwd' });
    const directory = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const linked = Buffer.from(zip);
    linked.writeUInt32LE((0o120777 << 16) >>> 0, directory + 38);
    expect(await code('资料.zip', linked)).toBe('415 ARCHIVE_LINK');
    const locked = Buffer.from(zip);
    locked.writeUInt16LE(locked.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(await code('资料.zip', locked)).toBe('415 ARCHIVE_ENCRYPTED');
    expect(await zipped({ '图纸.dwg.exe': 'x' })).toBe('415 ARCHIVE_PROGRAM');
    expect(await zipped({ '图纸.dwg': 'MZ\x90\x00' })).toBe('415 ARCHIVE_PROGRAM');
    expect(await code('资料.zip', zip.subarray(0, zip.length - 30))).toBe('415 ARCHIVE_DAMAGED');
  });

  it('S35: entries that share their bytes are refused', async () => {
    const zip = await zipOf({ a: 'same bytes', b: 'same bytes' });
    const second = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt32LE(0, second + 42);
    expect(await code('资料.zip', zip)).toBe('415 ARCHIVE_BOMB');
  });

  it('S33: office documents with macros, controls, remote templates or entities are refused, and other kinds', async () => {
    const docx = async (more: Record<string, string>) => code('说明.docx', await zipOf(officeParts('docx', more)));
    expect(await docx({ 'word/vbaProject.bin': 'x' })).toBe('415 DOCUMENT_MACROS');
    const types = officeParts('docx')['[Content_Types].xml'] as string;
    const enabled = types.replace(
      'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
      'vnd.ms-word.document.macroEnabled.main',
    );
    expect(await docx({ '[Content_Types].xml': enabled })).toBe('415 DOCUMENT_MACROS');
    expect(await docx({ 'word/activeX/activeX1.xml': '<a/>' })).toBe('415 DOCUMENT_MACROS');
    const relation = (type: string) =>
      `<?xml version="1.0"?><Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.example/a" TargetMode="External"/></Relationships>`;
    expect(await docx({ 'word/_rels/settings.xml.rels': relation('attachedTemplate') })).toBe('415 DOCUMENT_REMOTE');
    expect(await docx({ 'word/_rels/document.xml.rels': relation('hyperlink') })).toMatch(/wordprocessingml/);
    expect(await docx({ 'word/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })).toBe('415 DOCUMENT_DAMAGED');
    expect(await docx({ 'word/a.xml': `${' '.repeat(5000)}<!DOCTYPE a><a/>` })).toBe('415 DOCUMENT_DAMAGED');
    expect(await code('说明.docx', await zipOf(officeParts('xlsx')))).toBe('415 TYPE_MISMATCH');
    expect(await code('说明.docx', await zipOf(officeParts('pptx')))).toBe('415 TYPE_MISMATCH');
    expect(await code('说明.docx', await zipOf({ 'word/document.xml': '<a/>' }))).toBe('415 TYPE_MISMATCH');
    expect(await zipped({ 'a.docx': await zipOf(officeParts('docx', { 'word/vbaProject.bin': 'x' })) })).toBe(
      '415 DOCUMENT_MACROS',
    );
  });

  it('S35: a picture of 50,000 × 50,000 is refused by its header', async () => {
    expect(await code('图.png', pngHeader(50_000, 50_000))).toBe('415 IMAGE_TOO_LARGE');
    expect(await code('图.jpg', jpegHeader(50_000, 50_000))).toBe('415 IMAGE_TOO_LARGE');
    expect(await code('图.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('415 IMAGE_DAMAGED');
  });

  it('S37: hostile names are put right, and are nothing to the disk', async () => {
    for (const name of [
      '../../x.pdf',
      'a\u0000b.pdf',
      'a\r\nSet-Cookie: b.pdf',
      'cod\u202efdp..pdf',
      `${'长'.repeat(1500)}.pdf`,
    ]) {
      const { status, body } = await upload(name, samplePdf(name));
      expect(status).toBe(200);
      const taken = await fetch(`${app.address}/files/${body.id}`, { headers: { cookie: owner.cookie } });
      expect(taken.headers.get('content-disposition')).toMatch(
        /^inline; filename="[ -~]{1,210}"; filename\*=UTF-8''[\w%.!~-]+$/,
      );
      expect(taken.headers.get('set-cookie')).toBeNull();
      expect(taken.headers.get('x-content-type-options')).toBe('nosniff');
      expect(taken.headers.get('content-security-policy')).toContain('sandbox');
    }
  });

  it('a PDF of 400 MB is looked at by pieces', async () => {
    const { begin, end, size } = largePdf(400 * 1024 ** 2);
    const piece = Buffer.alloc(1024 ** 2, 'x/J#');
    let highest = 0;
    const before = process.memoryUsage().rss;
    function* pieces() {
      yield begin;
      for (let sent = 0; sent < 400; sent += 1) {
        highest = Math.max(highest, process.memoryUsage().rss);
        yield piece;
      }
      yield end;
    }
    const measured = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 20);
    const { status, body } = await upload('大图.pdf', pieces(), size);
    clearInterval(measured);
    expect(status).toBe(200);
    expect(body).toMatchObject({ size, mediaType: 'application/pdf' });
    expect((highest - before) / 1024 ** 2).toBeLessThan(250);
  }, 120_000);
});

/** A PDF that may not be changed, or not even opened, without a password: its objects are encrypted. */
function protectedPdf(ownerPassword: string, userPassword?: string): Promise<Buffer> {
  const paper = new PDFDocument({ pdfVersion: '1.7', ownerPassword, ...(userPassword ? { userPassword } : {}) });
  paper.text('A drawing');
  paper.addPage().text('Another');
  paper.end();
  return collect(paper);
}

/** A ZIP whose entries begin after something else that looks like the beginning of one. */
async function zipWithLead(lead: Buffer): Promise<Buffer> {
  const zip = await zipOf({ 'a.txt': 'a' });
  const directory = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const end = zip.indexOf(Buffer.from('PK\x05\x06', 'latin1'));
  zip.writeUInt32LE(lead.length, directory + 42);
  zip.writeUInt32LE(directory + lead.length, end + 16);
  return collect((await import('node:stream')).Readable.from([lead, zip]));
}

/** An archive of so many empty files, written by hand: a packer takes minutes for them. */
function crowdedZip(count: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  for (let number = 0; number < count; number += 1) {
    const name = String(number).padStart(6, '0');
    const entry = Buffer.alloc(36);
    entry.writeUInt32LE(0x04034b50, 0);
    entry.writeUInt16LE(name.length, 26);
    entry.write(name, 30);
    const row = Buffer.alloc(52);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(name.length, 28);
    row.writeUInt32LE(number * 36, 42);
    row.write(name, 46);
    local.push(entry);
    directory.push(row);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  // The plain record counts to 65,535 only; unpackers of today believe it modulo that.
  end.writeUInt16LE(Math.min(count, 0xfffe), 8);
  end.writeUInt16LE(Math.min(count, 0xfffe), 10);
  end.writeUInt32LE(count * 52, 12);
  end.writeUInt32LE(count * 36, 16);
  return Buffer.concat([...local, ...directory, end]);
}

/** The same archive under another name of the same length for its first entry. */
function renamed(zip: Buffer, name: string): Buffer {
  const text = zip.toString('latin1').replaceAll('aaaaaaaaaaaa', name.padEnd(12, 'a').slice(0, 12));
  return Buffer.from(text, 'latin1');
}

/** The same archive telling that its entry is ten bytes long. */
function understated(zip: Buffer): Buffer {
  const directory = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  zip.writeUInt32LE(10, directory + 24);
  return zip;
}

/** A ZIP of one entry whose packing gives one byte, then nothing for longer than a reader takes at a time, then the rest. */
function drippingZip(content: Buffer): Buffer {
  const stored = (bytes: Buffer, last: boolean) => {
    const head = Buffer.alloc(5);
    head[0] = last ? 1 : 0;
    head.writeUInt16LE(bytes.length, 1);
    head.writeUInt16LE(~bytes.length & 0xffff, 3);
    return Buffer.concat([head, bytes]);
  };
  const empty = stored(Buffer.alloc(0), false);
  const silence = Array.from({ length: 40_000 }, () => empty);
  const packed = Buffer.concat([stored(content.subarray(0, 1), false), ...silence, stored(content.subarray(1), true)]);
  const name = Buffer.from('inner.zip');
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, name, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, Buffer.alloc(46 - 6 - 26), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
