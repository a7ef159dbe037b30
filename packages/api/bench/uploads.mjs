// Memory of the server while large files come in: one of 2 GB, and twenty of 100 MB at once.
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const MB = 1024 ** 2;

/**
 * @param {object} server a measured server; its `more.headers` carry the session
 * @param {{ count: number, megabytes: number }} load files at once, and the size of each
 * @returns {Promise<{ perSecond: number, grown: number }>} MB per second, and by how many MB RSS grew at most
 */
export async function benchUploads(server, { count, megabytes }) {
  await server.watchMemory();
  const began = performance.now();
  await Promise.all(Array.from({ length: count }, (_, n) => upload(server, `图${n}.dwg`, megabytes, n)));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: (count * megabytes) / seconds, grown: (await server.memoryGrown()) / MB };
}

async function upload(server, fileName, megabytes, salt) {
  const size = String(megabytes * MB);
  const metadata = `filename ${Buffer.from(fileName).toString('base64')}`;
  const created = await send(server, 'POST', '/uploads', { 'upload-length': size, 'upload-metadata': metadata });
  if (created.status !== 201) throw new Error(`${created.status}: ${created.text}`);
  const piece = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': '0',
    'content-length': size,
  };
  const finished = await send(server, 'PATCH', created.location, piece, drawing(megabytes, salt));
  if (finished.status !== 200) throw new Error(`${finished.status}: ${finished.text}`);
}

/** Begins as a DWG does; every file differs, so that each is kept. */
function drawing(megabytes, salt) {
  const piece = Buffer.alloc(MB, salt + 1);
  const first = Buffer.concat([Buffer.from('AC1032'), piece.subarray(6)]);
  return Readable.from(
    (function* all() {
      yield first;
      for (let n = 1; n < megabytes; n += 1) yield piece;
    })(),
  );
}

function send({ port, more }, method, address, headers, body) {
  return new Promise((resolve, reject) => {
    const all = { 'tus-resumable': '1.0.0', ...more.headers, ...headers };
    const sent = request({ port, host: '127.0.0.1', method, path: address, headers: all }, async (response) => {
      let text = '';
      for await (const piece of response) text += piece;
      resolve({ status: response.statusCode, location: response.headers.location, text });
    });
    sent.on('error', reject);
    if (body) pipeline(body, sent).catch(reject);
    else sent.end();
  });
}
