import { Role, UnitKind } from '@gongshen/shared/identity';
import {
  apartProblems,
  type CapacityFacts,
  capacityProblems,
  detailProblems,
  districtOf,
  passwordProblems,
  type WantedCapacity,
} from './account.rules.js';

const wanted = (changes: Partial<WantedCapacity>): WantedCapacity => ({
  role: 'windowClerk',
  unitCode: null,
  districtCode: null,
  creditCode: null,
  organisationName: null,
  ...changes,
});
const facts = (changes: Partial<CapacityFacts>): CapacityFacts => ({
  unit: null,
  unitCovers: null,
  district: null,
  organisation: null,
  ...changes,
});
const unit = (kind: UnitKind, districtCode: string | null = null) => ({ name: '某单位', kind, districtCode });
const reasons = (problems: { field: string; reason: string }[]) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);

/** Written by hand from domain §5: where each role is held. */
const homes: Record<Exclude<Role, 'applicant'>, readonly UnitKind[]> = {
  windowClerk: ['window'],
  departmentHandler: ['government', 'institution', 'utility', 'intermediaryPool'],
  departmentApprover: ['government', 'institution', 'utility', 'intermediaryPool'],
  departmentHead: ['government', 'institution', 'utility', 'intermediaryPool'],
  leadCoordinator: ['government'],
  reviewCentreCoordinator: ['government', 'institution'],
  departmentAdministrator: ['government', 'institution', 'utility', 'intermediaryPool', 'window'],
  districtAdministrator: ['government'],
  cityAdministrator: ['government'],
  supervisor: ['government'],
  auditor: ['government', 'institution'],
};
const cells = Object.entries(homes).flatMap(([role, kinds]) =>
  Object.values(UnitKind).map((kind) => ({ role, kind, fits: kinds.includes(kind) })),
);

test.each(cells)('$role in a unit of kind $kind: $fits', ({ role, kind, fits }) => {
  const districtCode = role === 'districtAdministrator' ? '440402' : null;
  const district = { name: '香洲区', level: 'district' };
  const found = capacityProblems(wanted({ role, unitCode: 'u', districtCode }), facts({ unit: unit(kind), district }));
  expect(reasons(found)).toEqual(fits ? [] : ['capacity.unitCode unitKind']);
});

