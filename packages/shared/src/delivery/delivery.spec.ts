import fc from 'fast-check';
import {
  addressProblem,
  maskAddress,
  maskPersonName,
  personNameProblem,
  phoneProblem,
  toldState,
  trackingNumberProblem,
} from './index.js';

describe('whether the applicant was told on the day (珠 18)', () => {
  // 2026-03-10 in Shanghai ends at 16:00 UTC.
  const ends = '2026-03-10T16:00:00.000Z';
  it.each([
    ['2026-03-10T15:59:59.999Z', '2026-03-20T00:00:00.000Z', 'inTime'],
    ['2026-03-10T16:00:00.000Z', '2026-03-20T00:00:00.000Z', 'late'],
    [null, '2026-03-10T15:59:59.999Z', 'dueToday'],
    [null, '2026-03-10T16:00:00.000Z', 'missed'],
  ])('told %s, asked at %s: %s', (toldAt, now, state) => {
    expect(toldState(toldAt, ends, now)).toBe(state);
  });
});

describe('where to and to whom', () => {
  it.each([
    ['13800001234', null],
    [' 13800001234 ', null],
    ['0756-2233445', null],
    ['07562233445', null],
    ['', 'required'],
    ['12800001234', 'format'],
    ['1380000123', 'format'],
    ['1380000123４', 'format'],
    ['2233445', 'format'],
  ])('phone %s', (text, problem) => expect(phoneProblem(text)).toBe(problem));

  it.each([
    ['广东省珠海市香洲区兴华路 100 号', null],
    ['珠海市', 'tooShort'],
    ['', 'required'],
    ['100 Xinghua Road', 'format'],
    ['路'.repeat(201), 'tooLong'],
  ])('address %s', (text, problem) => expect(addressProblem(text)).toBe(problem));

  it.each([
    ['1234567890123', null],
    ['SF1234567890123', null],
    ['EA123456789CN', null],
    ['', 'required'],
    ['12345', 'format'],
    ['=HYPERLINK("x")', 'format'],
    ['1'.repeat(33), 'format'],
  ])('tracking number %s', (text, problem) => expect(trackingNumberProblem(text)).toBe(problem));

  it('a name', () => {
    expect([personNameProblem(' '), personNameProblem('陈晓明'), personNameProblem('名'.repeat(61))]).toEqual([
      'required',
      null,
      'tooLong',
    ]);
  });

  it('is judged in no time, whatever is sent (S44)', () => {
    const hostile = `${'0'.repeat(50_000)}路`;
    const began = process.cpuUsage();
    for (const judge of [phoneProblem, addressProblem, trackingNumberProblem, personNameProblem]) judge(hostile);
    maskAddress(hostile);
    // Own work in microseconds, whatever else the machine does: backtracking would take minutes.
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });
});

describe('in lists it is masked (S56)', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['张', '张*'],
    ['', ''],
  ])('name %s', (name, masked) => expect(maskPersonName(name)).toBe(masked));

  it.each([
    ['广东省珠海市香洲区兴华路 100 号 3 栋 201', '广东省珠海市香洲区****'],
    ['珠海市兴华路 100 号', '珠海市兴华路****'],
  ])('address %s', (address, masked) => expect(maskAddress(address)).toBe(masked));

  it('never tells the end of an address', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' }), (text) => {
        const address = text.trim();
        fc.pre([...address].length >= 8);
        expect(maskAddress(address)).not.toContain(address);
        expect(maskAddress(address).endsWith('****')).toBe(true);
      }),
    );
  });
});
