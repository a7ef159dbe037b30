import type { Role } from '@gongshen/shared/identity';
import { factoryPark } from './factory-park.js';

/** One password for all accounts of the demonstration. A production start never loads them. */
export const demoPassword = 'Gongshen@2026';

export interface DemoOrganisation {
  name: string;
  creditCode: string;
}

export const organisations = {
  park: factoryPark.organisation,
  logistics: { name: '珠海海逸物流有限公司', creditCode: '91440402MA5EDM018W' },
  instruments: { name: '珠海云帆精密仪器有限公司', creditCode: '91440402MA5EDM026P' },
} as const satisfies Record<string, DemoOrganisation>;

export interface DemoAccount {
  loginName: string;
  displayName: string;
  /** Not a number in use. */
  phone: string;
  role: Role;
  organisation?: keyof typeof organisations;
  unitCode?: string;
  /** Left out: the whole city. */
  districtCode?: string;
  /** A second role in the same unit and district, to be switched to. */
  secondRole?: Role;
  /** What to try with it, in the start message. */
  about: string;
}

const applicant = (
  loginName: string,
  displayName: string,
  phone: string,
  organisation: keyof typeof organisations,
): DemoAccount => ({
  loginName,
  displayName,
  phone,
  role: 'applicant',
  organisation,
  about: `申请人，${organisations[organisation].name}`,
});

/** A department's handler and its approver: `zjj-jb` 经办, `zjj-sp` 审批. */
const department = (code: string, name: string, handler: string, approver: string, number: number): DemoAccount[] => {
  const short = code.slice('zh-'.length);
  const common = { unitCode: code };
  const phone = (last: number) => `1380000${String(number * 10 + last).padStart(4, '0')}`;
  return [
    {
      ...common,
      loginName: `${short}-jb`,
      displayName: handler,
      phone: phone(1),
      role: 'departmentHandler',
      about: `${name}经办人`,
    },
    {
      ...common,
      loginName: `${short}-sp`,
      displayName: approver,
      phone: phone(2),
      role: 'departmentApprover',
      about: `${name}审批人`,
    },
  ];
};

/** The head of a department, who approves extensions: `zjj-fz`. */
const head = (unitCode: string, name: string, displayName: string, phone: string): DemoAccount => ({
  loginName: `${unitCode.slice('zh-'.length)}-fz`,
  displayName,
  phone,
  role: 'departmentHead',
  unitCode,
  about: `${name}负责人（审批延期）`,
});

export const demoAccounts: readonly DemoAccount[] = [
  applicant('chenmin', '陈敏', '13800000001', 'park'),
  applicant('hezhiyuan', '何志远', '13800000002', 'park'),
  applicant('liwei', '李伟', '13800000003', 'logistics'),
  applicant('zhouting', '周婷', '13800000004', 'instruments'),
  {
    loginName: 'chuangkou1',
    displayName: '林晓',
    phone: '13800000011',
    role: 'windowClerk',
    unitCode: 'zh-ck-xz',
    districtCode: '440402',
    about: '香洲区综合窗口',
  },
  {
    loginName: 'chuangkou2',
    displayName: '吴佳',
    phone: '13800000012',
    role: 'windowClerk',
    unitCode: 'zh-ck',
    about: '市综合窗口（全市）',
  },
  ...department('zh-zjj', '市住建局', '黄海', '郑国栋', 10),
  {
    loginName: 'zjj-qt',
    displayName: '冯岚',
    phone: '13800000103',
    role: 'leadCoordinator',
    secondRole: 'departmentHandler',
    unitCode: 'zh-zjj',
    about: '市住建局牵头协调员（施工许可、竣工验收阶段），兼经办人，可切换身份',
  },
  ...department('zh-stjg', '审图机构', '罗勇', '谢静', 11),
  ...department('zh-rfb', '市人防办', '邓超', '曹敏', 12),
  ...department('zh-qxj', '市气象局', '彭雪', '蒋云', 13),
  ...department('zh-swj', '市水务局', '余波', '苏河', 14),
  ...department('zh-zrzy', '市自然资源局', '叶青', '潘山', 15),
  ...department('zh-daj', '市城建档案馆', '田静', '姚远', 16),
  ...department('zh-txj', '通信管理机构', '万里', '方宁', 17),
  ...department('zh-bdcz', '市不动产登记中心', '石磊', '任洁', 18),
  head('zh-zjj', '市住建局', '梁启明', '13800000301'),
  head('zh-zrzy', '市自然资源局', '高卓', '13800000302'),
  {
    loginName: 'zjj-gly',
    displayName: '江帆',
    phone: '13800000104',
    role: 'departmentAdministrator',
    unitCode: 'zh-zjj',
    about: '市住建局部门管理员（电子印章）',
  },
  {
    loginName: 'spzx',
    displayName: '贺君',
    phone: '13800000203',
    role: 'reviewCentreCoordinator',
    unitCode: 'zh-zsj',
    about: '审批审查中心协调员（召集踏勘、会审、联合监督和综合竣工验收）',
  },
  {
    loginName: 'gongaiban',
    displayName: '唐正',
    phone: '13800000201',
    role: 'cityAdministrator',
    unitCode: 'zh-ggb',
    about: '市工改办（市级管理员，可看发件箱）',
  },
  {
    loginName: 'jiandu',
    displayName: '韩明',
    phone: '13800000202',
    role: 'supervisor',
    unitCode: 'zh-ggb',
    about: '监督员（只读全部办件）',
  },
];
