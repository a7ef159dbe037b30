// The rules about who may import whom. Pure: sources in, violations out, so that each rule has a test that sees it fail.
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** Modules of the API, earliest first. A module may use those of earlier lines only; modules of one line do not know each other. */
export const moduleOrder = [
  ['identity'],
  ['seals'],
  ['catalogue'],
  ['calendar'],
  ['deadlines'],
  ['projects'],
  ['materials'],
  ['applications'],
  ['cases'],
  ['opinions'],
  ['certificates'],
  ['conditional', 'library', 'counter', 'remarks'],
  ['procedures'],
  ['sessions'],
  ['documents'],
  ['notices'],
  ['supervision', 'exchange', 'information', 'intermediaries', 'blueprint'],
];

/** Layers of a web app, lowest first. Folders not named here (messages, generated, …) lie below all of them. */
const webLayers = ['ui', 'parts', 'features', 'app', 'main'];

/** Roles of a file inside an API module, by its name. */
const roles = [
  ['entity', /\.entity\.ts$/],
  ['type', /\.type\.ts$/],
  ['rules', /\.rules\.ts$/],
  ['policy', /\.policy\.ts$/],
  ['queries', /\.queries\.ts$/],
  ['loaders', /\.loaders\.ts$/],
  ['resolver', /\.resolver\.ts$/],
  ['action', /\/actions\/[^/]+\.ts$/],
  ['door', /\/index\.ts$/],
];

/** Roles that a file of the key's role must not import: resolver → action → rules + entity → database. */
const forbiddenRoles = {
  entity: ['type', 'policy', 'queries', 'loaders', 'resolver', 'action', 'door'],
  type: ['entity', 'queries', 'loaders', 'resolver', 'action', 'door'],
  rules: ['entity', 'type', 'queries', 'loaders', 'resolver', 'action', 'door'],
  policy: ['entity', 'type', 'queries', 'loaders', 'resolver', 'action', 'door'],
  queries: ['resolver', 'action', 'loaders', 'door'],
  loaders: ['resolver', 'action', 'door'],
  action: ['resolver', 'loaders', 'door'],
  resolver: ['entity', 'resolver', 'door'],
};

/** Packages that a file of the key's role must not import. */
const forbiddenPackages = {
  entity: ['type-graphql'],
  type: ['typeorm'],
  rules: ['typeorm', 'type-graphql', 'graphql'],
  policy: ['typeorm', 'type-graphql', 'graphql'],
  queries: ['type-graphql'],
  action: ['typeorm', 'type-graphql'],
  resolver: ['typeorm'],
};

const isTest = (file) => /\.spec\.tsx?$|\/testing\/|\/test\/|\/bench\/|\.config\.(ts|mjs)$/.test(file);

