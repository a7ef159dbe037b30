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

const [hash, slash] = [0x23, 0x2f];
const hex = /^[0-9A-Fa-f]{2}$/;
/** Nobody writes letters of a name as escapes but to hide it; a file of nothing else would cost minutes to read. */
const escapesAtMost = 10_000;

function holdsEscaped(bytes: Buffer): boolean {
  let escapes = 0;
  for (let at = bytes.indexOf(hash); at >= 0; at = bytes.indexOf(hash, at + 1)) {
    if (!isLetterEscaped(bytes, at)) continue;
    const begin = beginOfName(bytes, at);
    if (begin < 0) continue;
    const name = /^\/[A-Za-z0-9#]+/.exec(bytes.toString('latin1', begin, begin + 60))?.[0] ?? '';
    escapes += 1;
    if (escapes > escapesAtMost || active.has(plainNames(name))) return true;
  }
  return false;
}

/** Whether the two signs after a `#` stand for a letter. */
function isLetterEscaped(bytes: Buffer, at: number): boolean {
  const high = bytes[at + 1];
  if (high === undefined || high < 0x34 || high > 0x37) return false;
  return hex.test(bytes.toString('latin1', at + 1, at + 3));
}

/** Where the name that a sign is part of begins; -1 when it is part of none, or of a longer one than is looked for. */
function beginOfName(bytes: Buffer, at: number): number {
  for (let place = at - 1; place >= 0 && at - place <= 40; place -= 1) {
    const sign = bytes[place] as number;
    if (sign === slash) return place;
    if (sign <= 0x20 || sign > 0x7a) return -1;
  }
  return -1;
}

export const plainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
