import { field, projectAddress } from './fields.js';
import type { CertificateTemplate } from './template.js';

/** 批准文书: for whatever item has no form of its own. */
export const genericTemplate: CertificateTemplate = {
  code: 'approvalPaper',
  title: null,
  kind: 'approval',
  items: null,
  type: { definer: null, category: '900' },
  numbering: { rule: 'word', word: null, letters: 'PZ' },
  ground: '根据有关法律、法规和规定，经审查，准予办理，批准内容如下。',
  fields: [
    field('projectName', '项目名称', 'text', [{ fact: 'projectName' }]),
    field('projectCode', '项目代码', 'text', [{ fact: 'projectCode' }]),
    { ...projectAddress, required: false },
    field('itemName', '批准事项', 'text', [{ fact: 'itemName' }]),
    field('caseNumber', '办件编号', 'text', [{ fact: 'caseNumber' }]),
    field('content', '批准内容', 'longText', [], {}),
  ],
  validMonths: null,
  notes: ['请按批准的内容和条件实施；需要变更的，应当向本机关提出申请。'],
};
