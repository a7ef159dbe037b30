import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TestApp, TestSession } from './test-app.js';

interface UploadAnswer {
  status: number;
  body: {
    id: string;
    code?: string;
    message?: string;
    mediaType?: string;
    size?: number;
    sha256?: string;
    scanState?: string | null;
  };
}

/** Sends a file as a browser does, in one piece; answers the last answer. */
export function uploader(app: Pick<TestApp, 'address'>, as: TestSession) {
  const send = (method: string, path: string, headers: object, content: Iterable<Buffer>) =>
    new Promise<{ status: number; location: string; text: string }>((resolve, reject) => {
      const all = { 'tus-resumable': '1.0.0', cookie: as.cookie, ...headers };
      const sent = request(`${app.address}${path}`, { method, headers: all }, async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode ?? 0, location: String(response.headers.location), text });
      });
      sent.on('error', reject);
      pipeline(Readable.from(content), sent).catch(reject);
    });

  return async (fileName: string, content: Buffer | Iterable<Buffer>, size?: number): Promise<UploadAnswer> => {
    const pieces = Buffer.isBuffer(content) ? [content] : content;
    const length = size ?? (content as Buffer).length;
    const metadata = `filename ${Buffer.from(fileName).toString('base64')}`;
    const created = await send('POST', '/uploads', { 'upload-length': length, 'upload-metadata': metadata }, []);
    if (created.status !== 201) return { status: created.status, body: JSON.parse(created.text) };
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': 0,
      'content-length': length,
    };
    const { status, text } = await send('PATCH', created.location, headers, pieces);
    return { status, body: JSON.parse(text) };
  };
}
