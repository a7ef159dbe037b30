import { Refused } from './inspection-refusal.js';

const contentTypes = '[Content_Types].xml';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What an archive turned out to hold. */
export interface ArchiveContent {
  names: ReadonlySet<string>;
  /** The beginnings of the parts of `keptOf`, by name. */
  parts: ReadonlyMap<string, Buffer>;
}

/** Bytes of a part that tell what a document is and what it refers to; 0: none. */
export function keptOf(name: string): number {
  if (name === contentTypes) return 1024 ** 2;
  if (name.endsWith('.rels')) return 256 * 1024;
  return name.endsWith('.xml') ? 4096 : 0;
}

/**
 * What an archive is by what lies in it. An office document says so in its list of content types, an OFD has `OFD.xml` at its root;
 * anything else is just an archive. Throws `Refused`.
 */
export function archiveMediaType({ names, parts }: ArchiveContent): string | null {
  const types = parts.get(contentTypes)?.toString('utf8');
  if (types !== undefined) return officeType(types, names, parts);
  if (names.has('OFD.xml')) {
    refuseEntities(parts);
    return 'application/ofd';
  }
  return 'application/zip';
}

/** Null: an office document of a kind that is not taken in (slides, drawings). */
function officeType(types: string, names: ReadonlySet<string>, parts: ReadonlyMap<string, Buffer>): string | null {
  const active = /macroEnabled|vnd\.ms-office\.(vbaProject|activeX)|controlproperties/i;
  const macros = [...names].some((name) => /vbaProject\.bin|\/activeX\/|xlmacrosheet|\/macrosheets\//i.test(name));
  if (active.test(types) || macros) throw new Refused('DOCUMENT_MACROS');
  refuseEntities(parts);
  for (const [name, part] of parts) if (name.endsWith('.rels')) refuseRemote(part.toString('utf8'));
  if (types.includes(`${docx}.main+xml`) && names.has('word/document.xml')) return docx;
  if (types.includes(`${xlsx}.main+xml`) && names.has('xl/workbook.xml')) return xlsx;
  return null;
}

/** A template, frame or object fetched from elsewhere when the document is opened. Links one has to press are none of these. */
function refuseRemote(relationships: string): void {
  for (const [relationship] of relationships.matchAll(/<Relationship\b[^>]*>/g)) {
    const external = /TargetMode\s*=\s*["']External["']/i.test(relationship);
    if (external && !/\/(hyperlink|externalLinkPath)["']/i.test(relationship)) throw new Refused('DOCUMENT_REMOTE');
  }
}

/** The format forbids document types in its XML; their only use is an entity that grows, or one that is fetched. */
function refuseEntities(parts: ReadonlyMap<string, Buffer>): void {
  for (const part of parts.values()) {
    const text = part.includes(0) ? part.toString('utf16le') : part.toString('latin1');
    // A document type stands before the first element: where none has begun yet, one may follow.
    if (/<!(DOCTYPE|ENTITY)/i.test(text) || !/<[A-Za-z_]/.test(text)) throw new Refused('DOCUMENT_DAMAGED');
  }
}
