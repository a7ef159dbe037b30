/** What a reader would do by itself: run a script, start a program, send or fetch, play; and files within the file. */
const activeNames = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'Rendition',
  'XFA',
].map((name) => Buffer.from(`/${name}`, 'latin1'));
const active = new Set(activeNames.map((name) => name.toString('latin1')));

const isRegular = (sign: number | undefined) =>
  sign !== undefined && /[^\s()<>[\]{}/%\0]/.test(String.fromCharCode(sign));

/** Whether such a name stands anywhere in these bytes. Signs of a name may be written as `#4A`: it is read as readers do. */
export function holdsActiveName(bytes: Buffer): boolean {
  return activeNames.some((name) => holds(bytes, name)) || holdsEscaped(bytes);
}

function holds(bytes: Buffer, name: Buffer): boolean {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (!isRegular(bytes[at + name.length])) return true;
  }
  return false;
}

const hash = 0x23;

function holdsEscaped(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(hash); at >= 0; at = bytes.indexOf(hash, at + 1)) {
    const begin = bytes.lastIndexOf(0x2f, at);
    if (begin < 0 || at - begin > 40) continue;
    const name = /^\/[A-Za-z0-9#]+/.exec(bytes.toString('latin1', begin, begin + 60))?.[0] ?? '';
    if (active.has(plainNames(name))) return true;
  }
  return false;
}

export const plainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
