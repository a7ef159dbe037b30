/** Where one of several files that are being uploaded stands. */
export type UploadStanding =
  /** Its turn has not come. */
  | 'waiting'
  | 'sending'
  /** The connection was lost; what arrived is kept, and sending goes on from there. */
  | 'interrupted'
  | 'refused';

export interface UploadRow {
  key: string;
  fileName: string;
  /** Bytes. */
  size: number;
  sent: number;
  standing: UploadStanding;
  /** Why it was refused, for the person. */
  message: string | null;
}

export type UploadEvent =
  | { type: 'chosen'; files: readonly Pick<UploadRow, 'key' | 'fileName' | 'size'>[] }
  | { type: 'begun' | 'interrupted' | 'resumed'; key: string }
  | { type: 'ended'; key: string }
  | { type: 'sent'; key: string; sent: number }
  | { type: 'refused'; key: string; message: string };

/** Files sent at a time: more make none of them faster. */
export const uploadsAtOnce = 3;

/** The files of a form after something happened to one of them. What has arrived, or was cancelled, leaves the list. */
export function uploadsAfter(rows: readonly UploadRow[], event: UploadEvent): readonly UploadRow[] {
  if (event.type === 'chosen') {
    // Choosing again is an answer to a refusal: it need not be read any more.
    const open = rows.filter(({ standing }) => standing !== 'refused');
    return [...open, ...event.files.map((file) => ({ ...file, sent: 0, standing: 'waiting' as const, message: null }))];
  }
  if (event.type === 'ended') return rows.filter(({ key }) => key !== event.key);
  return rows.map((row) => (row.key === event.key ? changed(row, event) : row));
}

function changed(row: UploadRow, event: Exclude<UploadEvent, { type: 'chosen' | 'ended' }>): UploadRow {
  switch (event.type) {
    case 'begun':
    case 'resumed':
      return { ...row, standing: 'sending' };
    case 'interrupted':
      return { ...row, standing: 'interrupted' };
    case 'sent':
      return { ...row, standing: 'sending', sent: Math.min(event.sent, row.size) };
    case 'refused':
      return { ...row, standing: 'refused', message: event.message };
  }
}

/** Those whose turn has come. An interrupted one keeps its place: without a connection the next would break as well. */
export function dueUploads(rows: readonly UploadRow[]): UploadRow[] {
  const busy = rows.filter(({ standing }) => standing === 'sending' || standing === 'interrupted').length;
  return rows.filter(({ standing }) => standing === 'waiting').slice(0, Math.max(0, uploadsAtOnce - busy));
}

/** Whether anything is still on its way: what is sent without it would be sent incomplete. */
export function anyUnderWay(rows: readonly UploadRow[]): boolean {
  return rows.some(({ standing }) => standing !== 'refused');
}
