// `pnpm bench`: the product's two busiest pages against a hand-written handler that answers the same. See docs/benchmark.md.
//
//   pnpm bench [--quick] [--json] [--database sqlite|mariadb] [--scenario tracking|workbench]
//              [--projects 20000] [--rounds 5] [--seconds 4] [--connections 8] [--profile <folder>]
//
// --quick     a small data set, no timing: the answers must be the same and no statement be sent twice for one request
// --profile   writes a CPU profile of the product's process for each database into the folder
import { parseArgs } from 'node:util';
import { build } from '../../../.ci/scripts/build.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mariadb'] },
    scenario: { type: 'string', multiple: true, default: ['tracking', 'workbench'] },
    projects: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '8' },
    profile: { type: 'string' },
  },
});

await build({ say: () => undefined, only: 'api' });
// Only now: the benchmark stands on what was built.
const { bench } = await import('./run.mjs');
const { asTable } = await import('./report.mjs');

const projects = Number(options.projects ?? (options.quick ? 64 : 20_000));
const timing = options.quick
  ? null
  : { rounds: Number(options.rounds), seconds: Number(options.seconds), connections: Number(options.connections) };
const results = await bench({
  projects,
  timing,
  databases: options.database,
  scenarios: options.scenario,
  profile: options.profile ?? null,
  say: options.json ? () => undefined : (line) => console.log(line),
});
if (options.json) console.log(JSON.stringify({ projects, ...timing, results }));
else if (timing) console.log(asTable(results));
