import type { Log } from './log.js';

/** Milliseconds between two looks: what another process changed is known here after at most this long. */
const interval = 2000;

type Refresh = () => Promise<void>;

/**
 * What a process keeps in memory of the database while another process may change it. Every running process looks every few
 * seconds; for writing that is not enough: see `UnitOfWork.beforeEach`.
 */
export class Refreshes {
  private readonly known: Refresh[] = [];

  /** `refresh` must be cheap when nothing has changed. */
  register(refresh: Refresh): void {
    this.known.push(refresh);
  }

  async run(): Promise<void> {
    for (const refresh of this.known) await refresh();
  }

  /** Looks from time to time until the answered function is called; that one ends after what is under way. */
  start(log: Log): () => Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;
    let turn: Promise<void> = Promise.resolve();
    const look = async (): Promise<void> => {
      try {
        await this.run();
      } catch (error) {
        log.error({ error }, 'what is kept in memory could not be brought up to date');
      }
      if (!stopped) schedule();
    };
    const schedule = (): void => {
      timer = setTimeout(() => {
        turn = look();
      }, interval);
      timer.unref();
    };
    schedule();
    return async () => {
      stopped = true;
      clearTimeout(timer);
      await turn;
    };
  }
}
