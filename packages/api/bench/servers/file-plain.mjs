// What a plain static file server does: look at the file, answer a range, stream it. No session, no rights, no database.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { answerParent } from './meter.mjs';

const { kept } = JSON.parse(process.env.BENCH_PLACE);
const server = createServer(async (request, response) => {
  const { size, mtimeMs } = await stat(kept);
  const match = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const range = match
    ? { start: Number(match[1]), end: Math.min(Number(match[2]), size - 1) }
    : { start: 0, end: size - 1 };
  response.writeHead(match ? 206 : 200, {
    'content-type': 'application/pdf',
    'content-length': range.end - range.start + 1,
    'accept-ranges': 'bytes',
    etag: `"${size}-${mtimeMs}"`,
    ...(match ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}),
  });
  createReadStream(kept, range).pipe(response);
});
server.listen(0, '127.0.0.1', () =>
  answerParent({ port: server.address().port, close: () => new Promise((resolve) => server.close(resolve)) }),
);
