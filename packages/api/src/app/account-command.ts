import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { maskPhone } from '@gongshen/shared/project';
import { type SystemActor, systemActor } from '../kernel/actor.js';
import { InvalidInput } from '../kernel/graphql/domain-error.js';
import type { Outcome, Refusal } from '../kernel/result.js';
import type { Services } from '../kernel/services.js';
import {
  type AccountReason,
  createAccount,
  disableAccount,
  enableAccount,
  generatePassword,
  grantCapacity,
  type ListedAccount,
  listAccounts,
  revokeCapacity,
  setPassword,
  type WantedCapacity,
} from '../modules/identity/index.js';
import { englishOfReason, optionOfField, usage } from './account-texts.js';
import { enterPassword, PasswordNotGiven, type Terminal } from './password-entry.js';

/** How a command ended, as the shell is told. */
export const Ended = { well: 0, refused: 1, misused: 2 } as const;

const options = {
  name: { type: 'string' },
  phone: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
  district: { type: 'string' },
  organisation: { type: 'string' },
  'credit-code': { type: 'string' },
  generate: { type: 'boolean' },
} as const;

type Option = keyof typeof options;
interface Words {
  loginName: string;
  values: { [Name in Option]?: Name extends 'generate' ? boolean : string };
}

const capacityOptions = ['role', 'unit', 'district', 'organisation', 'credit-code'] as const;

/** Options each command understands, and those it cannot do without. */
const commands: Record<string, { takes: readonly Option[]; needs: readonly Option[] }> = {
  create: { takes: ['name', 'phone', 'generate', ...capacityOptions], needs: ['name', 'role'] },
  grant: { takes: capacityOptions, needs: ['role'] },
  revoke: { takes: capacityOptions, needs: ['role'] },
  password: { takes: ['generate'], needs: [] },
  disable: { takes: [], needs: [] },
  enable: { takes: [], needs: [] },
  list: { takes: [], needs: [] },
};

class Misuse extends Error {}

/**
 * `account create …` and its neighbours: accounts of a system that has no screens for them, or nobody yet who could use
 * them. `words` are those after `account`. `open` opens the system, once the words make sense. Answers the exit code.
 */
export async function runAccountCommand(
  words: readonly string[],
  terminal: Terminal,
  open: () => Promise<Services>,
): Promise<number> {
  const say = (text: string) => void terminal.output.write(`${text}\n`);
  try {
    const [command = '', ...rest] = words;
    const given = understand(command, rest);
    const services = await open();
    try {
      return await run(command, given, services, terminal, say);
    } finally {
      await services.db.close();
    }
  } catch (error) {
    if (error instanceof Misuse) {
      say(error.message === '' ? usage : `${error.message}\n\n${usage}`);
      return Ended.misused;
    }
    if (!(error instanceof PasswordNotGiven)) throw error;
    say(error.message);
    return Ended.refused;
  }
}

function understand(command: string, rest: string[]): Words {
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!known) throw new Misuse(command === '' ? '' : `没有“${command}”这个命令。\nThere is no command "${command}".`);
  const { values, positionals } = parsed(rest);
  const strange = (Object.keys(values) as Option[]).find((name) => !known.takes.includes(name));
  if (strange) throw new Misuse(`${command} 没有选项 --${strange}。\n${command} takes no --${strange}.`);
  const lacking = known.needs.find((name) => values[name] === undefined);
  if (lacking) throw new Misuse(`${command} 需要选项 --${lacking}。\n${command} needs --${lacking}.`);
  const names = command === 'list' ? 0 : 1;
  if (positionals.length !== names) {
    const chinese = names === 1 ? '请写明一个用户名。' : 'list 后面不用再写什么。';
    throw new Misuse(`${chinese}\n${names === 1 ? 'Name one login.' : 'list takes nothing more.'}`);
  }
  return { loginName: positionals[0] ?? '', values };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(`无法理解这些选项。\n${error instanceof Error ? error.message : String(error)}`);
  }
}

