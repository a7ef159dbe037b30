import { grouped, holdsCertificate, textFile, warningOf } from './seal.logic.js';

describe('what is said about a seal', () => {
  it.each([
    ['active', true, 12, 'endsSoon'],
    ['active', true, 0, 'endsSoon'],
    ['active', true, -1, 'ended'],
    ['suspended', true, -1, 'ended'],
    ['active', false, 400, null],
    ['retired', false, -400, null],
    ['pending', false, null, null],
  ] as const)('%s, ends soon: %s, days left: %s', (state, endsSoon, daysLeft, expected) => {
    expect(warningOf({ state, endsSoon, daysLeft })).toBe(expected);
  });

  it('reads a fingerprint in groups', () => {
    expect(grouped('00ff12ab9')).toBe('00FF 12AB 9');
  });

  it('tells a certificate from other files', () => {
    expect(holdsCertificate('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n')).toBe(true);
    expect(holdsCertificate('-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----')).toBe(
      false,
    );
    expect(holdsCertificate('')).toBe(false);
  });

  it('makes a file of a text', () => {
    expect(decodeURIComponent(textFile('a b\n').split(',')[1] ?? '')).toBe('a b\n');
  });
});
