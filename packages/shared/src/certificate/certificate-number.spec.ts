import fc from 'fast-check';
import { toPlainDate } from '../clock/index.js';
import {
  makeConstructionPermitNumber,
  makePlanningPermitNumber,
  PlanningPermit,
  parseConstructionPermitNumber,
  parsePlanningPermitNumber,
} from './certificate-number.js';

describe('施工许可证编号 (identifiers.md §6)', () => {
  test.each([
    ['440402202503050101', { divisionCode: '440402', date: '2025-03-05', serial: 1, category: '01' }],
    [' ４４０402202503059902', { divisionCode: '440402', date: '2025-03-05', serial: 99, category: '02' }],
    // by trade, before 2019
    ['440402201503050119', { divisionCode: '440402', date: '2015-03-05', serial: 1, category: '19' }],
  ])('%j is in order', (text, parts) => {
    expect(parseConstructionPermitNumber(text)).toMatchObject({ ok: true, ...parts });
  });

  test.each([
    ['', 'empty'],
    ['44040220250305010', 'structure'],
    ['4404022025030501011', 'structure'],
    ['44040220250305010A', 'structure'],
    ['040402202503050101', 'structure'],
    // month 13, day 31 of April, the 29th of February in a common year
    ['440402202513050101', 'date'],
    ['440402202504310101', 'date'],
    ['440402202502290101', 'date'],
    ['440402202503050001', 'serial'],
    ['440402202503050100', 'category'],
    ['440402202503050120', 'category'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseConstructionPermitNumber(text)).toMatchObject({ ok: false, reason });
  });

  test('a division nobody knows is refused where the divisions are known', () => {
    const divisions = new Set(['440402']);
    expect(parseConstructionPermitNumber('440402202503050101', divisions).ok).toBe(true);
    expect(parseConstructionPermitNumber('990402202503050101', divisions)).toMatchObject({ reason: 'division' });
  });

  test('what is made is read back', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 99 }), fc.constantFrom('01', '02'), (day, serial, category) => {
        const parts = { divisionCode: '440403', date: toPlainDate(day.toISOString().slice(0, 10)), serial, category };
        expect(parseConstructionPermitNumber(makeConstructionPermitNumber(parts))).toMatchObject({
          ok: true,
          ...parts,
        });
      }),
    );
  });
});

describe('一书三证编号 (identifiers.md §6)', () => {
  test.each([
    ['建字第4404022025GG0000123号', { kind: 'works', divisionCode: '440402', year: 2025, serial: 123 }],
    ['建字第440402202500012号', { kind: 'works', divisionCode: '440402', year: 2025, serial: 12 }],
    ['用字第4404042026XS0000001号', { kind: 'siteSelection', divisionCode: '440404', year: 2026, serial: 1 }],
    ['地字第 4404032026YG0000045 号', { kind: 'landUse', divisionCode: '440403', year: 2026, serial: 45 }],
    ['乡字第4404032026XG0000001号', { kind: 'rural', divisionCode: '440403', year: 2026, serial: 1 }],
  ])('%j is in order', (text, parts) => {
    expect(parsePlanningPermitNumber(text)).toMatchObject({ ok: true, ...parts });
  });

  test.each([
    ['', 'empty'],
    ['建字第4404022025YG0000123号', 'structure'],
    ['建字第4404022025GG000123号', 'structure'],
    ['建字第44040220250000012号', 'structure'],
    ['城字第4404022025GG0000123号', 'structure'],
    ['建字4404022025GG0000123', 'structure'],
    ['建字第4404020025GG0000123号', 'date'],
    ['建字第4404022025GG0000000号', 'serial'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parsePlanningPermitNumber(text)).toMatchObject({ ok: false, reason });
  });

  test('what is made is read back', () => {
    const kinds = fc.constantFrom(...(Object.keys(PlanningPermit) as PlanningPermit[]));
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 9_999_999 }), (kind, serial) => {
        const parts = { kind, divisionCode: '440402', year: 2026, serial };
        expect(parsePlanningPermitNumber(makePlanningPermitNumber(parts))).toMatchObject({ ok: true, ...parts });
      }),
    );
  });
});
