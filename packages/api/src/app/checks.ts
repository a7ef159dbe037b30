import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '../kernel/services.js';
import { checkFile } from '../modules/certificates/index.js';

/** Bytes: larger than any paper of ours. */
export const checkedAtMost = 50 * 1024 * 1024;
/** Held in memory at the same time. */
const atOnce = 2;
/** A body that does not come to its end is given up. */
const arrivesWithin = 120_000;

class TooLarge extends Error {}

/**
 * POST /check with a file as its body, `?code=` beside it when a QR code was read: whether it is one of ours and how it stands. Anybody may
 * ask; the file goes to a temporary folder that is removed with the answer, and nothing of it is kept.
 */
export async function serveChecks(server: FastifyInstance, services: Services): Promise<void> {
  const queue = new Queue(atOnce);
  // A scope of its own: the parser that hands the body on as a stream is for this route alone.
  await server.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Querystring: { code?: unknown }; Body: Readable | undefined }>(
      '/check',
      { bodyLimit: checkedAtMost },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        if (!services.checkLimit.admits('file', request.ip)) {
          const message = '核验过于频繁，请一分钟后再试。';
          // What is still coming is not waited for.
          reply.code(429).headers({ 'retry-after': '60', connection: 'close' });
          return reply.send({ code: 'TOO_MANY_REQUESTS', message });
        }
        if (Number(request.headers['content-length'] ?? 0) > checkedAtMost) return tooLarge(reply);
        const { code } = request.query;
        const other = typeof code === 'string' ? code : null;
        const answer = await inTemporaryFile(request.body, (path) =>
          queue.run(async () => checkFile(services, await readFile(path), other)),
        );
        if (answer === 'tooLarge') return tooLarge(reply);
        if (answer === 'empty') {
          return reply.code(400).send({ code: 'BAD_USER_INPUT', message: '文件是空的，请重新选择。' });
        }
        return reply.send(answer);
      },
    );
    registered();
  });
}

const tooLarge = (reply: FastifyReply) =>
  reply
    .code(413)
    .header('connection', 'close')
    .send({ code: 'TOO_LARGE', message: '文件超过 50 MB，不是本系统出具的证照。' });

/** The body in a folder of its own, for as long as `work` takes; gone before anything is answered. */
async function inTemporaryFile<T>(
  body: Readable | undefined,
  work: (path: string) => Promise<T>,
): Promise<T | 'empty' | 'tooLarge'> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshen-check-'));
  try {
    const path = join(folder, 'file');
    const size = body ? await take(body, path) : 0;
    return size === 0 ? 'empty' : await work(path);
  } catch (error) {
    if (error instanceof TooLarge) return 'tooLarge';
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The body into a file; answers its bytes. Ends one that is too large or too slow. */
async function take(body: Readable, path: string): Promise<number> {
  let size = 0;
  await pipeline(
    body,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const piece of source) {
        size += piece.length;
        if (size > checkedAtMost) throw new TooLarge();
        yield piece;
      }
    },
    createWriteStream(path),
    { signal: AbortSignal.timeout(arrivesWithin) },
  );
  return size;
}

/** So many at a time, the others in the order they came. */
class Queue {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
