import { Role, UnitKind } from '@gongshen/shared/identity';
import { creditCodeRefusalText, parseCreditCode } from '@gongshen/shared/project';
import { roleNames } from './role-names.js';

/** Why an account, a capacity or a password is refused. The command line has an English text for each. */
export const AccountReason = {
  required: 'required',
  tooLong: 'tooLong',
  tooShort: 'tooShort',
  format: 'format',
  taken: 'taken',
  unknown: 'unknown',
  notForRole: 'notForRole',
  unitKind: 'unitKind',
  beyondUnit: 'beyondUnit',
  wholeCityOnly: 'wholeCityOnly',
  creditCode: 'creditCode',
  nameDiffers: 'nameDiffers',
  tooSimple: 'tooSimple',
  containsLoginName: 'containsLoginName',
  disabled: 'disabled',
  notDisabled: 'notDisabled',
  alreadyHeld: 'alreadyHeld',
  notHeld: 'notHeld',
  ambiguous: 'ambiguous',
  auditorApart: 'auditorApart',
} as const;
export type AccountReason = keyof typeof AccountReason;

/** One thing wrong; `field` is the dotted path in the input. */
export interface AccountProblem {
  field: string;
  reason: AccountReason;
  message: string;
}

const problem = (field: string, reason: AccountReason, message: string): AccountProblem => ({ field, reason, message });

/** The password's longest form that a login takes in. */
export const passwordAtMost = 200;

/** Small letters only: one of the databases tells `Li` from `li`, the other does not. */
const loginNamePattern = /^[a-z0-9][a-z0-9._-]{2,39}$/;
/** Text messages go there. */
const mobile = /^1[3-9]\d{9}$/;

/** A number a message can be sent to. */
export const isMobile = (phone: string) => mobile.test(phone);
const control = /[\p{Cc}\p{Cf}]/u;

export interface AccountDetails {
  loginName: string;
  displayName: string;
  phone: string | null;
}

export function detailProblems({ loginName, displayName, phone }: AccountDetails): AccountProblem[] {
  const problems: AccountProblem[] = [];
  if (!loginNamePattern.test(loginName)) {
    const message = '用户名应为 3 至 40 位小写字母、数字、点、横线或下划线，以字母或数字开头。';
    problems.push(problem('loginName', 'format', message));
  }
  if (displayName === '') problems.push(problem('displayName', 'required', '请填写姓名。'));
  else if ([...displayName].length > 60) problems.push(problem('displayName', 'tooLong', '姓名不能超过 60 个字。'));
  else if (control.test(displayName)) problems.push(problem('displayName', 'format', '姓名中有不能显示的字符。'));
  if (phone !== null && !isMobile(phone)) {
    problems.push(problem('phone', 'format', '手机号码应为 11 位数字，以 1 开头。'));
  }
  return problems;
}

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** 等保三级: complex enough, and of a length of its own. `lengthAtLeast` counts characters. */
export function passwordProblems(password: string, loginName: string, lengthAtLeast: number): AccountProblem[] {
  const length = [...password].length;
  if (length < lengthAtLeast) return [problem('password', 'tooShort', `密码至少 ${lengthAtLeast} 个字符。`)];
  if (password.length > passwordAtMost) {
    return [problem('password', 'tooLong', `密码不能超过 ${passwordAtMost} 个字符。`)];
  }
  if (kinds.filter((kind) => kind.test(password)).length < 3) {
    const message = '密码应包含大写字母、小写字母、数字、其他符号中的至少三种。';
    return [problem('password', 'tooSimple', message)];
  }
  if (password.toLowerCase().includes(loginName.toLowerCase())) {
    return [problem('password', 'containsLoginName', '密码中不能含有登录名。')];
  }
  return [];
}

/** A capacity as it is asked for. Left out is null. */
export interface WantedCapacity {
  role: string;
  unitCode: string | null;
  districtCode: string | null;
  /** An applicant's organisation. The name may be left out when the organisation is known already. */
  creditCode: string | null;
  organisationName: string | null;
}

/** What the database knows of what is asked for; null: nothing of that code. */
export interface CapacityFacts {
  unit: { name: string; kind: UnitKind; districtCode: string | null } | null;
  /** Divisions the unit serves: its district and the functional areas in it; null: the whole city. */
  unitCovers: readonly string[] | null;
  district: { name: string; level: string } | null;
  organisation: { name: string } | null;
}

interface Place {
  kinds: readonly UnitKind[];
  /** `any`: the whole city or one district · `one`: a district must be named · `city`: never one district. */
  district: 'any' | 'one' | 'city';
}

const { government, institution, utility, intermediaryPool, window } = UnitKind;
const deciding = [government, institution, utility, intermediaryPool] as const;

/** In what kind of unit a role is held, and for which part of the city (domain §5). An applicant is in none. */
const placeOfRole: Record<Exclude<Role, 'applicant'>, Place> = {
  // 珠 8–11
  windowClerk: { kinds: [window], district: 'any' },
  departmentHandler: { kinds: deciding, district: 'any' },
  departmentApprover: { kinds: deciding, district: 'any' },
  // 许可法 42
  departmentHead: { kinds: deciding, district: 'any' },
  // 珠 15: a stage is led by an authority
  leadCoordinator: { kinds: [government], district: 'any' },
  // 沪 15: review centres of the city and of its districts
  reviewCentreCoordinator: { kinds: [government, institution], district: 'any' },
  // 珠 23: every unit looks after its own accounts
  departmentAdministrator: { kinds: [...deciding, window], district: 'any' },
  districtAdministrator: { kinds: [government], district: 'one' },
  // 珠 22, 24
  cityAdministrator: { kinds: [government], district: 'city' },
  supervisor: { kinds: [government], district: 'any' },
  auditor: { kinds: [government, institution], district: 'city' },
};

