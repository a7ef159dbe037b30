import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { JobRunner } from '../kernel/jobs/job-runner.js';
import { OutboxWorker } from '../kernel/outbox/outbox-worker.js';
import type { Services } from '../kernel/services.js';

/** Milliseconds between two looks at the outbox and the schedule. */
const interval = 1000;

export interface Worker {
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/** Delivers the outbox and runs the scheduled jobs until stopped. Any number of processes may do so at once. */
export function startWorker(services: Services): Worker {
  const owner = `${hostname().slice(0, 30)}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const outbox = new OutboxWorker(services, owner);
  const jobs = new JobRunner(services, owner);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      await outbox.deliverDue();
      await jobs.runDue();
    } catch (error) {
      services.log.error({ error }, 'the worker could not look at the outbox');
    }
    if (!stopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      turn = look();
    }, interval);
  };
  schedule();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
