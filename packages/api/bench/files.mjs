// Files: a download of 200 MB and the range reads of a PDF viewer, against a plain file server that reads the same file. In every round
// both, one after the other, each first in every other round.
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startChild } from './child.mjs';
import { benchUploads } from './uploads.mjs';

const MB = 1024 ** 2;
/** What the preview asks for at a time (`rangeChunkSize` of PdfView.tsx), and how many requests a browser has under way. */
const rangeBytes = 256 * 1024;
const atOnce = 6;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param {{ megabytes: number, rounds: number, ranges: number, uploads: object[], say(line: string): void }} wanted
 * @returns medians of the rounds: `whole` and `ranges` in MB per second, CPU in milliseconds per MB, highest growth of RSS in MB
 * @throws when the two answer differently
 */
export async function benchFiles({ megabytes, rounds, ranges, uploads, say }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongshen-bench-files-'));
  const servers = {};
  try {
    const source = path.join(folder, 'source');
    await pipeline(pieces(megabytes), createWriteStream(source));
    servers.api = await startChild('file-api', { dataDir: path.join(folder, 'data'), source, password: password() });
    const { kept, ...asked } = servers.api.more;
    servers.plain = await startChild('file-plain', { kept });
    const targets = {
      api: { port: servers.api.port, ...asked },
      plain: { port: servers.plain.port, path: '/', headers: {} },
    };
    const first = await timed(servers.api, () => take(targets.api, null));
    const size = megabytes * MB;
    await sameAnswers(targets, size);
    say(`files: same bytes; first read, hashed on its way: ${perSecond(first).toFixed(0)} MB/s`);
    // Until the compiler has seen both often enough.
    for (const target of Object.values(targets)) await readRanges(target, size, ranges);
    const results = { first: perSecond(first), api: { whole: [], ranges: [] }, plain: { whole: [], ranges: [] } };
    for (let round = 0; round < rounds; round += 1) {
      for (const name of round % 2 === 0 ? ['api', 'plain'] : ['plain', 'api']) {
        const whole = await timed(servers[name], () => take(targets[name], null));
        results[name].whole.push(whole);
        results[name].ranges.push(await timed(servers[name], () => readRanges(targets[name], size, ranges)));
      }
    }
    const figures = summed(results);
    figures.uploads = [];
    for (const load of uploads) figures.uploads.push({ ...load, ...(await benchUploads(servers.api, load)) });
    return figures;
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

function summed({ first, ...servers }) {
  const figures = Object.fromEntries(
    Object.entries(servers).map(([name, kinds]) => [
      name,
      Object.fromEntries(
        Object.entries(kinds).map(([kind, all]) => [
          kind,
          {
            perSecond: median(all.map(perSecond)),
            cpu: median(all.map(({ cpu, bytes }) => cpu / (bytes / MB))),
            grown: Math.max(...all.map(({ grown }) => grown)),
          },
        ]),
      ),
    ]),
  );
  const ratio = (kind) => figures.api[kind].perSecond / figures.plain[kind].perSecond;
  return { first, ...figures, ratios: { whole: ratio('whole'), ranges: ratio('ranges') } };
}

const perSecond = ({ bytes, seconds }) => bytes / MB / seconds;

async function timed(server, work) {
  const cpu = await server.cpu();
  await server.watchMemory();
  const began = performance.now();
  const bytes = await work();
  const seconds = (performance.now() - began) / 1000;
  return { bytes, seconds, cpu: (await server.cpu()) - cpu, grown: (await server.memoryGrown()) / MB };
}

/** The same bytes from both, at the ends and in the middle. */
async function sameAnswers(targets, size) {
  for (const start of [0, Math.floor(size / 2), size - 1000]) {
    const [api, plain] = await Promise.all(
      [targets.api, targets.plain].map((target) => take(target, { start, end: start + 999 }, undefined, true)),
    );
    if (!api.equals(plain)) throw new Error(`The servers answer differently at ${start}`);
  }
}

function take({ port, path: address, headers }, range, agent, keep = false) {
  return new Promise((resolve, reject) => {
    const all = range ? { ...headers, range: `bytes=${range.start}-${range.end}` } : headers;
    const sent = request({ port, host: '127.0.0.1', path: address, headers: all, agent }, (response) => {
      if (response.statusCode !== (range ? 206 : 200)) reject(new Error(`${address}: ${response.statusCode}`));
      const kept = [];
      let bytes = 0;
      response.on('data', (piece) => {
        bytes += piece.length;
        if (keep) kept.push(piece);
      });
      response.on('end', () => resolve(keep ? Buffer.concat(kept) : bytes));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Pieces here and there, as somebody turns pages; always the same places. */
async function readRanges(target, size, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let state = 4711;
  let begun = 0;
  let bytes = 0;
  const reader = async () => {
    while (begun < count) {
      begun += 1;
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const start = Math.floor((state / 2_147_483_648) * (size / rangeBytes)) * rangeBytes;
      const taken = await take(target, { start, end: Math.min(start + rangeBytes, size) - 1 }, agent);
      bytes += taken;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, reader));
  } finally {
    agent.destroy();
  }
  return bytes;
}

function pieces(megabytes) {
  const piece = randomBytes(MB);
  return Readable.from(
    (function* all() {
      for (let n = 0; n < megabytes; n += 1) {
        piece.writeUInt32BE(n, 0);
        yield Buffer.from(piece);
      }
    })(),
  );
}

const password = () => `Kb-${randomBytes(9).toString('base64url')}-1`;

/** The table of docs/benchmark.md. */
export function filesTable({ first, api, plain, ratios, uploads }) {
  const row = (kind, name, figures) =>
    `| ${kind} | ${name} | ${figures.perSecond.toFixed(0)} | ${figures.cpu.toFixed(2)} | ${figures.grown.toFixed(0)} |`;
  const lines = ['whole', 'ranges'].flatMap((kind) => [
    row(kind, 'product', api[kind]),
    row(kind, 'plain', plain[kind]),
    `| ${kind} | **ratio** | × ${ratios[kind].toFixed(2)} | × ${(api[kind].cpu / plain[kind].cpu).toFixed(2)} | |`,
  ]);
  return [
    '| read | server | MB/s | CPU ms/MB | RSS growth MB |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    `First read of a content, hashed on its way: ${first.toFixed(0)} MB/s.`,
    '',
    '| uploads at once | MB each | MB/s | RSS growth MB |',
    '| --- | --- | --- | --- |',
    ...uploads.map(
      ({ count, megabytes, perSecond: speed, grown }) =>
        `| ${count} | ${megabytes} | ${speed.toFixed(0)} | ${grown.toFixed(0)} |`,
    ),
  ].join('\n');
}
