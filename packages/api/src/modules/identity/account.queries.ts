import type { Reader } from '../../kernel/database/reader.js';
import { Account } from './account.entity.js';
import { capacitiesByAccount } from './capacities.js';

/** An account as a list of accounts tells it. */
export interface ListedAccount {
  loginName: string;
  displayName: string;
  phone: string | null;
  disabledAt: string | null;
  /** `香洲区政务服务中心综合窗口（香洲区） · 窗口人员` */
  capacities: { role: string; label: string }[];
}

/** All accounts with their capacities, by login name; two statements. */
export async function listAccounts(reader: Reader): Promise<ListedAccount[]> {
  const accounts = await reader.list(Account, {}, { loginName: 'asc' });
  const capacities = await capacitiesByAccount(reader);
  return accounts.map(({ id, loginName, displayName, phone, disabledAt }) => ({
    loginName,
    displayName,
    phone,
    disabledAt,
    capacities: (capacities.get(id) ?? []).map(({ role, label }) => ({ role, label })),
  }));
}
