import { constructionScale, field, floorArea, landArea, projectName, unitOf } from './fields.js';
import type { CertificateTemplate } from './template.js';

/** 自然资源部 defined these types (identifiers.md §5); the categories are to be compared with ZWFW C 0123 before use. */
const definer = '11100000MB03271699';

const landUse = field('landUse', '土地用途', 'text', [{ form: 'landUse' }]);
const approvedBy = (label: string, resultOf: readonly string[]) =>
  field('basis', label, 'text', [{ resultOf }], { required: false });

/** 国土空间“一书三证” (identifiers.md §6). */
export const planningTemplates: readonly CertificateTemplate[] = [
  {
    code: 'siteSelection',
    title: '建设项目用地预审与选址意见书',
    kind: 'certificate',
    items: ['zh-ydys'],
    type: { definer, category: '001' },
    numbering: { rule: 'planning', permit: 'siteSelection' },
    ground:
      '根据《中华人民共和国土地管理法》《中华人民共和国城乡规划法》和国家有关规定，经审核，本建设项目符合国土空间用途管制要求，核发此书。',
    fields: [
      projectName,
      field('projectCode', '项目代码', 'text', [{ fact: 'projectCode' }]),
      field('basis', '项目建设依据', 'text', [{ resultOf: ['zh-xmjys', 'zh-qyhz', 'zh-qyba'] }], { required: false }),
      field('projectAddress', '项目拟选位置', 'text', [{ form: 'projectAddress' }, { fact: 'projectAddress' }], {
        atMost: 300,
      }),
      field('landArea', '拟用地面积', 'number', [{ form: 'landArea' }, { fact: 'landArea' }], { unit: '㎡' }),
      constructionScale,
    ],
    validMonths: 36,
    notes: [
      '本书自核发之日起有效期三年；对土地用途、建设项目选址等进行重大调整的，应当重新办理。',
      '未经核发机关审核同意，本书的各项内容不得随意变更。',
    ],
  },
  {
    code: 'landUsePermit',
    title: '建设用地规划许可证',
    kind: 'certificate',
    items: ['zh-ydgh'],
    type: { definer, category: '002' },
    numbering: { rule: 'planning', permit: 'landUse' },
    ground:
      '根据《中华人民共和国土地管理法》《中华人民共和国城乡规划法》和国家有关规定，经审核，本建设用地符合国土空间规划和用途管制要求，颁发此证。',
    fields: [
      projectName,
      field('basis', '批准用地文号', 'text', [{ resultOf: ['zh-gdsp', 'zh-ydys'] }], { required: false }),
      field('projectAddress', '用地位置', 'text', [{ form: 'projectAddress' }, { fact: 'projectAddress' }], {
        atMost: 300,
      }),
      field('plotNumber', '宗地编号', 'text', [{ form: 'plotNumber' }], { required: false }),
      landArea,
      landUse,
      field(
        'constructionScale',
        '建设规模',
        'longText',
        [{ form: 'constructionScale' }, { fact: 'constructionContent' }],
        {
          required: false,
        },
      ),
    ],
    validMonths: null,
    notes: [
      '本证是经自然资源主管部门依法审核，建设用地符合国土空间规划和用途管制要求，准予使用土地的法律凭证。',
      '未取得本证而占用土地的，属违法行为。未经发证机关审核同意，本证的各项规定不得随意变更。',
    ],
  },
  {
    code: 'worksPlanningPermit',
    title: '建设工程规划许可证',
    kind: 'certificate',
    items: ['zh-gcgh', 'zh-gcghx'],
    type: { definer, category: '003' },
    numbering: { rule: 'planning', permit: 'works' },
    ground:
      '根据《中华人民共和国土地管理法》《中华人民共和国城乡规划法》和国家有关规定，经审核，本建设工程符合国土空间规划和用途管制要求，颁发此证。',
    fields: [
      field('projectName', '建设项目名称', 'text', [{ fact: 'projectName' }]),
      field('projectAddress', '建设位置', 'text', [{ form: 'projectAddress' }, { fact: 'projectAddress' }], {
        atMost: 300,
      }),
      constructionScale,
      { ...floorArea, required: false },
      field('plotRatio', '容积率', 'number', [{ form: 'plotRatio' }], { required: false }),
      field('buildingHeight', '建筑高度', 'number', [{ form: 'buildingHeight' }], { unit: 'm', required: false }),
      approvedBy('设计方案审查文号', ['zh-sjfa']),
      unitOf('designUnit', '设计单位', false),
    ],
    validMonths: 12,
    notes: [
      '本证是经自然资源主管部门依法审核，建设工程符合国土空间规划和用途管制要求的法律凭证。',
      '未取得本证或者未按本证规定进行建设的，属违法行为。未经发证机关审核同意，本证的各项规定不得随意变更。',
    ],
  },
];
