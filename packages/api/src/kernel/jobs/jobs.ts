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
  register(job: Job): void {
    if (this.known.has(job.name)) throw new Error(`Two jobs are named ${job.name}`);
    this.known.set(job.name, job);
  }
  all(): Job[] {
    return [...this.known.values()];
  }
}
