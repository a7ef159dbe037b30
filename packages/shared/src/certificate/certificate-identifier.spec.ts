import fc from 'fast-check';
import { makeCertificateIdentifier, parseCertificateIdentifier } from './certificate-identifier.js';

const ministry = '1.2.156.3005.2.11100000000013338W';

// identifiers.md §5; the first three are real certificates
test.each([
  [`${ministry}011.11430000006122244L.20230000403.001.U`, '20230000403', 1],
  [`${ministry}011.11430000006122244L.20230000403.002.S`, '20230000403', 2],
  [`${ministry}087.11370800MB28559184.37080001202411010001.001.3`, '37080001202411010001', 1],
  [`${ministry}009.11440400000000019Q.440402202503050101.001.5`, '440402202503050101', 1],
  [`${ministry}009.11440400000000019Q.440402202503050101.002.3`, '440402202503050101', 2],
])('%s is in order', (identifier, serial, versionNumber) => {
  const read = parseCertificateIdentifier(identifier);
  expect(read).toMatchObject({ ok: true, identifier, serial, versionNumber });
  if (read.ok) expect(makeCertificateIdentifier(read)).toBe(identifier);
});

test.each([
  ['', 'empty'],
  ['施工许可证', 'structure'],
  [`${ministry}009.11440400000000019Q.440402202503050101.001.6`, 'checkCharacter'],
  [`${ministry}009.11440400000000019Q.440402202503050101.003.5`, 'checkCharacter'],
  [`${ministry}009.11440400000000019Q.440402202503050101.01.5`, 'structure'],
  [`${ministry}009.11440400000000019Q.440402202503050101.000.9`, 'structure'],
  ['1.2.156.3005.3.11100000000013338W009.11440400000000019Q.440402202503050101.001.5', 'structure'],
  [`${ministry}009.11440400000000019Q.4404022025年.001.5`, 'charset'],
  [`${ministry}00A.11440400000000019Q.440402202503050101.001.5`, 'charset'],
])('%j is refused: %s', (identifier, reason) => {
  expect(parseCertificateIdentifier(identifier)).toMatchObject({ ok: false, reason });
});

test('an issuer whose credit code does not hold issues nothing, though the check character fits', () => {
  const parts = { typeCode: '11100000000013338W009', issuerCode: '11440400000000019A', serial: '1', versionNumber: 1 };
  expect(parseCertificateIdentifier(makeCertificateIdentifier(parts))).toMatchObject({
    ok: false,
    reason: 'authority',
  });
});

test('copied with blanks, small and full-width, it is the same one', () => {
  const text = ` １.2.156.3005.2.11100000000013338w009.11440400000000019q. 440402202503050101.001.5\u200b`;
  expect(parseCertificateIdentifier(text)).toMatchObject({ ok: true, versionNumber: 1 });
});

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const serials = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 40 });

test('what is made is read back, and one wrong sign anywhere is noticed', () => {
  fc.assert(
    fc.property(
      serials,
      fc.integer({ min: 1, max: 999 }),
      fc.nat(1000),
      fc.constantFrom(...signs),
      (serial, versionNumber, at, sign) => {
        const parts = { typeCode: '11100000000013338W009', issuerCode: '11440400000000019Q', serial, versionNumber };
        const identifier = makeCertificateIdentifier(parts);
        expect(parseCertificateIdentifier(identifier)).toMatchObject({ ok: true, ...parts });
        const from = '1.2.156.3005.2.'.length;
        const place = from + (at % (identifier.length - from));
        if (identifier[place] === '.' || identifier[place] === sign) return;
        const wrong = identifier.slice(0, place) + sign + identifier.slice(place + 1);
        expect(parseCertificateIdentifier(wrong).ok).toBe(false);
      },
    ),
  );
});

test('a hostile text is refused at once (S44)', () => {
  const began = process.cpuUsage();
  expect(parseCertificateIdentifier('1.2.156.3005.2.'.repeat(4_000)).ok).toBe(false);
  // Own work in microseconds, whatever else the machine does: backtracking would take minutes.
  expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
});
