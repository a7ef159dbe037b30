import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Refused } from './inspection-refusal.js';

/** What the reader found, or why it found nothing. */
type Finding = 'quiet' | 'active' | 'damaged' | 'password' | 'tooMuch';

interface Order {
  path: string;
  size: number;
  library: string;
  /** Bytes it may ask for of the file: tables and objects, no pictures. */
  bytesAtMost: number;
  /** Also every page, when nothing but a reader with the key can see into the objects. */
  everyPage: boolean;
  pagesAtMost: number;
}

const secondsAtMost = 60;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;

/**
 * The PDF as a reader sees it: opened by ranges with pdf.js in a thread of its own, with bounds on memory, bytes and time, so that a
 * hostile file takes that thread down and nothing else. Throws `Refused`.
 */
export async function readPdf(path: string, size: number, everyPage: boolean): Promise<void> {
  const order: Order = { path, size, library, bytesAtMost: 96 * 1024 ** 2, everyPage, pagesAtMost: 2000 };
  const release = await turn();
  try {
    const finding = await inThread(order);
    if (finding === 'active') throw new Refused('PDF_ACTIVE');
    if (finding === 'damaged') throw new Refused('PDF_DAMAGED');
    if (finding === 'password') throw new Refused('PDF_PASSWORD');
    if (finding === 'tooMuch') throw new Refused('PDF_UNREADABLE');
  } finally {
    release();
  }
}

const threadsAtMost = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Waits until a thread may be started; answers what gives the place to the next. */
async function turn(): Promise<() => void> {
  if (running >= threadsAtMost) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}

function inThread(order: Order): Promise<Finding> {
  return new Promise((resolve) => {
    // The thread's whole code is the one function below: it runs alike from sources and from the build.
    const code = `(${lookAsReader.toString()})(require('node:worker_threads'), require('node:fs'))`;
    const worker = new Worker(code, {
      eval: true,
      workerData: order,
      resourceLimits: memory,
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => end('tooMuch'), secondsAtMost * 1000);
    const end = (finding: Finding): void => {
      clearTimeout(timer);
      resolve(finding);
      void worker.terminate();
    };
    worker.once('message', end);
    // Out of memory, or pdf.js itself fell over.
    worker.once('error', () => end('tooMuch'));
    worker.once('exit', () => end('tooMuch'));
  });
}

/** Runs in the thread; knows nothing but its arguments. */
async function lookAsReader(
  threads: typeof import('node:worker_threads'),
  fs: typeof import('node:fs'),
): Promise<void> {
  const { path, size, library, bytesAtMost, everyPage, pagesAtMost } = threads.workerData as Order;
  const tell = (finding: Finding) => threads.parentPort?.postMessage(finding);
  // Node 20 does not have it yet, and pdf.js counts on it.
  // biome-ignore lint/suspicious/noExplicitAny: of a newer standard library than the types know
  (Promise as any).withResolvers ??= () => {
    let settle = {};
    const promise = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { promise, ...settle };
  };
  const { getDocument, PDFDataRangeTransport }: typeof import('pdfjs-dist') = await import(library);
  const fd = fs.openSync(path, 'r');
  let asked = 0;
  class Ranges extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      asked += end - begin;
      if (asked > bytesAtMost) return void tell('tooMuch');
      const bytes = new Uint8Array(end - begin);
      fs.readSync(fd, bytes, 0, bytes.length, begin);
      this.onDataRange(begin, bytes);
    }
  }
  const range = new Ranges(size, null, false);
  try {
    const settings = { disableAutoFetch: true, disableStream: true, rangeChunkSize: 65_536, verbosity: 0 };
    const document = await getDocument({ range, ...settings, useSystemFonts: false }).promise;
    const acts = (actions: Map<string, unknown> | null | undefined) => (actions?.size ?? 0) > 0;
    const info = (await document.getMetadata()).info as { IsXFAPresent?: boolean; IsCollectionPresent?: boolean };
    const open = await document.getOpenAction();
    const found =
      info.IsXFAPresent ||
      info.IsCollectionPresent ||
      acts(await document.getJSActions()) ||
      acts(await document.getAttachments()) ||
      open?.get?.('action') !== undefined;
    if (found) return tell('active');
    await document.getPage(1);
    if (!everyPage) return tell('quiet');
    if (document.numPages > pagesAtMost) return tell('tooMuch');
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const annotations: { actions?: object; attachment?: object; action?: string }[] = await page.getAnnotations();
      const busy = annotations.some(({ actions, attachment }) => actions || attachment);
      if (busy || acts(await page.getJSActions())) return tell('active');
      page.cleanup();
    }
    tell('quiet');
  } catch (error) {
    tell((error as Error).name === 'PasswordException' ? 'password' : 'damaged');
  }
}
