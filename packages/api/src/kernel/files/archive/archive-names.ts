import { cleanFileName } from '../upload-rules.js';

/** Signs that some system takes for more than a letter of a name. */
const reserved = /[<>:"/\\|?*]/g;
/** Names Windows keeps for its devices, whatever the ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const nameAtMost = 100;

/** One part of a path in an archive: no separators, no control or direction signs, no name that means something else. */
export function safeArchiveName(given: string): string {
  const name = cleanFileName(given.replace(reserved, '_')).replace(/[. ]+$/, '');
  const cut = shortened(name);
  if (cut === '' || /^\.+$/.test(cut)) return '未命名';
  return device.test(cut) ? `_${cut}` : cut;
}

/** Paths of an archive, one for each list of parts: safe, and each once; a name that comes again is numbered. */
export function archivePaths(all: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>();
  return all.map((parts) => {
    const safe = parts.map(safeArchiveName);
    const name = safe.pop() ?? '未命名';
    const folder = safe.map((part) => `${part}/`).join('');
    for (let number = 1; ; number += 1) {
      const path = folder + (number === 1 ? name : numbered(name, number));
      // Systems that do not tell capitals from small letters would write one over the other.
      const key = path.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  });
}

function numbered(name: string, number: number): string {
  const { stem, ending } = split(name);
  return `${stem}（${number}）${ending}`;
}

function shortened(name: string): string {
  if (name.length <= nameAtMost) return name;
  const { stem, ending } = split(name);
  // Never half of a sign that takes two.
  return stem.slice(0, nameAtMost - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}

function split(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 10
    ? { stem: name.slice(0, dot), ending: name.slice(dot) }
    : { stem: name, ending: '' };
}