/** Static and dynamic imports and re-exports of one source. `type` is true when nothing of it is left at run time. */
export function importsOf(file, source) {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = module.staticImports.map((each) => ({
    specifier: each.moduleRequest.value,
    type: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
  }));
  for (const each of module.staticExports) {
    const [first] = each.entries;
    if (!first?.moduleRequest) continue;
    found.push({ specifier: first.moduleRequest.value, type: each.entries.every((entry) => entry.isType) });
  }
  for (const each of module.dynamicImports) {
    const text = source.slice(each.moduleRequest.start, each.moduleRequest.end);
    if (/^['"].*['"]$/.test(text)) found.push({ specifier: text.slice(1, -1), type: false });
  }
  return found;
}

/** The file a specifier means, among `files`; the specifier itself for a package; undefined for a file that is not a source. */
function resolve(from, specifier, files) {
  const shared = /^@gongshen\/shared\/([^/]+)$/.exec(specifier);
  const bare = shared
    ? `packages/shared/src/${shared[1]}/index`
    : specifier.startsWith('.') && path.posix.join(path.posix.dirname(from), specifier).replace(/\.jsx?$/, '');
  if (!bare) return specifier;
  return [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`].find((file) => files.has(file));
}

function placeOf(file) {
  const [, name, area, ...rest] = /^packages\/([^/]+)\/([^/]+)\/(.*)$/.exec(file)?.slice(0, 4) ?? [];
  if (!name) return undefined;
  const inside = (rest[0] ?? '').split('/');
  const place = { package: name, area, inside, test: isTest(file) };
  if (name === 'api' && area === 'src') {
    place.zone = inside[0];
    if (place.zone === 'modules') {
      place.module = inside[1];
      place.rank = moduleOrder.findIndex((line) => line.includes(inside[1]));
      place.role = roles.find(([, pattern]) => pattern.test(file))?.[0];
    }
  }
  if (name.endsWith('-web') && area === 'src') {
    place.layer = webLayers.indexOf(inside.length === 1 ? inside[0].replace(/\.tsx?$/, '') : inside[0]);
    if (inside[0] === 'features') place.feature = inside[1];
  }
  return place;
}

function* packageRules(from, { specifier }) {
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
  if (name.startsWith('@gongshen/') && name !== '@gongshen/shared') yield `${from.package} must not import ${name}`;
  if (from.package === 'shared' && (name === '@gongshen/shared' || specifier.startsWith('node:'))) {
    yield 'shared imports nothing but itself and pure libraries';
  }
  if (from.role && forbiddenPackages[from.role]?.includes(name)) yield `${from.role} must not import ${name}`;
}

function* apiRules(from, to, target, type) {
  if (from.zone === 'kernel' && to.zone !== 'kernel') yield 'kernel knows no module and no app';
  if (from.zone === 'migrations' && ['modules', 'app'].includes(to.zone))
    yield 'a migration must not depend on code that changes later';
  if (from.zone === 'modules' && (to.zone === 'app' || to.zone === 'reference'))
    yield `a module must not import ${to.zone}/`;
  if (from.module && from.rank < 0) yield `module ${from.module} has no place in the module order`;
  if (to.module && from.module !== to.module) {
    if (!target.endsWith(`/modules/${to.module}/index.ts`))
      yield `${to.module} may be entered through its index.ts only`;
    if (from.module && from.rank >= 0 && to.rank >= from.rank)
      yield `${from.module} comes before ${to.module} in the module order, or beside it`;
  }
  // A type costs nothing at run time, but an entity's shape must not become the schema's.
  if (from.module && from.module === to.module && forbiddenRoles[from.role]?.includes(to.role)) {
    if (!type || to.role === 'resolver') yield `${from.role} must not import ${to.role}`;
  }
  if (
    ['rules', 'policy'].includes(from.role) &&
    to.zone === 'kernel' &&
    ['database', 'graphql'].includes(to.inside[1]) &&
    !type
  ) {
    yield `${from.role} is pure: nothing from kernel/${to.inside[1]}`;
  }
}

function* webRules(from, to) {
  if (to.layer > from.layer)
    yield `imports run app → features → parts → ui, not from ${from.inside[0]} to ${to.inside[0]}`;
  if (from.feature && to.feature && from.feature !== to.feature)
    yield `feature ${from.feature} must not import feature ${to.feature}`;
  if (to.inside[0] === 'testing') yield 'testing/ is for specs';
}

function* rulesFor(from, to, target, type) {
  if (to.package !== from.package) {
    if (to.package !== 'shared') yield `${from.package} must not reach into ${to.package}`;
  } else if (from.zone && to.zone) yield* apiRules(from, to, target, type);
  else if (from.layer !== undefined && to.layer !== undefined) yield* webRules(from, to);
}

/** Cycles among imports that exist at run time, each reported once as the list of its files. */
function cyclesOf(graph) {
  const state = new Map();
  const cycles = [];
  const visit = (file, trail) => {
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') cycles.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) visit(next, [...trail, next]);
    }
    state.set(file, 'done');
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file, [file]);
  return cycles;
}

/**
 * Checks the whole import graph.
 * @param {Map<string, string>} sources workspace-relative path → text, of every .ts and .tsx file of the packages
 * @returns {string[]} one line per violation
 */
export function importViolations(sources) {
  const violations = [];
  const graph = new Map();
  for (const [file, source] of sources) {
    const from = placeOf(file);
    if (!from) continue;
    const edges = [];
    for (const { specifier, type } of importsOf(file, source)) {
      const target = resolve(file, specifier, sources);
      if (!target) continue;
      const to = sources.has(target) ? placeOf(target) : undefined;
      if (to && !type) edges.push(target);
      if (from.test) continue;
      if (to?.test && !(to.inside[0] === 'testing'))
        violations.push(`${file} → ${target}: a test is imported by what it tests`);
      const broken = to ? rulesFor(from, to, target, type) : packageRules(from, { specifier });
      for (const rule of broken) violations.push(`${file} → ${target}: ${rule}`);
    }
    graph.set(file, edges);
  }
  for (const cycle of cyclesOf(graph)) violations.push(`cycle: ${cycle.join(' → ')}`);
  return violations;
}
