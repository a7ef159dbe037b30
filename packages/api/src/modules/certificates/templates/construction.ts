import { labels } from '@gongshen/shared/labels';
import { creditCodeOf, field, floorArea, personOf, projectAddress, projectName, unitOf } from './fields.js';
import type { CertificateTemplate } from './template.js';

/** 住房和城乡建设部 defined these types; 009 is the construction permit's (identifiers.md §5). */
const definer = '11100000000013338W';

const categories = labels('zh-CN').worksCategory;

/** 施工许可、消防、人防: what makes the stage 施工许可 and the acceptance of its fire safety. */
export const constructionTemplates: readonly CertificateTemplate[] = [
  {
    code: 'constructionPermit',
    title: '建筑工程施工许可证',
    kind: 'certificate',
    items: ['zh-sgxk'],
    type: { definer, category: '009' },
    numbering: { rule: 'constructionPermit', categoryField: 'worksCategory' },
    ground: '根据《中华人民共和国建筑法》第八条规定，经审查，本建筑工程符合施工条件，准予施工。特发此证。',
    fields: [
      projectName,
      field('worksCategory', '工程类别', 'choice', [], {
        options: (['01', '02'] as const).map((value) => ({ value, label: categories[value] })),
      }),
      projectAddress,
      { ...floorArea, label: '建设规模' },
      field('contractPrice', '合同价格', 'number', [{ form: 'contractPrice' }], { unit: '万元' }),
      field('contractDays', '合同工期', 'number', [{ form: 'contractDays' }], { unit: '天' }),
      field('plannedStartOn', '合同开工日期', 'date', [{ form: 'plannedStartOn' }, { fact: 'plannedStartOn' }], {
        required: false,
      }),
      field('planningPermit', '建设工程规划许可证编号', 'text', [{ resultOf: ['zh-gcgh', 'zh-gcghx'] }], {
        required: false,
      }),
      field('reviewNumber', '施工图审查合格书编号', 'text', [{ resultOf: ['zh-sgtsc'] }], { required: false }),
      unitOf('surveyUnit', '勘察单位'),
      creditCodeOf('surveyUnitCreditCode', '勘察单位统一社会信用代码', false),
      unitOf('designUnit', '设计单位'),
      creditCodeOf('designUnitCreditCode', '设计单位统一社会信用代码', false),
      unitOf('constructionUnit', '施工单位'),
      creditCodeOf('constructionUnitCreditCode', '施工单位统一社会信用代码', false),
      unitOf('supervisionUnit', '监理单位', false),
      creditCodeOf('supervisionUnitCreditCode', '监理单位统一社会信用代码', false),
      personOf('constructionManager', '施工单位项目负责人'),
      personOf('chiefSupervisor', '总监理工程师', false),
    ],
    validMonths: null,
    notes: [
      '本证是取得施工资格、准予施工的凭证，未经许可不得擅自变更。',
      '建设单位应当自领取本证之日起三个月内开工；因故不能按期开工的应当申请延期，延期以两次为限，每次不超过三个月。',
      '在建工程因故中止施工的，建设单位应当自中止施工之日起一个月内向发证机关报告；中止施工满一年恢复施工前应当报发证机关核验。',
      '凡未取得本证擅自施工的属违法建设，将依法予以处罚。',
    ],
  },
  {
    code: 'fireDesignReview',
    title: '特殊建设工程消防设计审查意见书',
    kind: 'approval',
    items: ['zh-xfsj'],
    type: { definer, category: '087' },
    numbering: { rule: 'word', word: '珠建消审', letters: 'XFSJ' },
    ground:
      '根据《中华人民共和国建筑法》《中华人民共和国消防法》《建设工程质量管理条例》《建设工程消防设计审查验收管理暂行规定》等有关规定，对该特殊建设工程的消防设计文件进行审查，意见如下。',
    fields: [
      projectName,
      projectAddress,
      floorArea,
      field('buildingHeight', '建筑高度', 'number', [{ form: 'buildingHeight' }], { unit: 'm', required: false }),
      field('buildingCategory', '建筑分类', 'text', [{ form: 'buildingCategory' }], { required: false }),
      field('fireRating', '耐火等级', 'text', [{ form: 'fireRating' }], { required: false }),
      field('fireHazard', '使用性质或火灾危险性', 'text', [{ form: 'fireHazard' }], { required: false }),
      unitOf('designUnit', '设计单位', false),
      field('opinion', '审查意见', 'longText', [], {}),
    ],
    validMonths: null,
    notes: [
      '建设单位、施工单位应当按照审查合格的消防设计文件施工，不得擅自修改。',
      '如不服本意见，可以依法申请行政复议或者提起行政诉讼。',
    ],
  },
  {
    code: 'civilAirDefence',
    title: '防空地下室报建审批意见',
    kind: 'approval',
    items: ['zh-rfbj'],
    type: { definer: null, category: '301' },
    numbering: { rule: 'word', word: '珠人防审', letters: 'RFBJ' },
    ground:
      '根据《中华人民共和国人民防空法》和《广东省实施〈中华人民共和国人民防空法〉办法》，对该民用建筑项目结合修建防空地下室批复如下。',
    fields: [
      projectName,
      projectAddress,
      floorArea,
      field('civilAirMode', '修建方式', 'text', [{ form: 'civilAirMode' }]),
      field('civilAirArea', '防空地下室面积', 'number', [{ form: 'civilAirArea' }], { unit: '㎡', required: false }),
      field('civilAirLevel', '抗力级别', 'text', [{ form: 'civilAirLevel' }], { required: false }),
      field('civilAirUse', '战时用途', 'text', [{ form: 'civilAirUse' }], { required: false }),
      unitOf('designUnit', '设计单位', false),
      field('opinion', '审批意见', 'longText', [], {}),
    ],
    validMonths: null,
    notes: ['防空地下室建设规模、标准、用途不得擅自变更；确需变更的，应当报本机关重新审批。'],
  },
];
