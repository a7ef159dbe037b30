/** A scan that runs from time to time in one process only. It must be repeatable: it may run twice. */
export interface Job {
  name: string;
  /** Seconds from one run to the next. */
  everySeconds: number;
  run(): Promise<void>;
}

/** The scheduled jobs of all modules. */
export class Jobs {
  private readonly known = new Map<string, Job>();
  private readonly ending = new AbortController();
  private readonly asides = new Set<Promise<void>>();
  register(job: Job): void {
    if (this.known.has(job.name)) throw new Error(`Two jobs are named ${job.name}`);
    this.known.set(job.name, job);
  }
  all(): Job[] {
    return [...this.known.values()];
  }

  /** Begins work that may take hours and that no other job waits for. It never rejects, and looks at the signal now and then. */
  aside(work: (ending: AbortSignal) => Promise<void>): void {
    const running: Promise<void> = work(this.ending.signal).finally(() => this.asides.delete(running));
    this.asides.add(running);
  }
  /** Asks such work to stop and waits until it has: nothing may be read any more once the database is closed. */
  async end(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.asides);
  }
}
