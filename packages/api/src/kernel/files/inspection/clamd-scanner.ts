import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FileScanner, ScanVerdict } from './file-scanner.js';

type ClamdAddress = { host: string; port: number } | { path: string };

/** Seconds to be let in; a daemon that is there answers at once. */
const connectWithin = 5;

/**
 * ClamAV's daemon over its socket: the file is streamed to it (INSTREAM), so that it may run elsewhere and needs no right to read our
 * files. Its `StreamMaxLength` must reach the largest upload; a file it does not take to the end is not clean.
 */
export class ClamdScanner implements FileScanner {
  readonly name = 'ClamAV';

  /** @param timeout seconds of silence after which it counts as not answering */
  constructor(
    private readonly address: ClamdAddress,
    private readonly timeout: number,
  ) {}

  async scan(bytes: Readable): Promise<ScanVerdict> {
    const answer = await this.ask('zINSTREAM\0', bytes);
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (found !== undefined) return { clean: false, finding: found };
    if (answer === 'stream: OK') return { clean: true };
    throw new Error(`The scanner gave no verdict: ${answer || 'it said nothing'}`);
  }

  async answers(): Promise<boolean> {
    return (await this.ask('zPING\0').catch(() => '')) === 'PONG';
  }

  private async ask(command: string, bytes?: Readable): Promise<string> {
    const socket = createConnection(this.address);
    const answer = readAnswer(socket);
    // Awaited at the end; until then its failure is seen by whoever writes.
    answer.catch(() => undefined);
    try {
      socket.setTimeout(connectWithin * 1000, () => socket.destroy(new Error('The scanner does not answer')));
      await once(socket, 'connect');
      socket.setTimeout(this.timeout * 1000);
      socket.write(command);
      if (bytes) await Promise.race([sendPieces(socket, bytes), answer]);
      return await answer;
    } finally {
      socket.destroy();
      bytes?.destroy();
    }
  }
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket) text += piece;
  return text.replace(/\0.*$/s, '').trim();
}

/** Each piece after its length in four bytes; none ends it. */
async function sendPieces(socket: Socket, bytes: Readable): Promise<void> {
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    if (socket.destroyed || !socket.writable) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  socket.write(Buffer.alloc(4));
}