describe('a capacity', () => {
  const xiangzhou = { name: '香洲区', level: 'district' };

  it('of a staff role needs a known unit', () => {
    expect(reasons(capacityProblems(wanted({}), facts({})))).toEqual(['capacity.unitCode required']);
    expect(reasons(capacityProblems(wanted({ unitCode: 'none' }), facts({})))).toEqual(['capacity.unitCode unknown']);
    expect(reasons(capacityProblems(wanted({ role: 'mayor' }), facts({})))).toEqual(['capacity.role unknown']);
    expect(reasons(capacityProblems(wanted({ role: 'toString' }), facts({})))).toEqual(['capacity.role unknown']);
  });

  it('stays within the districts its unit serves, and takes the unit’s own when none is given', () => {
    const clerk = (districtCode: string | null) => wanted({ unitCode: 'w', districtCode });
    const known = facts({ unit: unit('window', '440402'), unitCovers: ['440402', '440400-GX'], district: xiangzhou });
    expect(capacityProblems(clerk('440402'), known)).toEqual([]);
    expect(capacityProblems(clerk('440400-GX'), { ...known, district: { name: '高新区', level: 'zone' } })).toEqual([]);
    expect(
      reasons(capacityProblems(clerk('440403'), { ...known, district: { name: '斗门区', level: 'district' } })),
    ).toEqual(['capacity.districtCode beyondUnit']);
    expect(districtOf(clerk(null), known)).toBe('440402');
    expect(districtOf(clerk(null), facts({ unit: unit('window') }))).toBeNull();
  });

  it('names a district or a functional area, not the city, a street or nothing known', () => {
    const known = (level: string | null) =>
      facts({ unit: unit('window'), district: level === null ? null : { name: '某地', level } });
    const clerk = wanted({ unitCode: 'w', districtCode: 'x' });
    for (const level of ['city', 'province', 'street', null]) {
      expect(reasons(capacityProblems(clerk, known(level)))).toEqual(['capacity.districtCode unknown']);
    }
  });

  it('of the whole city is not held for one district, and a district’s administrator has one', () => {
    const cityRole = wanted({ role: 'cityAdministrator', unitCode: 'g' });
    const inDistrict = facts({ unit: unit('government', '440400-HQ'), unitCovers: ['440400-HQ'], district: xiangzhou });
    expect(reasons(capacityProblems(cityRole, inDistrict))).toEqual(['capacity.districtCode wholeCityOnly']);
    const named = capacityProblems({ ...cityRole, districtCode: '440402' }, facts({ unit: unit('government') }));
    expect(reasons(named)).toEqual(['capacity.districtCode wholeCityOnly']);
    const administrator = wanted({ role: 'districtAdministrator', unitCode: 'g' });
    const without = capacityProblems(administrator, facts({ unit: unit('government') }));
    expect(reasons(without)).toEqual(['capacity.districtCode required']);
  });

  it('of an applicant is for an organisation alone', () => {
    const applicant = (changes: Partial<WantedCapacity>) => wanted({ role: 'applicant', ...changes });
    const creditCode = '91440402MA5EDM018W';
    const organisation = { name: '珠海海逸物流有限公司' };
    expect(reasons(capacityProblems(applicant({ unitCode: 'u', districtCode: 'd' }), facts({})))).toEqual([
      'capacity.unitCode notForRole',
      'capacity.districtCode notForRole',
      'capacity.creditCode required',
    ]);
    const wrong = capacityProblems(applicant({ creditCode: '91440402MA5EDM018X' }), facts({}));
    expect(reasons(wrong)).toEqual(['capacity.creditCode creditCode']);
    expect(reasons(capacityProblems(applicant({ creditCode }), facts({})))).toEqual([
      'capacity.organisationName required',
    ]);
    expect(capacityProblems(applicant({ creditCode }), facts({ organisation }))).toEqual([]);
    const other = capacityProblems(applicant({ creditCode, organisationName: '别的公司' }), facts({ organisation }));
    expect(reasons(other)).toEqual(['capacity.organisationName nameDiffers']);
    const clerk = capacityProblems(wanted({ unitCode: 'w', creditCode }), facts({ unit: unit('window') }));
    expect(reasons(clerk)).toEqual(['capacity.creditCode notForRole']);
  });

  it('of an auditor stands alone', () => {
    expect(reasons(apartProblems('auditor', ['supervisor']))).toEqual(['capacity.role auditorApart']);
    expect(reasons(apartProblems('windowClerk', ['auditor']))).toEqual(['capacity.role auditorApart']);
    expect(apartProblems('auditor', [])).toEqual([]);
    expect(apartProblems('supervisor', ['windowClerk'])).toEqual([]);
  });
});

test('a password is long, of three kinds of signs, and not the login name again', () => {
  const found = (password: string) => reasons(passwordProblems(password, 'linxiao', 12));
  expect(found('Short-1')).toEqual(['password tooShort']);
  expect(found('')).toEqual(['password tooShort']);
  expect(found('alllowercaseletters')).toEqual(['password tooSimple']);
  expect(found('only-lower-and-dashes')).toEqual(['password tooSimple']);
  expect(found('LinXiao-2026-gs')).toEqual(['password containsLoginName']);
  expect(found(`Ab1-${'x'.repeat(200)}`)).toEqual(['password tooLong']);
  expect(found('Gongban-2026-s')).toEqual([]);
  expect(found('中文口令也可以当作密码A1')).toEqual([]);
});

test('login name, name and phone are written as people and machines can read them', () => {
  const found = (loginName: string, displayName = '林晓', phone: string | null = null) =>
    reasons(detailProblems({ loginName, displayName, phone }));
  expect(found('zjj-jb.2')).toEqual([]);
  for (const wrong of ['', 'ab', 'Lin', '林晓', 'a b c', '-abc', 'x'.repeat(41)]) {
    expect(found(wrong)).toEqual(['loginName format']);
  }
  expect(found('linxiao', '')).toEqual(['displayName required']);
  expect(found('linxiao', '名'.repeat(61))).toEqual(['displayName tooLong']);
  expect(found('linxiao', '林\u202e晓')).toEqual(['displayName format']);
  expect(found('linxiao', '林晓', '0756-2120000')).toEqual(['phone format']);
  expect(found('linxiao', '林晓', '13800000011')).toEqual([]);
});
