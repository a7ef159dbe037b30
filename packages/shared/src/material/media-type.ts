/** A kind of file the product takes in. */
export interface AcceptedMediaType {
  readonly mediaType: string;
  /** Lower case, with the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** As the catalogue and people call it. */
  readonly label: string;
  /** A browser shows it in place. */
  readonly viewable: boolean;
}

export const acceptedMediaTypes: readonly AcceptedMediaType[] = [
  { mediaType: 'application/pdf', extensions: ['.pdf'], label: 'PDF', viewable: true },
  { mediaType: 'application/ofd', extensions: ['.ofd'], label: 'OFD', viewable: false },
  { mediaType: 'image/jpeg', extensions: ['.jpg', '.jpeg'], label: 'JPG', viewable: true },
  { mediaType: 'image/png', extensions: ['.png'], label: 'PNG', viewable: true },
  { mediaType: 'image/vnd.dwg', extensions: ['.dwg'], label: 'DWG', viewable: false },
  { mediaType: 'application/x-step', extensions: ['.ifc'], label: 'IFC', viewable: false },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx'],
    label: 'DOCX',
    viewable: true,
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['.xlsx'],
    label: 'XLSX',
    viewable: true,
  },
  { mediaType: 'application/zip', extensions: ['.zip'], label: 'ZIP', viewable: false },
];

const byMediaType = new Map(acceptedMediaTypes.map((type) => [type.mediaType, type]));
const byLabel = new Map(acceptedMediaTypes.map((type) => [type.label, type]));

export function findMediaType(mediaType: string): AcceptedMediaType | null {
  return byMediaType.get(mediaType) ?? null;
}

/** The type a file name promises; what is inside is for the server to look at. */
export function mediaTypeOfFileName(fileName: string): AcceptedMediaType | null {
  const dot = fileName.lastIndexOf('.');
  if (dot < 0) return null;
  const extension = fileName.slice(dot).toLowerCase();
  return acceptedMediaTypes.find((type) => type.extensions.includes(extension)) ?? null;
}

/** Paper is scanned: wherever a PDF will do, a picture of the page will do as well. */
const scans: readonly string[] = ['JPG', 'PNG'];

/** The types a requirement takes, from the formats its catalogue entry names (`PDF`, `OFD`, `DWG` …). */
export function mediaTypesOfFormats(formats: readonly string[]): readonly AcceptedMediaType[] {
  const labels = new Set(formats.map((format) => format.toUpperCase()));
  if (labels.has('PDF')) for (const scan of scans) labels.add(scan);
  return [...labels].flatMap((label) => byLabel.get(label) ?? []);
}

export type FileRefusal = 'empty' | 'tooLarge' | 'typeNotAccepted';

/** What can be said of a file before it is sent. Sizes in bytes. */
export function refuseFile(
  file: { readonly name: string; readonly size: number },
  formats: readonly string[],
  maximumSize: number,
): FileRefusal | null {
  const type = mediaTypeOfFileName(file.name);
  if (!type || !mediaTypesOfFormats(formats).includes(type)) return 'typeNotAccepted';
  if (file.size === 0) return 'empty';
  return file.size > maximumSize ? 'tooLarge' : null;
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `1536` → `1.5 KB`; steps of 1024, at most one decimal. */
export function formatFileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 1024 && unit < units.length - 1) return `1 ${units[unit + 1]}`;
  return `${rounded} ${units[unit]}`;
}
