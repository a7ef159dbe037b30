import { cellText, documentZoom, pageWithin, readerKey, readerKind, shownSheets, zoomStep } from './reading.js';

const office = 'application/vnd.openxmlformats-officedocument';

describe('reading a file in place', () => {
  it.each([
    ['application/pdf', 2 * 1024 ** 3, 'pdf'],
    ['IMAGE/JPEG', 1, 'image'],
    ['image/svg+xml', 1, 'other'],
    ['application/zip', 1, 'other'],
    [`${office}.wordprocessingml.document`, 1, 'document'],
    [`${office}.spreadsheetml.sheet`, 1, 'sheets'],
    [`${office}.spreadsheetml.sheet`, 31 * 1024 ** 2, 'other'],
  ])('%s of %i bytes is read as %s', (mediaType, size, kind) => {
    expect(readerKind({ mediaType, size })).toBe(kind);
  });

  it('zooms in steps and stops at the ends', () => {
    expect(zoomStep(1, 1)).toBe(1.25);
    expect(zoomStep(1, -1)).toBe(0.75);
    expect(zoomStep(4, 1)).toBe(4);
    expect(zoomStep(0.5, -1)).toBe(0.5);
  });

  it('keeps the page inside the document', () => {
    expect(pageWithin(0, 9)).toBe(1);
    expect(pageWithin(12, 9)).toBe(9);
    expect(pageWithin(null, 9)).toBe(1);
  });

  it('is turned and zoomed by keys, and leaves the others alone', () => {
    expect(readerKey('PageDown')).toEqual({ turn: 1 });
    expect(readerKey('End')).toEqual({ turn: 'last' });
    expect(readerKey('-')).toEqual({ zoom: -1 });
    expect(readerKey('a')).toBeNull();
  });
});

it.each([
  [1200, 794, 1, 1],
  [1200, 794, 2, 2],
  [413, 794, 1, 0.5],
  [413, 794, 1.5, 0.75],
  [0, 794, 1, 1],
  [413, 0, 1, 1],
])('in %i pixels a page of %i at zoom %d is drawn at %d', (place, page, zoom, expected) => {
  expect(documentZoom(place, page, zoom)).toBeCloseTo(expected);
});

describe('a workbook', () => {
  it('shows its first sheets, rows and columns, and says that there is more', () => {
    const row = Array.from({ length: 61 }, (_none, index) => index);
    const sheets = shownSheets([
      { sheet: '清单', data: [['名称', 1.5, true, null]] },
      { sheet: '长', data: Array.from({ length: 501 }, () => [1]) },
      { sheet: '宽', data: [row] },
    ]);
    expect(sheets.map(({ name, cut }) => [name, cut])).toEqual([
      ['清单', false],
      ['长', true],
      ['宽', true],
    ]);
    expect(sheets[0]?.rows).toEqual([['名称', '1.5', '是', '']]);
    expect(sheets[1]?.rows).toHaveLength(500);
    expect(sheets[2]?.rows[0]).toHaveLength(60);
  });

  it('tells a day without a time', () => {
    expect(cellText(new Date('2026-03-02T00:00:00Z'))).toBe('2026-03-02');
    expect(cellText(new Date('2026-03-02T08:30:00Z'))).toBe('2026-03-02 08:30');
  });
});
