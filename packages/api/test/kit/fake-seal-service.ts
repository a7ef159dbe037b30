import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { sm2 } from 'sm-crypto-v2';

/** What the fake does instead of what it should. */
export type Mischief =
  | 'slow'
  | 'trickling'
  | 'down'
  | 'redirect'
  | 'notJson'
  | 'notDer'
  | 'huge'
  | 'otherDigest'
  | 'otherCertificate'
  | 'disowns'
  | null;

export interface FakeSealService {
  url: string;
  secret: string;
  /** PEM. */
  certificate: string;
  mischief: Mischief;
  /** Bodies of the requests that were properly signed. */
  asked: { path: string; body: Record<string, string> }[];
  /** Whether a signature is SM2's over what it says, told by the key alone. */
  holds(contents: Buffer): boolean;
  close(): Promise<void>;
}

const oid = { publicKey: '1.2.840.10045.2.1', sm2: '1.2.156.10197.1.301', sm2WithSm3: '1.2.156.10197.1.501' };
const bytes = (data: Uint8Array): ArrayBuffer => Uint8Array.from(data).buffer;
const bits = (data: Uint8Array) => new asn1.BitString({ valueHex: bytes(data) });
const octets = (data: Uint8Array) => new asn1.OctetString({ valueHex: bytes(data) });

type Pair = ReturnType<typeof sm2.generateKeyPairHex>;

/** SM2 with SM3 over the data, by the usual identity of the signer. */
const signed = (data: Uint8Array, { privateKey, publicKey }: Pair): Buffer =>
  Buffer.from(sm2.doSignature(Uint8Array.from(data), privateKey, { hash: true, der: true, publicKey }), 'hex');

function certificateOf(pair: Pair, name: string): Buffer {
  const certificate = new pki.Certificate();
  const names = new pki.RelativeDistinguishedNames({
    typesAndValues: [new pki.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: name }) })],
  });
  const algorithm = () => new pki.AlgorithmIdentifier({ algorithmId: oid.sm2WithSm3 });
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ value: 7 });
  certificate.subject = names;
  certificate.issuer = names;
  certificate.notBefore.value = new Date('2025-01-01T00:00:00.000Z');
  certificate.notAfter.value = new Date('2035-01-01T00:00:00.000Z');
  const key = { algorithmId: oid.publicKey, algorithmParams: new asn1.ObjectIdentifier({ value: oid.sm2 }) };
  certificate.subjectPublicKeyInfo.algorithm = new pki.AlgorithmIdentifier(key);
  certificate.subjectPublicKeyInfo.subjectPublicKey = bits(Buffer.from(pair.publicKey, 'hex'));
  certificate.signature = algorithm();
  certificate.signatureAlgorithm = algorithm();
  const tbs = certificate.encodeTBS().toBER(false);
  certificate.tbsView = new Uint8Array(tbs);
  certificate.signatureValue = bits(signed(new Uint8Array(tbs), pair));
  return Buffer.from(certificate.toSchema(true).toBER(false));
}

/** 电子签章数据 (GB/T 38540) with a picture of the seal that is none. */
function sesSignature(digest: Buffer, certificate: Buffer, pair: Pair): Buffer {
  const toSign = new asn1.Sequence({
    value: [
      new asn1.Integer({ value: 4 }),
      new asn1.Sequence({ value: [octets(Buffer.alloc(20_000, 7))] }),
      new asn1.GeneralizedTime({ valueDate: new Date('2026-03-02T01:00:00.000Z') }),
      bits(digest),
      new asn1.IA5String({ value: '/ByteRange' }),
    ],
  });
  const signature = signed(new Uint8Array(toSign.toBER(false)), pair);
  const parts = [toSign, octets(certificate), new asn1.ObjectIdentifier({ value: oid.sm2WithSm3 }), bits(signature)];
  return Buffer.from(new asn1.Sequence({ value: parts }).toBER(false));
}

function signatureHolds(contents: Buffer, { publicKey }: Pair): boolean {
  const { result } = asn1.fromBER(bytes(contents));
  const [toSign, , , signature] = (result as asn1.Sequence).valueBlock.value;
  if (!toSign || !(signature instanceof asn1.BitString)) return false;
  const value = Buffer.from(signature.valueBlock.valueHexView).toString('hex');
  return sm2.doVerifySignature(new Uint8Array(toSign.toBER(false)), value, publicKey, { hash: true, der: true });
}

/** An electronic seal service on a port of its own, with one seal. */
export async function startFakeSealService(): Promise<FakeSealService> {
  const [pair, otherPair] = [sm2.generateKeyPairHex(), sm2.generateKeyPairHex()];
  const certificate = certificateOf(pair, '珠海市气象局');
  const other = certificateOf(otherPair, '别的单位');
  const pem = certificate
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  const service: Omit<FakeSealService, 'url' | 'close'> = {
    secret: 'what both know',
    certificate: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
    mischief: null,
    asked: [],
    holds: (contents) => signatureHolds(contents, pair),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const content = Buffer.concat(pieces);
    const path = request.url ?? '';
    const told = `${request.headers['x-gongshen-time']}\n${path}\n`;
    const expected = createHmac('sha256', service.secret).update(told).update(content).digest('hex');
    if (request.headers['x-gongshen-signature'] !== expected) return void response.writeHead(401).end();
    const body = JSON.parse(content.toString('utf8')) as Record<string, string>;
    service.asked.push({ path, body });
    const { mischief } = service;
    if (mischief === 'slow') return;
    if (mischief === 'trickling') {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
      return;
    }
    if (mischief === 'down') return void response.writeHead(503).end();
    if (mischief === 'redirect') return void response.writeHead(307, { location: `${path}/elsewhere` }).end();
    if (mischief === 'notJson') return void response.end('<html>');
    if (mischief === 'notDer') return void response.end(JSON.stringify({ signature: 'AAAA' }));
    if (mischief === 'huge') return void response.end(JSON.stringify({ signature: 'A'.repeat(400_000) }));
    if (path.endsWith('/seal')) {
      const digest = mischief === 'otherDigest' ? Buffer.alloc(32, 1) : Buffer.from(body.digest ?? '', 'base64');
      const made =
        mischief === 'otherCertificate'
          ? sesSignature(digest, other, otherPair)
          : sesSignature(digest, certificate, pair);
      response.end(JSON.stringify({ signature: made.toString('base64') }));
      return;
    }
    const contents = Buffer.from(body.signature ?? '', 'base64');
    response.end(JSON.stringify({ valid: mischief !== 'disowns' && signatureHolds(contents, pair) }));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(service, {
    url: `http://127.0.0.1:${port}/seals`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