async function run(
  command: string,
  { loginName, values }: Words,
  services: Services,
  terminal: Terminal,
  say: (text: string) => void,
): Promise<number> {
  const caller = operator();
  const capacity = capacityOf(values);
  const finish = (outcome: Outcome<unknown, Refusal>, ...lines: string[]): number => {
    for (const line of outcome.ok ? lines : refusalLines(outcome.refusal)) say(line);
    return outcome.ok ? Ended.well : Ended.refused;
  };
  const withPassword = async (act: (password: string) => Promise<Outcome<unknown, Refusal>>, ...lines: string[]) => {
    const password = values.generate ? generatePassword() : await enterPassword(terminal);
    // Shown once; only its hash is kept.
    const told = values.generate ? [`密码 Password: ${password}`] : [];
    return finish(await act(password), ...lines, ...told);
  };
  switch (command) {
    case 'create': {
      const details = { loginName, displayName: values.name ?? '', phone: values.phone ?? null };
      const act = (password: string) => createAccount(services, caller, { ...details, password, capacity });
      return withPassword(act, `已建立账号 ${loginName}。Account ${loginName} is made.`);
    }
    case 'password': {
      const act = (password: string) => setPassword(services, caller, { loginName, password });
      return withPassword(act, `已重设 ${loginName} 的密码，原有登录已退出。${loginName} has a new password.`);
    }
    case 'grant':
      return finish(
        await grantCapacity(services, caller, { loginName, capacity }),
        `已授予身份。${loginName} has one more capacity.`,
      );
    case 'revoke': {
      const outcome = await revokeCapacity(services, caller, { loginName, capacity });
      return finish(outcome, `已撤销身份：${outcome.ok ? outcome.value.label : ''}。The capacity is taken away.`);
    }
    case 'disable':
      return finish(
        await disableAccount(services, caller, { loginName }),
        `已停用账号 ${loginName}，其登录已退出。Account ${loginName} is disabled.`,
      );
    case 'enable':
      return finish(
        await enableAccount(services, caller, { loginName }),
        `已重新启用账号 ${loginName}。Account ${loginName} is enabled.`,
      );
    default: {
      const accounts = await listAccounts(services.db.read);
      for (const account of accounts) say(lineOf(account));
      say(`共 ${accounts.length} 个账号。${accounts.length} accounts.`);
      return Ended.well;
    }
  }
}

/** Who stands in the audit: the person at the machine, as the machine knows them. */
export function operator(): SystemActor {
  let name: string;
  try {
    name = userInfo().username;
  } catch {
    // A container's user need not have a name.
    name = `uid ${process.getuid?.() ?? '?'}`;
  }
  return systemActor(`命令行（${name.slice(0, 60)}）`);
}

function capacityOf(values: Words['values']): WantedCapacity {
  const given = (text: string | undefined) => text?.trim() || null;
  return {
    role: given(values.role) ?? '',
    unitCode: given(values.unit),
    districtCode: given(values.district),
    creditCode: given(values['credit-code']),
    organisationName: given(values.organisation),
  };
}

function refusalLines(refusal: Refusal): string[] {
  if (!(refusal instanceof InvalidInput)) return [`拒绝：${refusal.message}`, `Refused: ${refusal.code}`];
  return refusal.problems.flatMap(({ field, reason, message }) => [
    `拒绝：${message}`,
    `Refused: ${optionOfField[field] ?? field} ${englishOfReason[reason as AccountReason] ?? reason}.`,
  ]);
}

function lineOf({ loginName, displayName, phone, disabledAt, capacities }: ListedAccount): string {
  const state = disabledAt === null ? '' : `［已停用 disabled ${disabledAt.slice(0, 10)}］`;
  const about = [displayName, phone === null ? '' : maskPhone(phone), state].filter(Boolean).join('  ');
  const held = capacities.map(({ role, label }) => `    ${role}  ${label}`);
  return [`${loginName}  ${about}`, ...(held.length > 0 ? held : ['    没有身份 no capacity'])].join('\n');
}
