import { createHmac } from 'node:crypto';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Config } from '../../../kernel/config.js';
import { KeyTrouble } from '../software/master-key.js';

/** How the electronic seal service is reached. All of it is set by the operator; nothing of it comes from a request. */
export type RemoteSealSettings = NonNullable<Config['seals']['remote']>;

/** An answer is a signature with the picture of a seal in it. */
const answerAtMost = 262_144;
const unreachable = '电子签章服务暂时无法使用，请稍后再试；多次失败的，请联系系统管理员。';
const strange = '电子签章服务的答复有误，没有用印。请联系系统管理员。';

/** Calls `<url>/<path>` with JSON and answers the JSON of it. No redirect is followed; late, large and other answers are KeyTrouble. */
export async function askSealService(
  settings: RemoteSealSettings,
  path: 'seal' | 'verify',
  question: object,
  at: string,
): Promise<Record<string, unknown>> {
  const body = Buffer.from(JSON.stringify(question));
  const url = new URL(`${settings.url}/${path}`);
  const answer = await send(settings, url, headersOf(settings, url, body, at), body);
  try {
    const value: unknown = JSON.parse(answer.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // told below, like any other answer that is none
  }
  throw new KeyTrouble(strange);
}

/** `X-Gongshen-Signature: <HMAC-SHA256 over "time \n path \n body", hex>`: neither body nor address nor time can be another's. */
function headersOf({ secret }: RemoteSealSettings, url: URL, body: Buffer, at: string): Record<string, string> {
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length), 'x-gongshen-time': at };
  if (secret === null) return headers;
  const signature = createHmac('sha256', secret).update(`${at}\n${url.pathname}\n`).update(body).digest('hex');
  return { ...headers, 'x-gongshen-signature': signature };
}

function send(
  { timeoutMs, certificate, privateKey, authority }: RemoteSealSettings,
  url: URL,
  headers: Record<string, string>,
  body: Buffer,
): Promise<Buffer> {
  const tls = {
    ...(certificate === null ? {} : { cert: certificate }),
    ...(privateKey === null ? {} : { key: privateKey }),
    ...(authority === null ? {} : { ca: authority }),
  };
  // The whole exchange has this time, however slowly bytes trickle in.
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const failed = () => reject(new KeyTrouble(unreachable));
    const answered = (response: IncomingMessage) => {
      if (response.statusCode !== 200) {
        response.destroy();
        reject(new KeyTrouble((response.statusCode ?? 0) >= 500 ? unreachable : strange));
        return;
      }
      const pieces: Buffer[] = [];
      let size = 0;
      response.on('data', (piece: Buffer) => {
        size += piece.length;
        pieces.push(piece);
        if (size <= answerAtMost) return;
        response.destroy();
        reject(new KeyTrouble(strange));
      });
      response.on('end', () => resolve(Buffer.concat(pieces)));
      response.on('error', failed);
    };
    const options = { method: 'POST', headers, signal, agent: false as const };
    const outgoing =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, ...tls }, answered)
        : requestHttp(url, options, answered);
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}

export const strangeAnswer = () => new KeyTrouble(strange);
