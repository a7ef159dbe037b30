import { scanWaiting } from '../kernel/files/inspection/scan-files.js';
import { sweepUnusedFiles } from '../kernel/files/sweep-unused.js';
import { UploadService } from '../kernel/files/upload-service.js';
import { verifyFiles } from '../kernel/files/verify-files.js';
import type { Services } from '../kernel/services.js';

const hour = 3600;
const day = 24 * hour;

/** What keeps the files in order; for every process that runs the jobs, with or without a server. */
export function registerFileJobs(services: Services, uploads = new UploadService(services)): void {
  const { jobs, clock, log } = services;
  // Begun and never finished.
  jobs.register({
    name: 'files.sweepUploads',
    everySeconds: hour,
    run: async () => void (await uploads.sweep(clock.now())),
  });
  // Came while the scanner was not there.
  jobs.register({
    name: 'files.scanWaiting',
    everySeconds: 30,
    run: async () => void (await scanWaiting(services)),
  });
  // Finished and never used.
  jobs.register({
    name: 'files.sweepUnused',
    everySeconds: day,
    run: async () => void (await sweepUnusedFiles(services)),
  });
  let checking = false;
  jobs.register({
    name: 'files.verify',
    everySeconds: day,
    // Not waited for: it may read for hours, and the other jobs go on every minute. It begins anew the next day if it was cut off.
    run: async () => {
      if (checking) return;
      checking = true;
      jobs.aside(async (ending) => {
        try {
          await verifyFiles(services, { whole: false, ending });
        } catch (error) {
          if (!ending.aborted) log.error({ error }, 'the check of the stored files was cut off');
        } finally {
          checking = false;
        }
      });
    },
  });
}