const unitKindNames: Record<UnitKind, string> = {
  government: '政府部门',
  institution: '事业单位',
  utility: '市政公用企业',
  intermediaryPool: '中介服务机构',
  window: '综合窗口',
};

const isRole = (role: string): role is Role => Object.hasOwn(Role, role);

/** Everything wrong with a capacity. */
export function capacityProblems(wanted: WantedCapacity, facts: CapacityFacts): AccountProblem[] {
  if (!isRole(wanted.role)) {
    const message = `没有“${wanted.role}”这种角色。可用：${Object.keys(Role).join('、')}。`;
    return [problem('capacity.role', 'unknown', message)];
  }
  return wanted.role === Role.applicant ? applicantProblems(wanted, facts) : staffProblems(wanted.role, wanted, facts);
}

function applicantProblems(wanted: WantedCapacity, { organisation }: CapacityFacts): AccountProblem[] {
  const problems: AccountProblem[] = [];
  if (wanted.unitCode !== null) {
    problems.push(problem('capacity.unitCode', 'notForRole', '申请人不属于审批单位，请不要填写单位代码。'));
  }
  if (wanted.districtCode !== null) {
    problems.push(problem('capacity.districtCode', 'notForRole', '申请人不分管辖区，请不要填写行政区划代码。'));
  }
  const code = parseCreditCode(wanted.creditCode ?? '');
  if (!code.ok) {
    const reason = code.reason === 'empty' ? 'required' : 'creditCode';
    problems.push(problem('capacity.creditCode', reason, `${creditCodeRefusalText(code.reason)}。`));
  }
  const name = wanted.organisationName;
  const field = 'capacity.organisationName';
  if (organisation && name !== null && name !== organisation.name) {
    const message = `该统一社会信用代码已登记为“${organisation.name}”，与填写的单位名称不一致。`;
    problems.push(problem(field, 'nameDiffers', message));
  } else if (!organisation && code.ok) {
    if (name === null) problems.push(problem(field, 'required', '请填写申请单位名称。'));
    else if ([...name].length > 120) problems.push(problem(field, 'tooLong', '申请单位名称不能超过 120 个字。'));
    else if (control.test(name)) problems.push(problem(field, 'format', '申请单位名称中有不能显示的字符。'));
  }
  return problems;
}

function staffProblems(
  role: Exclude<Role, 'applicant'>,
  wanted: WantedCapacity,
  facts: CapacityFacts,
): AccountProblem[] {
  const problems: AccountProblem[] = [];
  const place = placeOfRole[role];
  if (wanted.creditCode !== null || wanted.organisationName !== null) {
    const message = `${roleNames[role]}不代表申请单位，请不要填写统一社会信用代码和单位名称。`;
    problems.push(problem('capacity.creditCode', 'notForRole', message));
  }
  const { unit } = facts;
  if (wanted.unitCode === null) {
    problems.push(problem('capacity.unitCode', 'required', `请填写${roleNames[role]}所在单位的代码。`));
  } else if (!unit) {
    problems.push(problem('capacity.unitCode', 'unknown', `没有代码为“${wanted.unitCode}”的单位。`));
  } else if (!place.kinds.includes(unit.kind)) {
    const names = place.kinds.map((kind) => unitKindNames[kind]).join('、');
    const message = `${unit.name}是${unitKindNames[unit.kind]}，${roleNames[role]}只能设在${names}。`;
    problems.push(problem('capacity.unitCode', 'unitKind', message));
  }
  return [...problems, ...districtProblems(role, place, wanted, facts)];
}

function districtProblems(
  role: Role,
  place: Place,
  { districtCode }: WantedCapacity,
  { unit, unitCovers, district }: CapacityFacts,
): AccountProblem[] {
  const field = 'capacity.districtCode';
  const serves = districtCode ?? unit?.districtCode ?? null;
  if (place.district === 'city' && serves !== null) {
    return [problem(field, 'wholeCityOnly', `${roleNames[role]}面向全市，不能只限一个区。`)];
  }
  if (place.district === 'one' && serves === null) {
    return [problem(field, 'required', `请填写${roleNames[role]}所管的区。`)];
  }
  if (districtCode === null) return [];
  if (!district || !['district', 'zone'].includes(district.level)) {
    const message = `“${districtCode}”不是本市的区或功能区。面向全市的，请不要填写。`;
    return [problem(field, 'unknown', message)];
  }
  if (unit && unitCovers !== null && !unitCovers.includes(districtCode)) {
    return [problem(field, 'beyondUnit', `${unit.name}不管辖${district.name}。`)];
  }
  return [];
}

/** The district a capacity is kept with: the one asked for, else the unit's own; null: the whole city. */
export function districtOf(wanted: WantedCapacity, { unit }: CapacityFacts): string | null {
  return wanted.districtCode ?? unit?.districtCode ?? null;
}

/** 等保三级: who reads the logs does nothing that stands in them. `held`: the roles of the account so far. */
export function apartProblems(role: string, held: readonly Role[]): AccountProblem[] {
  const others = held.filter((each) => (each === Role.auditor) !== (role === Role.auditor));
  if (others.length === 0) return [];
  const message = '审计员须由专人担任，不能与其他角色由同一账号兼任。';
  return [problem('capacity.role', 'auditorApart', message)];
}
