import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, importViolations } from '../scripts/import-rules.mjs';

const api = (file) => `packages/api/src/${file}`;
const staff = (file) => `packages/staff-web/src/${file}`;

/** Violations of `from` importing `to`, both existing; the specifier is worked out when `to` is a file. */
function violations(from, to, { statement = (specifier) => `import { x } from '${specifier}';` } = {}) {
  const isFile = to.startsWith('packages/');
  const up = '../'.repeat(from.split('/').length - 1);
  const specifier = isFile ? `${up}${to.replace(/\.tsx?$/, '.js')}` : to;
  const sources = new Map([[from, statement(specifier)]]);
  if (isFile) sources.set(to, 'export const x = 1;');
  return importViolations(sources);
}

const refused = [
  ['kernel knows no module', api('kernel/now.ts'), api('modules/cases/index.ts')],
  ['a later module is not known', api('modules/projects/project.queries.ts'), api('modules/cases/index.ts')],
  ['modules of the last line do not know each other', api('modules/notices/x.ts'), api('modules/exchange/index.ts')],
  ['another module only through its door', api('modules/cases/x.ts'), api('modules/projects/project.rules.ts')],
  ['the app too enters by the door', api('app/modules.ts'), api('modules/projects/project.resolver.ts')],
  ['a module without a place in the order', api('modules/weather/x.ts'), api('modules/weather/y.ts')],
  ['an action knows no resolver', api('modules/cases/actions/accept-case.ts'), api('modules/cases/case.resolver.ts')],
  ['rules know no entity', api('modules/cases/case.rules.ts'), api('modules/cases/item-case.entity.ts')],
  ['rules know no ORM', api('modules/cases/case.rules.ts'), 'typeorm'],
  ['rules know no database', api('modules/cases/case.rules.ts'), api('kernel/database/unit-of-work.ts')],
  ['a resolver reads no table', api('modules/cases/case.resolver.ts'), api('modules/cases/item-case.entity.ts')],
  ['entity and type are never one', api('modules/cases/item-case.type.ts'), api('modules/cases/item-case.entity.ts')],
  ['a module knows no app', api('modules/cases/x.ts'), api('app/container.ts')],
  ['a migration does not change with modules', api('migrations/20260101-a.ts'), api('modules/cases/index.ts')],
  ['shared knows no platform', 'packages/shared/src/case/x.ts', 'node:fs'],
  ['shared knows no package of the workspace', 'packages/shared/src/case/x.ts', '@gongshen/api'],
  ['no package reaches into another', staff('app/x.ts'), api('kernel/now.ts')],
  ['no web app knows the other', staff('app/x.ts'), '@gongshen/applicant-web'],
  ['features never import each other', staff('features/intake/x.ts'), staff('features/issuance/y.ts')],
  ['ui knows no parts', staff('ui/x.tsx'), staff('parts/y.tsx')],
  ['parts know no feature', staff('parts/x.tsx'), staff('features/intake/y.tsx')],
  ['a feature does not know the app', staff('features/intake/x.tsx'), staff('app/router.tsx')],
  ['nothing imports main', staff('app/x.tsx'), staff('main.tsx')],
  ['testing is for specs', staff('app/x.tsx'), staff('testing/render.tsx')],
];

const allowed = [
  ['an earlier module through its door', api('modules/cases/x.ts'), api('modules/projects/index.ts')],
  ['a resolver uses an action', api('modules/cases/case.resolver.ts'), api('modules/cases/actions/accept-case.ts')],
  ['an action uses rules', api('modules/cases/actions/accept-case.ts'), api('modules/cases/case.rules.ts')],
  ['the app enters by the door', api('app/modules.ts'), api('modules/projects/index.ts')],
  ['everybody uses shared', staff('ui/x.tsx'), '@gongshen/shared/case'],
  ['a feature uses parts', staff('features/intake/x.tsx'), staff('parts/y.tsx')],
  ['main uses the app', staff('main.tsx'), staff('app/router.tsx')],
  ['a spec uses what it needs', staff('ui/x.spec.tsx'), staff('testing/render.tsx')],
  ['a generated document is open to every layer', staff('ui/x.tsx'), staff('generated/graphql.ts')],
];

describe('import rules', () => {
  for (const [name, from, to] of refused) {
    it(`refuse: ${name}`, () => assert.equal(violations(from, to).length, 1, violations(from, to).join('\n')));
  }
  for (const [name, from, to] of allowed) {
    it(`allow: ${name}`, () => assert.deepEqual(violations(from, to), []));
  }
  it('refuse a re-export and a dynamic import alike', () => {
    const [from, to] = [staff('ui/x.tsx'), staff('parts/y.tsx')];
    assert.equal(violations(from, to, { statement: (name) => `export * from '${name}';` }).length, 1);
    assert.equal(violations(from, to, { statement: (name) => `const x = () => import('${name}');` }).length, 1);
  });
  it('let rules name the type of an entity', () => {
    const [from, to] = [api('modules/cases/case.rules.ts'), api('modules/cases/item-case.entity.ts')];
    assert.deepEqual(violations(from, to, { statement: (name) => `import type { x } from '${name}';` }), []);
  });
  it('refuse a cycle, also a long one', () => {
    const sources = new Map([
      [api('kernel/a.ts'), "import './b.js';"],
      [api('kernel/b.ts'), "import './c.js';"],
      [api('kernel/c.ts'), "import './a.js';"],
    ]);
    assert.equal(importViolations(sources).length, 1);
    sources.set(api('kernel/c.ts'), "import type { A } from './a.js';");
    assert.deepEqual(importViolations(sources), []);
  });
  it('read decorated TypeScript, and stop at what cannot be read', () => {
    assert.deepEqual(
      importsOf('a.ts', "import { type A } from './a.js'; @D() class X { constructor(@P() private a: A) {} }"),
      [{ specifier: './a.js', type: true }],
    );
    assert.throws(() => importsOf('a.ts', 'import {'));
  });
});
