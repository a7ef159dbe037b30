import { Refused } from './inspection-refusal.js';

/** What a system runs when it is opened, and archives nobody here can look into. */
const programs =
  /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|apk|sh|cpl|reg|docm|xlsm|pptm|dotm|xltm)$/i;
const foreignArchives = /\.(rar|7z|gz|tgz|bz2|xz|tar|zst|cab|iso|arj|lzh|z)$/i;

const programHeads = ['MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!'];
const archiveHeads = ['Rar!', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh', '\xfd7zXZ', 'MSCF', '(\xb5/\xfd'];

const control = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Paths that leave the folder they are unpacked to, or make a name read otherwise than it is. */
export function refuseEntryName(name: string): void {
  const parts = name.split(/[\\/]/);
  const leaves = name.startsWith('/') || name.startsWith('\\') || /^[A-Za-z]:/.test(name) || parts.includes('..');
  if (leaves || name.length > 1000 || control.test(name)) throw new Refused('ARCHIVE_UNSAFE_NAME');
}

/** What may not lie in an archive, by its name and by what it begins with. */
export function refuseProgram(name: string, head: Buffer): void {
  const begins = (signature: string) => head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
  if (programs.test(name) || programHeads.some(begins)) throw new Refused('ARCHIVE_PROGRAM');
  if (foreignArchives.test(name) || archiveHeads.some(begins)) throw new Refused('ARCHIVE_TOO_DEEP');
}
