import type {
  Catalogue,
  CatalogueItem,
  CatalogueMaterial,
  FormFieldDefinition,
  MaterialRequirement,
  RuleExpression,
} from '../index.js';

const material = (code: string, name: string, formats = ['PDF', 'OFD']): CatalogueMaterial => ({
  code,
  name,
  source: 'applicant',
  sharing: 'none',
  formats,
});

export const requirement = (code: string, more: Partial<MaterialRequirement> = {}): MaterialRequirement => ({
  material: code,
  need: 'required',
  condition: null,
  obtain: 'applicant',
  fromItems: [],
  copies: { original: 0, copy: 0, electronic: 1 },
  ...more,
});

export const field = (code: string, more: Partial<FormFieldDefinition> = {}): FormFieldDefinition => ({
  code,
  label: code,
  kind: 'text',
  required: false,
  ...more,
});

export const item = (code: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  code,
  name: `事项${code}`,
  stage: 'build',
  kind: 'administrativeLicence',
  department: 'housing',
  levels: ['city', 'district'],
  role: 'parallel',
  milestone: false,
  handling: 'promised',
  legalLimit: null,
  promisedLimit: { value: 5, unit: 'workingDay', basis: null, note: null },
  circumstances: [
    { code: 'new', name: '新办', extraMaterials: [], note: null },
    { code: 'change', name: '变更', extraMaterials: ['change-note'], note: null },
  ],
  acceptanceConditions: [],
  appliesWhen: { always: true },
  materials: [],
  fields: [],
  result: { name: '批文', kind: 'approval', electronicCertificate: false, validity: null },
  specialLinks: [],
  prerequisites: [],
  accessMode: 'full',
  commitmentBased: false,
  fee: '不收费',
  note: null,
  applicantDuty: null,
  outsideStageLimitFor: [],
  ...more,
});

const buildings = ['residential', 'public', 'commercial', 'industrial'];
const social: RuleExpression = { q: 'invest', in: ['soe', 'social'] };
const type = (code: string, name: string, totalLimit: number, rule: RuleExpression) => ({
  code,
  name,
  nationalFlowType: 1,
  totalLimit,
  rule,
});

