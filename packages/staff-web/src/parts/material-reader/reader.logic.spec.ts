import { pageWithin, readerKind, zoomStep } from './reader.logic.js';

describe('reading a file in place', () => {
  it('PDF and images are read here, the rest is opened elsewhere', () => {
    expect(readerKind('application/pdf')).toBe('pdf');
    expect(readerKind('IMAGE/JPEG')).toBe('image');
    expect(readerKind('image/svg+xml')).toBe('other');
    expect(readerKind('application/zip')).toBe('other');
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
});
