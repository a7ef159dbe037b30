import { type ClientRequest, request } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TestSession } from './test-app.js';

export interface TusAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: what is answered is known to the test alone
  json: () => any;
}

export interface Tus {
  send(method: string, path: string, headers?: object, body?: Buffer | Readable): Promise<TusAnswer>;
  /** Begins an upload; `metadata` beside the file's name. */
  create(fileName: string, size: number, metadata?: Record<string, string>): Promise<TusAnswer>;
  /** Sends a piece; with `length` null it comes without a length, chunked. */
  patch(path: string, offset: number, body: Buffer | Readable, length?: number | null): Promise<TusAnswer>;
  /** Sends the head of a piece and hands out the request, to be stalled or broken. */
  begin(path: string, offset: number, length: number): ClientRequest;
  /** The whole of a file at once; answers the stored file's id. */
  upload(fileName: string, content: Buffer, metadata?: Record<string, string>): Promise<TusAnswer>;
  offset(path: string): Promise<number | null>;
  download(id: string, headers?: object): Promise<TusAnswer>;
}

/** The upload protocol as a browser speaks it, one request at a time. */
export function tusOf(address: string, session: TestSession): Tus {
  const all = (headers: object) => ({ 'tus-resumable': '1.0.0', cookie: session.cookie, ...headers });
  const send: Tus['send'] = (method, path, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const sent = request(`${address}${path}`, { method, headers: all(headers) }, async (response) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of response) chunks.push(chunk as Buffer);
        } catch (error) {
          return reject(error);
        }
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const { statusCode = 0 } = response;
        resolve({ status: statusCode, headers: response.headers, text, bytes, json: () => JSON.parse(text) });
      });
      sent.on('error', reject);
      if (body === undefined || Buffer.isBuffer(body)) sent.end(body);
      else pipeline(body, sent).catch(reject);
    });
  const encoded = (metadata: Record<string, string>) =>
    Object.entries(metadata)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
  const pieceHeaders = (offset: number, length: number | null) => ({
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    ...(length === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }),
  });
  const create: Tus['create'] = (fileName, size, metadata = {}) =>
    send('POST', '/uploads', {
      'upload-length': String(size),
      'upload-metadata': encoded({ filename: fileName, ...metadata }),
    });
  const patch: Tus['patch'] = (path, offset, body, length) =>
    send('PATCH', path, pieceHeaders(offset, length === undefined ? (body as Buffer).length : length), body);
  return {
    send,
    create,
    patch,
    begin: (path, offset, length) =>
      request(`${address}${path}`, { method: 'PATCH', headers: all(pieceHeaders(offset, length)) }),
    upload: async (fileName, content, metadata) => {
      const created = await create(fileName, content.length, metadata);
      return created.status === 201 ? patch(String(created.headers.location), 0, content) : created;
    },
    offset: async (path) => {
      const { headers, status } = await send('HEAD', path);
      return status === 200 ? Number(headers['upload-offset']) : null;
    },
    download: (id, headers = {}) => send('GET', `/files/${id}`, headers),
  };
}
