// One run: every database, every page; first that both servers say the same, then how fast.
import path from 'node:path';
import { startChild } from './child.mjs';
import { compare } from './compare.mjs';
import { measure } from './measure.mjs';
import { withDatabase } from './places.mjs';
import { scenarios as pages } from './scenarios.mjs';

/**
 * @param {{ projects: number, timing: object | null, databases: string[], scenarios: string[], profile: string | null, say(line: string): void }} wanted
 *   `timing` null: compare only, on data that are thrown away
 * @throws when an answer differs, or the product sends a statement twice for one request
 */
export async function bench(wanted) {
  const results = [];
  for (const kind of wanted.databases) {
    const place = { projects: wanted.projects, keep: wanted.timing !== null, say: wanted.say };
    results.push(...(await withDatabase(kind, place, (filled) => onDatabase(kind, filled, wanted))));
  }
  return results;
}

async function onDatabase(kind, place, { projects, timing, scenarios, profile, say }) {
  const flags = profile
    ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`, `--cpu-prof-name=${kind}.cpuprofile`]
    : [];
  const servers = {};
  try {
    servers.api = await startChild('api-server', place, flags);
    servers.plain = await startChild('plain-server', place);
    const results = [];
    for (const name of scenarios) {
      const scenario = pages[name];
      if (!scenario) throw new Error(`--scenario takes ${Object.keys(pages).join(' or ')}, not "${name}"`);
      const subjects = scenario.subjects(projects);
      const { bytes, statements, repeated } = await compare(servers, scenario, sampleOf(subjects));
      if (repeated.length > 0) {
        throw new Error(`${kind}, ${name}: sent more than once for one request:\n${repeated.join('\n')}`);
      }
      say(`${kind}, ${name}: same answer (${bytes} bytes), ${statements.api} statements (${statements.plain} by hand)`);
      const figures = timing ? await measure(servers, scenario, subjects, timing) : {};
      results.push({ database: kind, scenario: name, bytes, statements, ...figures });
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
