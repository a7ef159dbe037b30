import { obstacleTo, trustIn, withinValidity } from './seal.rules.js';

const seal = { validFrom: '2026-01-01T00:00:00.000Z', validTo: '2028-01-01T00:00:00.000Z' };
const before = '2025-12-31T23:59:59.000Z';
const early = '2026-02-01T00:00:00.000Z';
const middle = '2026-06-01T00:00:00.000Z';
const late = '2027-06-01T00:00:00.000Z';
const after = '2028-01-01T00:00:01.000Z';

describe('the validity of a certificate', () => {
  it.each([
    [before, false],
    [seal.validFrom, true],
    [middle, true],
    [seal.validTo, true],
    [after, false],
  ])('%s: %s', (at, expected) => {
    expect(withinValidity(seal, at)).toBe(expected);
  });

  it('has none without a certificate', () => {
    expect(withinValidity({ validFrom: null, validTo: null }, middle)).toBe(false);
  });
});

describe('what stands in the way of a seal', () => {
  it.each([
    // state, time in the signature, now, what is told
    ['active', middle, middle, null],
    ['active', early, middle, null],
    ['active', late, middle, '不能晚于现在'],
    ['active', middle, after, '证书不在有效期内'],
    ['active', before, middle, '不在印章证书的有效期内'],
    ['pending', middle, middle, '还没有装入证书'],
    ['suspended', middle, middle, '已停用'],
    ['retired', middle, middle, '已经废止'],
  ] as const)('%s, signed %s at %s: %s', (state, at, now, expected) => {
    const found = obstacleTo({ ...seal, state }, at, now);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toContain(expected);
  });
});

describe('whether an intact signature is believed', () => {
  const active = { state: 'active', at: early } as const;
  const suspended = { state: 'suspended', at: middle } as const;
  const resumed = { state: 'active', at: late } as const;
  const retired = { state: 'retired', at: late } as const;
  const between = '2026-09-01T00:00:00.000Z';

  it.each([
    // states, signed at, in the register, verdict
    ['used', [active], middle, true, 'own'],
    ['used, and the register does not know it', [active], middle, false, 'own'],
    ['before it was made', [active], '2026-01-15T00:00:00.000Z', false, 'revokedKey'],
    ['before its certificate', [active], before, true, 'expiredKey'],
    ['after its certificate', [active], after, true, 'expiredKey'],
    ['without a time', [active], null, true, 'expiredKey'],
    ['before it was suspended', [active, suspended], early, true, 'own'],
    ['while it was suspended', [active, suspended, resumed], between, false, 'revokedKey'],
    ['while it was suspended, whatever the register says', [active, suspended, resumed], between, true, 'revokedKey'],
    ['after it was resumed', [active, suspended, resumed], late, true, 'own'],
    ['before it was retired, known', [active, retired], middle, true, 'own'],
    // Whoever has got hold of the key writes an earlier day
    ['before it was retired, unknown', [active, retired], middle, false, 'revokedKey'],
    ['after it was retired', [active, retired], '2027-07-01T00:00:00.000Z', true, 'revokedKey'],
    // The time in a signature has whole seconds: the use came first, the suspension within the same second
    [
      'in the second of its suspension',
      [active, { state: 'suspended', at: '2026-06-01T00:00:00.500Z' }],
      middle,
      true,
      'own',
    ],
  ] as const)('%s', (_, changes, signedAt, recorded, expected) => {
    expect(trustIn(seal, changes, signedAt, recorded)).toBe(expected);
  });
});
