// What every project-wide command needs to know about the workspace: where it is, how a step is run, what has changed since.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const cacheDir = path.join(root, '.cache');

/** Node's flags for serving. A page makes a few hundred kilobytes of short-lived objects: with more room for them most are gone before they are looked at. */
export const servingFlags = ['--max-semi-space-size=64'];

/** Whether the module with this `import.meta.url` was started as a command. */
export function isMain(url) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/** Path of a command that a package (default: the workspace root) installed. */
export function bin(name, packageName) {
  const base = packageName ? path.join(root, 'packages', packageName) : root;
  return path.join(base, 'node_modules/.bin', name);
}

/** Writes a file only when its content differs, so that watchers and hashes stay quiet. Answers its workspace-relative path, or undefined. */
export async function writeIfChanged(file, content) {
  if (existsSync(file) && (await readFile(file, 'utf8')) === content) return undefined;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return path.relative(root, file);
}

const live = new Set();

/** Signals a command together with everything it started: each runs in a process group of its own. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a command and collects its output. `echo` also shows it while it runs. Never rejects: the caller reads `code`.
 * A command past `timeoutSeconds` is ended, with a line about it in the output.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `code` is 1 when a signal ended the command or it could not start.
 */
export function run(command, args, { cwd = root, env = {}, echo = false, timeoutSeconds = 1200 } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    live.add(child);
    const chunks = [];
    let note = '';
    const collect = (stream) => (chunk) => {
      chunks.push(chunk);
      if (echo) stream.write(chunk);
    };
    child.stdout.on('data', collect(process.stdout));
    child.stderr.on('data', collect(process.stderr));
    const timer = setTimeout(() => {
      note = `\n${command} did not end within ${timeoutSeconds} s\n`;
      signalGroup(child, 'SIGTERM');
      setTimeout(() => live.has(child) && signalGroup(child, 'SIGKILL'), 10_000).unref();
    }, timeoutSeconds * 1000);
    const done = (code, message = '') => {
      clearTimeout(timer);
      live.delete(child);
      const output = Buffer.concat(chunks).toString('utf8') + message + note;
      resolve({ code: note ? 1 : code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.on('error', (error) => done(1, `${error.message}\n`));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Ends every command started by `run` that is still running, by its handle. */
export function endRunning(signal = 'SIGTERM') {
  for (const child of live) signalGroup(child, signal);
}

const skipped = new Set(['node_modules', 'dist', '.cache', 'test-results', 'playwright-report', 'coverage', 'data']);

async function* walk(target) {
  if (!existsSync(target)) return;
  const entries = await readdir(target, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) {
    yield target;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (skipped.has(entry.name)) continue;
    const file = path.join(target, entry.name);
    if (entry.isDirectory()) yield* walk(file);
    else if (entry.isFile()) yield file;
  }
}

/** All files below the given workspace-relative files and folders, without anything built or installed. Absolute paths. */
export async function filesBelow(targets) {
  const files = [];
  for (const target of targets) for await (const file of walk(path.join(root, target))) files.push(file);
  return files;
}

/** One hash over names and contents of everything below the given workspace-relative files and folders. */
export async function hashOf(targets) {
  const hash = createHash('sha256').update(process.version);
  for (const file of await filesBelow(targets)) {
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}
