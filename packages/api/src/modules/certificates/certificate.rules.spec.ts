import { parseCertificateIdentifier } from '@gongshen/shared/certificate';
import { toPlainDate } from '@gongshen/shared/clock';
import { certificateProblems, lastDayOf } from './certificate.rules.js';
import { certificateTemplates, findTemplate, templateOfItem } from './templates/certificate-templates.js';
import type { CertificateTemplate } from './templates/template.js';

const permit = findTemplate('constructionPermit') as CertificateTemplate;
const text = {
  fields: {
    projectName: '凤凰智造产业园一期厂房项目',
    worksCategory: '01',
    projectAddress: '香洲区南屏科技工业园',
    floorArea: '48600',
    contractPrice: '18200',
    contractDays: '540',
    surveyUnit: '勘察院',
    designUnit: '设计院',
    constructionUnit: '建工集团',
    constructionManager: '陈志强',
  } as Record<string, string>,
  conditions: null,
  validFrom: '2026-03-05',
  validUntil: null,
};
const wrong = (more: Partial<typeof text>, fields: Record<string, string> = {}) =>
  certificateProblems(permit, { ...text, ...more, fields: { ...text.fields, ...fields } }, true).map(
    ({ field, reason }) => `${field}: ${reason}`,
  );

test('a complete one is in order', () => {
  expect(certificateProblems(permit, text, true)).toEqual([]);
});

test.each([
  [{}, { projectName: ' ' }, ['fields.projectName: required']],
  [{}, { worksCategory: '20' }, ['fields.worksCategory: unknownOption']],
  [{}, { floorArea: '很大' }, ['fields.floorArea: notANumber']],
  [{}, { plannedStartOn: '2026-02-30' }, ['fields.plannedStartOn: notADate']],
  [{}, { constructionUnitCreditCode: '91440402MA5EXMP166' }, ['fields.constructionUnitCreditCode: checkDigit']],
  [{}, { colour: 'red' }, ['fields.colour: unknown']],
  [{}, { designUnit: '长'.repeat(201) }, ['fields.designUnit: tooLong']],
  [{ validFrom: null }, {}, ['validFrom: required']],
  [{ validUntil: '2026-03-04' }, {}, ['validUntil: beforeStart']],
  [{ validFrom: '2026-13-01' }, {}, ['validFrom: notADate']],
] as const)('%j %j: %j', (more, fields, expected) => {
  expect(wrong(more as Partial<typeof text>, fields as Record<string, string>)).toEqual(expected);
});

test('a draft may be unfinished, but not wrong', () => {
  const unfinished = { fields: { floorArea: 'x' }, conditions: null, validFrom: null, validUntil: null };
  expect(certificateProblems(permit, unfinished, false).map(({ reason }) => reason)).toEqual(['notANumber']);
});

test.each([
  ['2026-03-05', 12, '2027-03-04'],
  ['2026-01-01', 36, '2028-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-14'],
])('%s and %i months: until %s', (from, months, until) => {
  expect(lastDayOf(toPlainDate(from), months)).toBe(until);
});

test('an item has its own template or the general one; no two templates serve one item', () => {
  expect(templateOfItem('zh-sgxk').code).toBe('constructionPermit');
  expect(templateOfItem('zh-fljs').code).toBe('approvalPaper');
  const served = certificateTemplates.flatMap(({ items }) => items ?? []);
  expect(new Set(served).size).toBe(served.length);
});

test('every type code can stand in an identifier, and its fields are told apart', () => {
  for (const { type, fields, code } of certificateTemplates) {
    const definer = type.definer ?? '11440400000000019Q';
    const identifier = `1.2.156.3005.2.${definer}${type.category}.11440400000000019Q.1.001.0`;
    const read = parseCertificateIdentifier(identifier);
    expect([code, read.ok ? 'ok' : read.reason]).toEqual([code, expect.stringMatching(/ok|checkCharacter/)]);
    expect(new Set(fields.map((field) => field.code)).size).toBe(fields.length);
  }
});
