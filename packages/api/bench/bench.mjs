// `pnpm bench`: the product's two busiest pages against a hand-written handler that answers the same. See docs/benchmark.md.
//
//   pnpm bench [--quick] [--json] [--database sqlite|mariadb] [--scenario tracking|workbench]
//              [--projects 20000] [--rounds 5] [--seconds 4] [--connections 8] [--profile <folder>]
//
// --quick     a small data set, no timing: the answers must be the same and no statement be sent twice for one request
// --profile   writes a CPU profile of the product's process for each database into the folder
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../.ci/scripts/build.mjs';
import { startChild } from './child.mjs';
import { compare } from './compare.mjs';
import { measure } from './measure.mjs';
import { withDatabase } from './places.mjs';
import { asTable } from './report.mjs';
import { scenarios } from './scenarios.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mariadb'] },
    scenario: { type: 'string', multiple: true, default: Object.keys(scenarios) },
    projects: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '8' },
    profile: { type: 'string' },
  },
});
const projects = Number(options.projects ?? (options.quick ? 64 : 20_000));
const timing = {
  rounds: Number(options.rounds),
  seconds: Number(options.seconds),
  connections: Number(options.connections),
};
const say = options.json ? () => undefined : (line) => console.log(line);

/** Every scenario on one filled database. */
async function onDatabase(kind, place) {
  const profile = options.profile
    ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(options.profile)}`, `--cpu-prof-name=${kind}.cpuprofile`]
    : [];
  const servers = {};
  try {
    servers.api = await startChild('api-server', place, profile);
    servers.plain = await startChild('plain-server', place);
    const results = [];
    for (const name of options.scenario) {
      const scenario = scenarios[name];
      const subjects = scenario.subjects(projects);
      const same = await compare(servers, scenario, sampleOf(subjects));
      if (same.repeated.length > 0) {
        throw new Error(`${kind}, ${name}: sent more than once for one request:\n${same.repeated.join('\n')}`);
      }
      say(
        `${kind}, ${name}: same answer (${same.bytes} bytes), ${same.statements.api} statements (${same.statements.plain} by hand)`,
      );
      const timed = options.quick ? {} : await measure(servers, scenario, subjects, timing);
      results.push({ database: kind, scenario: name, bytes: same.bytes, statements: same.statements, ...timed });
    }
    return results;
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

/** Up to eight subjects, spread over all. */
function sampleOf(subjects) {
  const step = Math.max(1, Math.floor(subjects.length / 8));
  return subjects.filter((_, index) => index % step === 0).slice(0, 8);
}

await build({ say: () => undefined, only: 'types' });
const results = [];
for (const kind of options.database) {
  results.push(
    ...(await withDatabase(kind, { projects, keep: !options.quick, say }, (place) => onDatabase(kind, place))),
  );
}
if (options.json) console.log(JSON.stringify({ projects, ...(options.quick ? {} : timing), results }));
else if (!options.quick) console.log(asTable(results));
