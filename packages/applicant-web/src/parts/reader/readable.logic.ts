import { readerKind } from '@gongshen/shared/material';

/** A file as far as it takes to read it. */
export interface ReadableFile {
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  url: string;
}

/** Whether a file opens in the page; anything else is left to the browser, or saved. */
export const opensInPage = (file: Pick<ReadableFile, 'mediaType' | 'size'>) => readerKind(file) !== 'other';

/** The address under which a file is saved. That of a file shown without signing in carries its ticket already. */
export const savedAddress = (url: string) => `${url}${url.includes('?') ? '&' : '?'}download`;

/** A press that the page takes itself: anything with another button or a key is for the browser — a new tab, a new window. */
export const isPlainPress = (press: {
  button: number;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}) => press.button === 0 && !press.metaKey && !press.ctrlKey && !press.shiftKey && !press.altKey;
