import { checkPath } from '@gongshen/shared/certificate';
import type { Config } from '../../../kernel/config.js';

/** What the QR code of a paper says: the public check page of its code. */
export function checkLink({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>, code: string): string {
  return `${publicUrl ?? `http://127.0.0.1:${port}`}${checkPath(code)}`;
}