/** Questions and project types as Zhuhai asks them, with a handful of items. */
export const sampleCatalogue: Catalogue = {
  city: '珠海',
  divisionCode: '440400',
  title: '样例清单',
  version: 'sample',
  asOf: '2025-12',
  sourceNote: '',
  stages: [
    {
      code: 'accept',
      name: '竣工验收',
      sequence: 4,
      nationalCode: 4,
      leadDepartment: 'housing',
      track: 'main',
      limits: { 'social-industrial': 8 },
    },
    {
      code: 'build',
      name: '施工许可',
      sequence: 3,
      nationalCode: 3,
      leadDepartment: 'housing',
      track: 'main',
      limits: { 'social-industrial': 8, 'gov-building': 20, decoration: 0 },
    },
    {
      code: 'beside',
      name: '并行推进',
      sequence: 5,
      nationalCode: 5,
      leadDepartment: null,
      track: 'parallel',
      limits: null,
    },
  ],
  projectTypes: [
    type('gov-building', '政府投资房屋建筑类', 90, {
      all: [
        { q: 'invest', in: ['gov'] },
        { q: 'ptype', in: buildings },
      ],
    }),
    type('gov-linear', '政府投资市政线性类', 84, {
      all: [
        { q: 'invest', in: ['gov'] },
        { q: 'ptype', in: ['linear', 'municipal'] },
      ],
    }),
    type('social-general', '一般社会投资房建类', 50, {
      all: [social, { q: 'ptype', in: buildings }, { not: { q: 'land', in: ['transfer-scheme'] } }],
    }),
    type('social-industrial', '社会投资工业类', 36, { all: [social, { q: 'ptype', in: ['industrial'] }] }),
    type('social-small', '小型低风险社会投资类', 34, {
      all: [social, { q: 'ptype', in: buildings }, { q: 'area', lt: 10000 }, { not: { q: 'fireSpecial', eq: true } }],
    }),
    type('transfer-scheme', '带方案出让社会投资类', 31, { all: [social, { q: 'land', in: ['transfer-scheme'] }] }),
    type('decoration', '装饰装修类', 16, { q: 'ptype', in: ['decoration'] }),
    type('other', '其他', 50, { always: true }),
  ],
  projectTypeOrder: [
    'decoration',
    'transfer-scheme',
    'gov-linear',
    'gov-building',
    'social-small',
    'social-industrial',
    'social-general',
    'other',
  ],
  guidance: [
    {
      code: 'invest',
      title: '项目投资主体',
      kind: 'single',
      unit: null,
      options: [
        { value: 'gov', label: '政府投资' },
        { value: 'soe', label: '国有企业投资' },
        { value: 'social', label: '社会投资' },
      ],
    },
    {
      code: 'ptype',
      title: '工程类型',
      kind: 'single',
      unit: null,
      options: [
        { value: 'residential', label: '住宅' },
        { value: 'public', label: '公共建筑' },
        { value: 'commercial', label: '商业办公' },
        { value: 'industrial', label: '工业、仓储' },
        { value: 'linear', label: '市政线性工程' },
        { value: 'municipal', label: '市政非线性工程' },
        { value: 'decoration', label: '装饰装修' },
      ],
    },
    {
      code: 'land',
      title: '用地取得方式',
      kind: 'single',
      unit: null,
      options: [
        { value: 'transfer', label: '出让' },
        { value: 'transfer-scheme', label: '带设计方案出让' },
      ],
    },
    { code: 'area', title: '总建筑面积', kind: 'number', unit: '㎡', options: [] },
    { code: 'fireSpecial', title: '是否特殊建设工程(消防)', kind: 'bool', unit: null, options: [] },
    {
      code: 'utility',
      title: '需要接入的市政公用服务',
      kind: 'multi',
      unit: null,
      options: [
        { value: 'water', label: '供水' },
        { value: 'gas', label: '燃气' },
      ],
    },
  ],
  materials: [
    material('m-sqb', '阶段统一申请表'),
    material('licence', '营业执照'),
    material('contract', '施工合同'),
    material('drawing', '施工图', ['PDF', 'DWG']),
    material('drawing-opinion', '施工图审查合格书'),
    material('fire-opinion', '消防设计审查意见'),
    material('supervision', '监理合同'),
    material('change-note', '变更申请'),
  ],
  items: [
    item('permit', {
      role: 'lead',
      milestone: true,
      materials: [
        requirement('m-sqb', { obtain: 'onlineForm' }),
        requirement('licence', { obtain: 'dataShare' }),
        requirement('contract'),
        requirement('drawing-opinion', {
          need: 'conditional',
          condition: '依法需审查',
          obtain: 'priorResult',
          fromItems: ['review'],
        }),
        requirement('supervision', { need: 'conditional', condition: '强制监理工程' }),
      ],
      fields: [field('contactName', { required: true }), field('price', { kind: 'number', min: 0 })],
      prerequisites: [{ item: 'review', gate: 'decide', ifApplicable: true }],
    }),
    item('review', {
      appliesWhen: {
        any: [
          { q: 'area', gte: 500 },
          { q: 'fireSpecial', eq: true },
        ],
      },
      materials: [requirement('m-sqb', { obtain: 'onlineForm' }), requirement('drawing'), requirement('licence')],
      fields: [field('contactName'), field('price', { kind: 'number', required: true, min: 10, maxLength: 12 })],
    }),
    item('fire', {
      appliesWhen: { q: 'fireSpecial', eq: true },
      materials: [requirement('drawing', { need: 'conditional', condition: '改建工程' })],
      prerequisites: [{ item: 'review', gate: 'accept', ifApplicable: true }],
    }),
    item('final', {
      stage: 'accept',
      materials: [
        requirement('fire-opinion', { obtain: 'priorResult', fromItems: ['fire'] }),
        requirement('supervision', { need: 'required' }),
      ],
    }),
    item('gas', { stage: 'beside', role: 'optional', appliesWhen: { q: 'utility', contains: 'gas' } }),
  ],
};
