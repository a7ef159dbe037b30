import type { Checked } from './check.logic.js';

/** Why nothing was said about a file. */
export class CheckFailed extends Error {}

/**
 * Sends the file to be compared; nothing of it is kept there.
 * @param code of the QR code that came with it, when one was read
 */
export async function checkFile(file: Blob, code: string | null): Promise<Checked> {
  const address = code === null ? '/check' : `/check?code=${encodeURIComponent(code)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await fetch(address, { method: 'POST', headers, body: file, credentials: 'omit' });
  const answer = (await response.json().catch(() => null)) as (Checked & { message?: string }) | null;
  if (!response.ok || answer === null) throw new CheckFailed(answer?.message ?? '');
  return answer;
}
