/** An upload as the browser remembers it (tus): begun, and perhaps not finished. */
export interface RememberedUpload {
  /** Bytes of the file. */
  size: number | null;
  metadata: Readonly<Record<string, string>>;
  /** As the browser writes a date. */
  creationTime: string;
  uploadUrl: string | null;
}

/** The server forgets what nobody went on with after a day; so do we, a little later. */
const rememberedFor = 36 * 3600_000;

/**
 * Uploads begun for this purpose that may still be gone on with, the newest of each file.
 * @param purpose what the upload was meant for, as its metadata say; all of it must be the same
 * @param now milliseconds since 1970
 */
export function uploadsToGoOnWith<U extends RememberedUpload>(
  remembered: readonly U[],
  purpose: Readonly<Record<string, string>>,
  now: number,
): U[] {
  const own = remembered.filter(
    ({ metadata, uploadUrl, creationTime }) =>
      uploadUrl !== null &&
      Object.entries(purpose).every(([name, value]) => metadata[name] === value) &&
      Date.parse(creationTime) > now - rememberedFor,
  );
  const newest = new Map<string, U>();
  for (const upload of own) {
    const key = `${upload.metadata.filename} ${upload.size}`;
    const known = newest.get(key);
    if (!known || Date.parse(known.creationTime) < Date.parse(upload.creationTime)) newest.set(key, upload);
  }
  return [...newest.values()];
}
