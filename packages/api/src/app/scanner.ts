import type { Config } from '../kernel/config.js';
import { ClamdScanner } from '../kernel/files/inspection/clamd-scanner.js';
import type { FileScanner } from '../kernel/files/inspection/file-scanner.js';

/** The scanner of the settings; null: none is set up, which is the default and is said at the start. */
export function scannerOf({ scanner }: Config): FileScanner | null {
  return scanner === null ? null : new ClamdScanner(scanner.address, scanner.timeoutSeconds);
}

/** One line for whoever starts the system. */
export function scannerLine({ scanner }: Config): string {
  if (scanner === null) return '未启用病毒查杀：上传的文件只检查格式（SCANNER=clamd 启用，见 docs/operations.md）';
  const { address } = scanner;
  return `病毒查杀：ClamAV（${'path' in address ? address.path : `${address.host}:${address.port}`}）`;
}

/** For GET /healthz: whether uploads are looked at, and can be now. */
export async function scannerHealth(scanner: FileScanner | null): Promise<'off' | 'ok' | 'down'> {
  if (scanner === null) return 'off';
  return (await scanner.answers()) ? 'ok' : 'down';
}
