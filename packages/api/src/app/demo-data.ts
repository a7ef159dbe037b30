import { existsSync } from 'node:fs';
import type { Services } from '../kernel/services.js';

/** Accounts to try the product with, told at start. */
export interface DemoSummary {
  password: string;
  accounts: readonly { loginName: string; displayName: string; about: string }[];
}

const entry = new URL('../demo/index.js', import.meta.url);

/**
 * Loads demonstration data when there is none yet, and tells the accounts. The code of the demonstration is not even
 * loaded unless asked for; a build may leave it out.
 */
export async function loadDemo(services: Services): Promise<DemoSummary | null> {
  if (!existsSync(entry)) return null;
  const demo = (await import(entry.href)) as { loadDemo(services: Services): Promise<DemoSummary> };
  return demo.loadDemo(services);
}
