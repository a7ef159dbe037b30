// Builds everything that `start` serves. A step runs only when its inputs differ from the last time it succeeded.
//
//   documents → shared → api → schema → documents (again, when the schema changed) → both web apps
//
// `--frozen-schema` refuses to go on when the API's schema differs from the committed packages/api/schema.graphql.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { documentPaths, generate, webApps } from './codegen.mjs';
import { bin, cacheDir, endRunning, hashOf, isMain, root, run, writeIfChanged } from './workspace.mjs';

const stateFile = path.join(cacheDir, 'build.json');
const schemaFile = path.join(root, 'packages/api/schema.graphql');
const everywhere = ['pnpm-lock.yaml', 'tsconfig.json', '.ci/scripts/build.mjs'];

export class BuildFailure extends Error {}

const packageInputs = (name) => [
  `packages/${name}/src`,
  `packages/${name}/package.json`,
  `packages/${name}/tsconfig.json`,
  `packages/${name}/tsconfig.build.json`,
];

async function readState() {
  try {
    return JSON.parse(await readFile(stateFile, 'utf8'));
  } catch {
    // No state, or a torn one: everything is built again.
    return {};
  }
}

/** The build of one run: remembers what was done, so that the caller can tell whether anything was. */
class Build {
  constructor({ say, frozenSchema }) {
    this.say = say;
    this.frozenSchema = frozenSchema;
    this.ran = [];
  }

  async step(name, inputs, output, work) {
    const hash = await hashOf([...everywhere, ...inputs]);
    this.state ??= await readState();
    if (this.state[name] === hash && existsSync(path.join(root, output))) return false;
    const started = performance.now();
    await work();
    this.state[name] = hash;
    writeFileSync(stateFile, JSON.stringify(this.state, null, 2));
    this.ran.push(name);
    this.say(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  }

  async command(name, command, args, options) {
    const result = await run(command, args, { ...options, env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
    if (result.code !== 0) throw new BuildFailure(`${name} could not be built\n${result.output}`);
    return result.output;
  }

  async documents() {
    const documents = (await Promise.all(webApps.map(documentPaths))).flat().map((file) => path.relative(root, file));
    const inputs = ['packages/api/schema.graphql', '.ci/scripts/codegen.mjs', ...documents];
    return this.step('documents', inputs, 'packages/shared/src/graphql/index.ts', async () => {
      try {
        await generate();
      } catch (error) {
        throw new BuildFailure([error.message, ...(error.errors ?? []).map(String)].join('\n'));
      }
    });
  }

  async package(name, inputs) {
    return this.step(name, inputs, `packages/${name}/dist`, async () => {
      const folder = path.join(root, 'packages', name);
      // A module that was removed must not live on in the output.
      await rm(path.join(folder, 'dist'), { recursive: true, force: true });
      const project = existsSync(path.join(folder, 'tsconfig.build.json')) ? 'tsconfig.build.json' : 'tsconfig.json';
      await this.command(name, bin('tsc'), ['-p', path.join(folder, project)]);
    });
  }

  async schema() {
    const emitter = path.join(root, 'packages/api/dist/emit-schema.js');
    if (!existsSync(emitter)) return;
    const emitted = path.join(cacheDir, 'schema.graphql');
    await this.step('schema', [...packageInputs('api'), ...packageInputs('shared')], path.relative(root, emitted), () =>
      this.command('schema', process.execPath, [emitter, emitted]),
    );
    const text = await readFile(emitted, 'utf8');
    if (!this.frozenSchema) {
      const changed = await writeIfChanged(schemaFile, text);
      if (changed) this.say(`wrote ${changed}`);
    } else if (!existsSync(schemaFile) || (await readFile(schemaFile, 'utf8')) !== text) {
      throw new BuildFailure('packages/api/schema.graphql is out of date: run `pnpm build` and commit it');
    }
  }

  async web(app) {
    const folder = path.join(root, 'packages', app);
    if (!existsSync(path.join(folder, 'index.html'))) return;
    const inputs = [...packageInputs(app), `packages/${app}/index.html`, `packages/${app}/vite.config.ts`];
    inputs.push(`packages/${app}/public`, '.ci/scripts/pdf-resources.mjs', ...packageInputs('shared'));
    await this.step(app, inputs, `packages/${app}/dist/index.html`, () =>
      this.command(app, bin('vite', app), ['build', '--logLevel', 'warn'], { cwd: folder }),
    );
  }

  /** The schema explorer of a development start. */
  async explorer() {
    const folder = 'packages/api/graphiql';
    if (!existsSync(path.join(root, folder, 'index.html'))) return;
    await this.step('explorer', [folder], `${folder}/dist/index.html`, () =>
      this.command('explorer', bin('vite', 'api'), ['build', '--logLevel', 'warn'], { cwd: path.join(root, folder) }),
    );
  }

  /** What the type checker needs: generated documents, and shared's emitted declarations. */
  async types() {
    if (existsSync(schemaFile)) await this.documents();
    await this.package('shared', packageInputs('shared'));
  }

  async api() {
    // Documents that ask for what only the API's next schema has must not keep it from being emitted: `all` looks at them again.
    await this.types().catch((error) => {
      if (this.frozenSchema || !existsSync(path.join(root, 'packages/shared/src/graphql/index.ts'))) throw error;
      return this.package('shared', packageInputs('shared'));
    });
    await this.package('api', [...packageInputs('api'), ...packageInputs('shared')]);
  }

  async all() {
    await this.api();
    await this.schema();
    await this.types();
    const failures = (await Promise.allSettled([...webApps.map((app) => this.web(app)), this.explorer()])).filter(
      (result) => result.status === 'rejected',
    );
    if (failures.length > 0) throw new BuildFailure(failures.map((failure) => failure.reason.message).join('\n'));
  }
}

/**
 * Brings the build up to date. Throws BuildFailure with the whole output of the step that failed.
 * `only: 'types'` stops after what the type checker needs, `only: 'api'` after the API.
 * @returns {Promise<string[]>} the names of the steps that ran
 */
export async function build({ say = console.log, frozenSchema = false, only } = {}) {
  mkdirSync(cacheDir, { recursive: true });
  const one = new Build({ say, frozenSchema });
  await one[only ?? 'all']();
  return one.ran;
}

if (isMain(import.meta.url)) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => endRunning());
  try {
    const ran = await build({ frozenSchema: process.argv.includes('--frozen-schema') });
    if (ran.length === 0) console.log('the build is up to date');
  } catch (error) {
    console.error(error instanceof BuildFailure ? error.message : error);
    process.exitCode = 1;
  }
}
