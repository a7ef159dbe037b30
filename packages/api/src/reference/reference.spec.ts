import { buildStageGuide, type Catalogue } from '@gongshen/shared/catalogue';
import { type CalendarYear, provisionalYear, toPlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import { brokenReferences } from '../modules/catalogue/catalogue.rules.js';
import { readCalendar, readCatalogue, readDivisions, readUnits } from './reference-files.js';

let catalogue: Catalogue;
let years: CalendarYear[];
beforeAll(async () => {
  catalogue = await readCatalogue();
  years = await readCalendar();
});

describe('the shipped catalogue', () => {
  it('refers only to what exists', async () => {
    const units = new Set((await readUnits()).map(({ code }) => code));
    expect(brokenReferences(catalogue, units)).toEqual([]);
  });
  it('is told apart from one that is broken', () => {
    const [first, ...items] = catalogue.items;
    const item = { ...first, prerequisites: [{ item: 'nothing', gate: 'accept', ifApplicable: true }] };
    const broken = { ...catalogue, items: [item, ...items] } as Catalogue;
    expect(brokenReferences(broken, new Set())).toEqual(
      expect.arrayContaining([`${first?.code}: no item nothing`, `${first?.code}: no unit ${first?.department}`]),
    );
  });
  it('asks in every item for somebody to talk to, once for all of them (珠 14)', () => {
    for (const stage of catalogue.stages) {
      const codes = catalogue.items.filter((item) => item.stage === stage.code).map(({ code }) => code);
      const { fields } = buildStageGuide(catalogue, codes);
      expect(fields.filter(({ code }) => code === 'contactPhone')).toHaveLength(1);
      expect(fields.find(({ code }) => code === 'contactPhone')?.items).toHaveLength(codes.length);
      expect(new Set(fields.map(({ code }) => code)).size).toBe(fields.length);
    }
  });
  it('gives fields of one code one meaning', () => {
    const kinds = new Map<string, string>();
    for (const field of catalogue.items.flatMap(({ fields }) => fields)) {
      const meaning = `${field.label} ${field.kind} ${field.unit ?? ''}`;
      expect(kinds.get(field.code) ?? meaning).toBe(meaning);
      kinds.set(field.code, meaning);
    }
  });
});

describe('the shipped calendar', () => {
  it('has the working days of the notices', () => {
    const calendar = new WorkingCalendar(years);
    const days = (year: number) =>
      calendar.workingDaysBetween(toPlainDate(`${year}-01-01`), toPlainDate(`${year}-12-31`)) +
      (calendar.isWorkingDay(toPlainDate(`${year}-01-01`)) ? 1 : 0);
    expect([2024, 2025, 2026].map(days)).toEqual([251, 248, 248]);
  });
  it('has the next year provisionally, by law', () => {
    const next = years.find(({ year }) => year === 2027);
    const { offDays, makeUpWorkDays, status } = provisionalYear(2027);
    expect(next).toMatchObject({ offDays, makeUpWorkDays, status });
  });
});

describe('the shipped divisions and units', () => {
  it('have parents that exist and stand before them', async () => {
    const seen = new Set<string>();
    for (const { code, parentCode } of await readDivisions()) {
      expect(parentCode === null || seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
    const units = await readUnits();
    const codes = new Set(units.map(({ code }) => code));
    for (const unit of units) {
      expect(unit.parentCode === null || codes.has(unit.parentCode)).toBe(true);
      expect(unit.districtCode === null || seen.has(unit.districtCode)).toBe(true);
      expect(unit.shortName).not.toBe('');
    }
    expect(codes.size).toBe(units.length);
  });
});
