// `pnpm bench`: the product's two busiest pages against a hand-written handler that answers the same. See docs/benchmark.md.
//
//   pnpm bench [--quick] [--json] [--database sqlite|mariadb] [--scenario tracking|workbench|files]
//              [--projects 20000] [--rounds 5] [--seconds 4] [--connections 8] [--profile <folder>]
//
// --quick     a small data set, no timing: the answers must be the same and no statement be sent twice for one request
// files       downloads and range reads against a plain file server; --megabytes 200
// --profile   writes a CPU profile of the product's process for each database into the folder
import { parseArgs } from 'node:util';
import { build } from '../../../.ci/scripts/build.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mariadb'] },
    scenario: { type: 'string', multiple: true, default: ['tracking', 'workbench', 'files'] },
    projects: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '8' },
    megabytes: { type: 'string' },
    profile: { type: 'string' },
  },
});

await build({ say: () => undefined, only: 'api' });
// Only now: the benchmark stands on what was built.
const { bench } = await import('./run.mjs');
const { benchFiles, filesTable } = await import('./files.mjs');
const { asTable } = await import('./report.mjs');

const projects = Number(options.projects ?? (options.quick ? 64 : 20_000));
const timing = options.quick
  ? null
  : { rounds: Number(options.rounds), seconds: Number(options.seconds), connections: Number(options.connections) };
const say = options.json ? () => undefined : (line) => console.log(line);
const pages = options.scenario.filter((name) => name !== 'files');
const results =
  pages.length === 0
    ? []
    : await bench({
        projects,
        timing,
        databases: options.database,
        scenarios: pages,
        profile: options.profile ?? null,
        say,
      });
const files = options.scenario.includes('files')
  ? await benchFiles({
      megabytes: Number(options.megabytes ?? (options.quick ? 20 : 200)),
      rounds: options.quick ? 1 : Number(options.rounds),
      ranges: options.quick ? 40 : 1000,
      uploads: options.quick
        ? [{ count: 4, megabytes: 5 }]
        : [
            { count: 1, megabytes: 2048 },
            { count: 20, megabytes: 100 },
          ],
      say,
    })
  : null;
if (options.json) console.log(JSON.stringify({ projects, ...timing, results, files }));
else if (timing) {
  if (results.length > 0) console.log(asTable(results));
  if (files) console.log(filesTable(files));
}
