// The load: a few keep-alive connections that each send the next request when the answer is complete.
import { Agent, request } from 'node:http';

/** One request; resolves to status and text of the answer. */
export function send(agent, port, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Keeps `connections` busy for `seconds` (or until `requests` were answered).
 * @returns {Promise<{ latencies: number[], seconds: number }>} latencies in milliseconds
 * @throws when an answer is not 200
 */
export async function drive(port, nextRequest, { connections, seconds, requests = Number.POSITIVE_INFINITY }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  let begun = 0;
  const started = performance.now();
  const deadline = started + seconds * 1000;
  const worker = async () => {
    while (performance.now() < deadline && begun < requests) {
      begun += 1;
      const before = performance.now();
      const { status, text } = await send(agent, port, nextRequest());
      if (status !== 200 || text.startsWith('{"errors"')) throw new Error(`${status}: ${text.slice(0, 500)}`);
      latencies.push(performance.now() - before);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  return { latencies, seconds: (performance.now() - started) / 1000 };
}
