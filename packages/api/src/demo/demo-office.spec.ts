import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspectFile } from '../kernel/files/inspection/inspect-file.js';
import { demoXlsx, safetyFiles } from './demo-office.js';

describe('office files of the demonstration', () => {
  it('are what an upload of their name has to be, and the same each time', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'office-'));
    try {
      const made = await safetyFiles('A & B <检测楼>');
      expect(made.map(({ fileName }) => path.extname(fileName)).sort()).toEqual(['.docx', '.xlsx']);
      for (const { fileName, bytes, mediaType } of made) {
        const file = path.join(folder, fileName);
        await writeFile(file, bytes);
        expect(await inspectFile(file, bytes.length, fileName)).toEqual({ mediaType, refusal: null });
      }
      const again = await safetyFiles('A & B <检测楼>');
      expect(again.map(({ bytes }) => bytes.toString('hex'))).toEqual(made.map(({ bytes }) => bytes.toString('hex')));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('have the sheets that were asked for', async () => {
    const one = await demoXlsx([{ name: '甲', rows: [['a', 1]] }]);
    const two = await demoXlsx([
      { name: '甲', rows: [] },
      { name: '乙', rows: [] },
    ]);
    expect(one.includes('xl/worksheets/sheet2.xml')).toBe(false);
    expect(two.includes('xl/worksheets/sheet2.xml')).toBe(true);
  });
});
