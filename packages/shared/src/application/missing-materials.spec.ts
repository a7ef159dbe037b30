import fc from 'fast-check';
import { buildStageGuide } from '../catalogue/index.js';
import { sampleCatalogue as catalogue } from '../catalogue/testing/sample-catalogue.js';
import { toPlainDate } from '../clock/index.js';
import { assessRequirements, type HeldEvidence, missingForSubmission, type RequirementFacts } from './index.js';

const guide = buildStageGuide(catalogue, ['permit', 'review']);
const nothing: RequirementFacts = {
  today: toPlainDate('2026-03-02'),
  uploads: new Map(),
  held: new Map(),
  results: new Map(),
  undecidedItems: new Set(['permit', 'review']),
  applicableItems: new Set(['permit', 'review']),
  declarations: {},
};
const assess = (facts: Partial<RequirementFacts>, items = guide.requirements) =>
  Object.fromEntries(
    assessRequirements(items, { ...nothing, ...facts }).map((each) => [
      each.requirement.material,
      each.satisfiedBy ? `${each.state}:${each.satisfiedBy}` : each.state,
    ]),
  );
const licence = (more: Partial<HeldEvidence>): HeldEvidence => ({
  source: 'sharing',
  sourceName: '电子证照库',
  ...more,
});

test('with nothing there', () => {
  expect(assess({})).toEqual({
    'm-sqb': 'satisfied:onlineForm',
    licence: 'missing',
    contract: 'missing',
    'drawing-opinion': 'pendingResult',
    supervision: 'undeclared',
    drawing: 'missing',
  });
});

test('uploads, shared documents and what the library holds satisfy', () => {
  expect(
    assess({
      uploads: new Map([
        ['contract', 1],
        ['drawing', 2],
      ]),
      held: new Map([
        ['licence', [licence({ source: 'library', sourceName: '单位资料库' }), licence({})]],
        ['supervision', [licence({ source: 'earlierStage', sourceName: '工程规划许可' })]],
      ]),
    }),
  ).toMatchObject({
    licence: 'satisfied:sharing',
    contract: 'satisfied:upload',
    drawing: 'satisfied:upload',
    supervision: 'satisfied:earlierStage',
  });
});

test('a document that has run out is not taken', () => {
  const held = (validUntil: string) => new Map([['licence', [licence({ validUntil: toPlainDate(validUntil) })]]]);
  expect(assess({ held: held('2026-03-01') })).toMatchObject({ licence: 'missing' });
  expect(assess({ held: held('2026-03-02') })).toMatchObject({ licence: 'satisfied:sharing' });
});

test('what would do but for its last day is named, and what stands in its way says so', () => {
  const old = licence({
    source: 'library',
    sourceName: '单位资料库',
    reference: 'A-1',
    validUntil: toPlainDate('2026-02-27'),
  });
  const older = licence({ validUntil: toPlainDate('2025-12-31') });
  const held = new Map([['licence', [older, old]]]);
  const [found] = assessRequirements(
    guide.requirements.filter(({ material }) => material === 'licence'),
    { ...nothing, held },
  );
  expect(found).toMatchObject({ state: 'missing', held: null, options: [], expired: old });
  expect(
    missingForSubmission({
      items: guide.items,
      requirements: found ? [found] : [],
      fields: [],
      values: {},
      itemName: String,
    }),
  ).toEqual([
    {
      kind: 'material',
      ref: 'licence',
      label: '营业执照',
      reason: 'expired',
      message: '“营业执照”（A-1）已于2026年2月27日到期，不能再用（单位资料库），请提供有效的材料',
      itemCodes: ['permit', 'review'],
    },
  ]);
});

