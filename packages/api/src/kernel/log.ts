import type { Logger } from 'pino';

/** The structured log: JSON lines, so that text from outside can forge no line of its own. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;
