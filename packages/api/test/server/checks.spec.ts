import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { startTestApp, type TestApp } from '../kit/test-app.js';

/** POST /check: anybody may send anything, and nothing of it stays. */
describe('checking a file', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 60_000);
  beforeEach(() => app.clock.advance(61_000));
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('gongshen-check-'));
  const send = async (body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.address}/check`, { method: 'POST', body, headers });
    return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
  };

  it('takes any content type, and answers without a session', async () => {
    const before = await left();
    for (const type of ['application/pdf', 'application/octet-stream', 'text/plain', 'application/json', 'image/png']) {
      expect(await send('{"not": json', { 'content-type': type })).toMatchObject({ status: 200, verdict: 'unknown' });
    }
    expect(await left()).toEqual(before);
  });

  it('refuses an empty one', async () => {
    expect(await send('')).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('refuses one that says it is too large before it is sent', async () => {
    const { hostname, port } = new URL(app.address);
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request({ hostname, port, path: '/check', method: 'POST' });
      sent.setHeader('content-length', String(50 * 1024 * 1024 + 1));
      sent.setHeader('content-type', 'application/pdf');
      sent.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('ends one that does not say how large it is, when it is too large', async () => {
    const before = await left();
    const piece = new Uint8Array(1024 * 1024);
    let pieces = 0;
    const stream = new ReadableStream({
      pull(controller) {
        pieces += 1;
        if (pieces > 60) controller.close();
        else controller.enqueue(piece);
      },
    });
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/pdf' } };
    const answered = await fetch(`${app.address}/check`, init as RequestInit).then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(answered);
    expect(await left()).toEqual(before);
  });

  it('tells an address that asks too often to wait', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) statuses.push((await send('x')).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
    expect(statuses.slice(10)).toEqual([429, 429]);
    app.clock.advance(61_000);
    expect((await send('x')).status).toBe(200);
  });
});
