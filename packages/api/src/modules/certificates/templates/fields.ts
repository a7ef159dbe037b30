import type { CertificateField, CertificateFieldKind, FieldOrigin } from './template.js';

type More = Partial<Pick<CertificateField, 'required' | 'unit' | 'options' | 'atMost'>>;

/** One field of a template, required unless said otherwise. */
export function field(
  code: string,
  label: string,
  kind: CertificateFieldKind,
  from: readonly FieldOrigin[],
  more: More = {},
): CertificateField {
  return { code, label, kind, from, required: true, ...more };
}

/** What most templates have. */
export const projectName = field('projectName', '工程名称', 'text', [{ fact: 'projectName' }]);
export const projectAddress = field(
  'projectAddress',
  '建设地址',
  'text',
  [{ form: 'projectAddress' }, { fact: 'projectAddress' }],
  { atMost: 300 },
);
export const floorArea = field('floorArea', '建筑面积', 'number', [{ form: 'floorArea' }, { fact: 'floorArea' }], {
  unit: '㎡',
});
export const landArea = field('landArea', '用地面积', 'number', [{ form: 'landArea' }, { fact: 'landArea' }], {
  unit: '㎡',
});
export const constructionScale = field('constructionScale', '建设规模', 'longText', [
  { form: 'constructionScale' },
  { fact: 'constructionContent' },
]);
export const unitOf = (code: string, label: string, required = true) =>
  field(code, label, 'text', [{ form: code }], { required });
export const creditCodeOf = (code: string, label: string, required = true) =>
  field(code, label, 'creditCode', [{ form: code }], { required });
export const personOf = (code: string, label: string, required = true) =>
  field(code, label, 'person', [{ form: code }], { required });
