import type { DemoSummary } from '../demo/index.js';
import type { Services } from '../kernel/services.js';

/**
 * Loads demonstration data when there is none yet, and tells the accounts. The code of the demonstration is not even
 * loaded unless asked for.
 */
export async function loadDemo(services: Services): Promise<DemoSummary> {
  const demo = await import('../demo/index.js');
  return demo.loadDemo(services);
}