test('what rests on a quarantined file alone is missing, and says why; what is held elsewhere is not', () => {
  const [found] = assessRequirements(
    guide.requirements.filter(({ material }) => material === 'licence'),
    nothing,
  );
  const about = { items: guide.items, fields: [], values: {}, itemName: String, quarantined: new Set(['licence']) };
  expect(missingForSubmission({ ...about, requirements: found ? [found] : [] })).toEqual([
    {
      kind: 'material',
      ref: 'licence',
      label: '营业执照',
      reason: 'quarantined',
      message: '“营业执照”所传的文件检出恶意代码，已被隔离，请换成干净的文件',
      itemCodes: ['permit', 'review'],
    },
  ]);
  const [kept] = assessRequirements(
    guide.requirements.filter(({ material }) => material === 'licence'),
    { ...nothing, held: new Map([['licence', [licence({})]]]) },
  );
  expect(missingForSubmission({ ...about, requirements: kept ? [kept] : [] })).toEqual([]);
});

test('the chosen one of several is taken while it is valid, and what was handed in stays', () => {
  const near = licence({ evidenceId: 'held:1' });
  const chosen = licence({ evidenceId: 'held:2', source: 'library' });
  const gone = licence({ evidenceId: 'held:3', validUntil: toPlainDate('2026-01-01') });
  const held = new Map([['licence', [chosen, near, gone]]]);
  const licenceOf = (facts: Partial<RequirementFacts>) =>
    assessRequirements(guide.requirements, { ...nothing, held, ...facts }).find(
      ({ requirement }) => requirement.material === 'licence',
    );
  expect(licenceOf({})).toMatchObject({ held: near, options: [near, chosen] });
  expect(licenceOf({ choices: { licence: 'held:2' } })).toMatchObject({ held: chosen });
  expect(licenceOf({ choices: { licence: 'held:3' } })).toMatchObject({ held: near });
  expect(licenceOf({ handedIn: new Map([['licence', gone]]) })).toMatchObject({ state: 'satisfied', held: gone });
});

// 珠 14: whatever is held and valid is never in the list of what is missing.
test('what is held and valid is never asked for', () => {
  const codes = guide.requirements.map(({ material }) => material);
  const day = fc.constantFrom(null, '2026-03-01', '2026-03-02', '2031-01-01');
  const document = fc.record({
    code: fc.constantFrom(...codes),
    source: fc.constantFrom('library' as const, 'sharing' as const, 'earlierStage' as const),
    until: day,
  });
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.dictionary(fc.constantFrom(...codes), fc.boolean()),
      (all, declarations) => {
        const held = new Map(
          codes.map((code) => [
            code,
            all
              .filter((each) => each.code === code)
              .map(({ source, until }) => licence({ source, validUntil: until === null ? null : toPlainDate(until) })),
          ]),
        );
        const requirements = assessRequirements(guide.requirements, { ...nothing, held, declarations });
        const missing = missingForSubmission({
          items: guide.items,
          requirements,
          fields: [],
          values: {},
          itemName: String,
        });
        const asked = new Set(missing.map(({ ref }) => ref));
        for (const { requirement, held: taken, options } of requirements) {
          const valid = all.some(
            ({ code, until }) => code === requirement.material && (until === null || until >= '2026-03-02'),
          );
          // A condition that does not hold needs nothing; a result is not proven by what is kept.
          if (valid && options.length > 0) expect(asked.has(requirement.material)).toBe(false);
          if (valid && requirement.obtain !== 'priorResult') expect(options.length).toBeGreaterThan(0);
          if (!valid) expect(taken).toBeNull();
        }
      },
    ),
  );
});

describe('the result of another item', () => {
  const final = buildStageGuide(catalogue, ['final']).requirements;
  const facts = { undecidedItems: new Set(['final']), applicableItems: new Set(['final', 'fire']) };

  test('is missing until it is there', () => {
    expect(assess(facts, final)).toEqual({ 'fire-opinion': 'missing', supervision: 'missing' });
    const results = new Map([['fire', licence({ source: 'priorResult', sourceName: '建设工程消防设计审查' })]]);
    expect(assess({ ...facts, results }, final)).toMatchObject({ 'fire-opinion': 'satisfied:priorResult' });
  });

  test('is not asked for where its item does not apply to the project', () => {
    expect(assess({ ...facts, applicableItems: new Set(['final']) }, final)).toMatchObject({
      'fire-opinion': 'notApplicable',
    });
    expect(assess({ ...facts, applicableItems: null }, final)).toMatchObject({ 'fire-opinion': 'missing' });
  });
});

