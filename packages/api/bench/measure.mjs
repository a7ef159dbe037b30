// Both servers under the same load, one after the other in every round, each being the first in every other round.
import { drive } from './load.mjs';

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/** Always the same sequence, so that both servers and every run are asked for the same pages. */
function pickFrom(subjects) {
  let state = 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return subjects[state % subjects.length];
  };
}

/**
 * @param {{ api: object, plain: object }} servers started by `startChild`
 * @param {{ rounds: number, seconds: number, connections: number }} timing
 * @returns {Promise<{ api: Figures, plain: Figures, ratios: object }>} medians over the rounds
 * @typedef {{ cpu: number, perSecond: number, p50: number, p99: number }} Figures
 *   `cpu`: milliseconds of the server's process per request; latencies in milliseconds
 */
export async function measure(servers, scenario, subjects, { rounds, seconds, connections }) {
  const rounded = { api: [], plain: [] };
  // Until the compiler has seen every path often enough; by requests, for a busy machine gets through fewer in a second.
  for (const name of ['plain', 'api']) {
    const next = requests(scenario[name], subjects);
    await drive(servers[name].port, next, { connections, seconds: 20, requests: 2000 });
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['api', 'plain'] : ['plain', 'api'];
    for (const name of order) {
      rounded[name].push(await once(servers[name], requests(scenario[name], subjects), { connections, seconds }));
    }
  }
  const figures = Object.fromEntries(Object.entries(rounded).map(([name, all]) => [name, medians(all)]));
  const ratios = Object.fromEntries(
    Object.keys(figures.api).map((key) => [key, figures.api[key] / figures.plain[key]]),
  );
  return { ...figures, ratios };
}

function requests(toRequest, subjects) {
  const pick = pickFrom(subjects);
  return () => toRequest(pick());
}

async function once(server, nextRequest, timing) {
  const before = await server.cpu();
  const { latencies, seconds } = await drive(server.port, nextRequest, timing);
  const cpu = (await server.cpu()) - before;
  latencies.sort((a, b) => a - b);
  return {
    cpu: cpu / latencies.length,
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

const medians = (all) =>
  Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((figures) => figures[key]))]));
