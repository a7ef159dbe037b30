import type { DemoSummary } from '../demo/index.js';
import type { Services } from '../kernel/services.js';
import { Account, passwordMatches } from '../modules/identity/index.js';

/**
 * Loads demonstration data when there is none yet, and tells the accounts. The code of the demonstration is not even
 * loaded unless asked for.
 */
export async function loadDemo(services: Services): Promise<DemoSummary> {
  const demo = await import('../demo/index.js');
  return demo.loadDemo(services);
}

/** The login name of an account that can be entered with the demonstration's password, or null. */
export async function findDemoAccount({ db }: Services): Promise<string | null> {
  const { demoAccounts, demoPassword } = await import('../demo/demo-accounts.js');
  const loginName = demoAccounts.map((account) => account.loginName);
  for (const account of await db.read.list(Account, { loginName, disabledAt: null }, { loginName: 'asc' })) {
    if (await passwordMatches(account.passwordHash, demoPassword)) return account.loginName;
  }
  return null;
}