test('what the applicant declared of a condition', () => {
  expect(assess({ declarations: { supervision: false } })).toMatchObject({ supervision: 'notApplicable' });
  expect(assess({ declarations: { supervision: true } })).toMatchObject({ supervision: 'missing' });
  // a required material cannot be declared away
  expect(assess({ declarations: { contract: false } })).toMatchObject({ contract: 'missing' });
});

describe('what is missing for submission', () => {
  const itemName = (code: string) => `事项${code}`;
  const missing = (facts: Partial<RequirementFacts>, values: Record<string, string>) =>
    missingForSubmission({
      items: guide.items,
      requirements: assessRequirements(guide.requirements, { ...nothing, ...facts }),
      fields: guide.fields,
      values,
      itemName,
    });

  test('is told completely', () => {
    expect(missing({ declarations: { supervision: true } }, { price: '5' })).toEqual([
      {
        kind: 'field',
        ref: 'contactName',
        label: 'contactName',
        reason: 'required',
        message: '请填写“contactName”',
        itemCodes: ['permit', 'review'],
      },
      {
        kind: 'field',
        ref: 'price',
        label: 'price',
        reason: 'tooSmall',
        message: '“price”不能小于 10',
        itemCodes: ['permit', 'review'],
      },
      {
        kind: 'material',
        ref: 'licence',
        label: '营业执照',
        reason: 'notShared',
        message: '数据共享未查到“营业执照”，请上传',
        itemCodes: ['permit', 'review'],
      },
      {
        kind: 'material',
        ref: 'contract',
        label: '施工合同',
        reason: 'notUploaded',
        message: '请上传“施工合同”',
        itemCodes: ['permit'],
      },
      {
        kind: 'material',
        ref: 'supervision',
        label: '监理合同',
        reason: 'notUploaded',
        message: '请上传“监理合同”',
        itemCodes: ['permit'],
      },
      {
        kind: 'material',
        ref: 'drawing',
        label: '施工图',
        reason: 'notUploaded',
        message: '请上传“施工图”',
        itemCodes: ['review'],
      },
    ]);
  });

  test('names conditions nobody has declared, and results still to be obtained', () => {
    const things = missing({ undecidedItems: new Set() }, { contactName: '陈静', price: '10' });
    expect(things.map(({ kind, message }) => [kind, message])).toEqual([
      ['material', '数据共享未查到“营业执照”，请上传'],
      ['material', '请上传“施工合同”'],
      ['declaration', '请说明“施工图审查合格书”是否适用（依法需审查）'],
      ['declaration', '请说明“监理合同”是否适用（强制监理工程）'],
      ['material', '请上传“施工图”'],
    ]);
    const declared = missing({ undecidedItems: new Set(), declarations: { 'drawing-opinion': true } }, {});
    expect(declared.find((thing) => thing.kind === 'priorResult')?.message).toBe(
      '尚未取得“施工图审查合格书”：请先办理“事项review”，或登记以往结果',
    );
  });

  test('is nothing when all is there', () => {
    const uploads = new Map(['licence', 'contract', 'drawing'].map((code) => [code, 1]));
    expect(missing({ uploads, declarations: { supervision: false } }, { contactName: '陈静', price: '10' })).toEqual(
      [],
    );
  });

  test('begins with the items', () => {
    const none = { items: [], requirements: [], fields: [], values: {}, itemName };
    expect(missingForSubmission(none)).toMatchObject([{ kind: 'item', reason: 'noItem' }]);
  });
});
