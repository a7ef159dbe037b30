import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { InvalidInput } from '../kernel/graphql/domain-error.js';
import type { Outcome, Refusal } from '../kernel/result.js';
import type { Services } from '../kernel/services.js';
import { Unit } from '../modules/identity/index.js';
import {
  connectSeal,
  createSeal,
  importCertificate,
  KeyTrouble,
  readPrivateKey,
  resumeSeal,
  retireSeal,
  rotateMasterKey,
  Seal,
  SealPurpose,
  suspendSeal,
  trustAuthority,
} from '../modules/seals/index.js';
import { Ended, operator } from './account-command.js';
import type { Terminal } from './password-entry.js';

const usage = `用法 / Usage:
  node packages/api/dist/main.js seals <命令 command> …

  list                                                        列出全部印章 all seals
  create  --unit <单位代码> --purpose <用途> [--key <文件>]    制作印章 make a seal; --key: a private key brought along (PKCS#8, PEM or DER)
  connect --unit <单位代码> --purpose <用途> --reference <编号> --certificate <文件>   登记签章服务中的印章 a seal that the seal service keeps
  request --unit <单位代码> --purpose <用途>                   显示证书申请 the request for a certificate (PKCS#10)
  import  --unit <单位代码> --purpose <用途> --certificate <文件>  装入证书 the certificate that came back, with those above it (PEM)
  suspend | resume | retire --unit <单位代码> --purpose <用途> --reason <原因>   停用、恢复、废止
  trust   --certificate <文件>                                信任签发机构的根证书 believe an authority's root
  rotate-master-key                                           更换主密钥 wrap all keys by a new master key

  用途 purpose: approval 行政审批专用章 · official 公章
`;

const options = {
  unit: { type: 'string' },
  purpose: { type: 'string' },
  key: { type: 'string' },
  certificate: { type: 'string' },
  reason: { type: 'string' },
  reference: { type: 'string' },
} as const;
type Values = { [Name in keyof typeof options]?: string };

const needs: Record<string, readonly (keyof Values)[]> = {
  list: [],
  create: ['unit', 'purpose'],
  connect: ['unit', 'purpose', 'reference', 'certificate'],
  request: ['unit', 'purpose'],
  import: ['unit', 'purpose', 'certificate'],
  suspend: ['unit', 'purpose', 'reason'],
  resume: ['unit', 'purpose', 'reason'],
  retire: ['unit', 'purpose', 'reason'],
  trust: ['certificate'],
  'rotate-master-key': [],
};
const also: Record<string, readonly (keyof Values)[]> = { create: ['key'] };

class Misuse extends Error {}

/** `seals …`: what belongs to whoever keeps the machine. `words` are those after `seals`. Answers the exit code. */
export async function runSealCommand(
  words: readonly string[],
  { output }: Terminal,
  open: () => Promise<Services>,
): Promise<number> {
  const say = (text: string) => void output.write(`${text}\n`);
  try {
    const [command = '', ...rest] = words;
    const values = understand(command, rest);
    const services = await open();
    try {
      return await run(command, values, services, say);
    } finally {
      await services.db.close();
    }
  } catch (error) {
    if (error instanceof Misuse) {
      say(error.message === '' ? usage : `${error.message}\n\n${usage}`);
      return Ended.misused;
    }
    if (!(error instanceof KeyTrouble)) throw error;
    say(`拒绝：${error.message}`);
    return Ended.refused;
  }
}

function understand(command: string, rest: string[]): Values {
  const needed = Object.hasOwn(needs, command) ? needs[command] : undefined;
  if (!needed) throw new Misuse(command === '' ? '' : `没有“${command}”这个命令。\nThere is no command "${command}".`);
  let values: Values;
  try {
    values = parseArgs({ args: rest, options }).values;
  } catch (error) {
    throw new Misuse(`无法理解这些选项。\n${error instanceof Error ? error.message : String(error)}`);
  }
  const lacking = needed.find((name) => !values[name]?.trim());
  if (lacking) throw new Misuse(`${command} 需要选项 --${lacking}。\n${command} needs --${lacking}.`);
  const taken = [...needed, ...(also[command] ?? [])];
  const strange = (Object.keys(values) as (keyof Values)[]).find((name) => !taken.includes(name));
  if (strange) throw new Misuse(`${command} 没有选项 --${strange}。\n${command} takes no --${strange}.`);
  if (values.purpose !== undefined && !Object.hasOwn(SealPurpose, values.purpose)) {
    throw new Misuse(`没有“${values.purpose}”这种用途。\nThere is no purpose "${values.purpose}".`);
  }
  return values;
}

async function run(command: string, values: Values, services: Services, say: (text: string) => void): Promise<number> {
  const caller = operator();
  const finish = (outcome: Outcome<unknown, Refusal>, line: string): number => {
    for (const each of outcome.ok ? [line] : refusalLines(outcome.refusal)) say(each);
    return outcome.ok ? Ended.well : Ended.refused;
  };
  if (command === 'list') return list(services, say);
  if (command === 'trust') {
    const outcome = await trustAuthority(services, caller, await read(values.certificate));
    return finish(outcome, `已信任 ${outcome.ok ? outcome.value.subject : ''}。The authority is believed.`);
  }
  if (command === 'rotate-master-key') {
    const outcome = await rotateMasterKey(services, caller);
    const told = outcome.ok ? outcome.value : { keys: 0, file: '', formerFile: '' };
    const lines = [
      `已更换主密钥，重新保护 ${told.keys} 个密钥。${told.keys} keys are wrapped by a new master key.`,
      `新主密钥 new: ${told.file}`,
      `旧主密钥 former: ${told.formerFile}（确认备份不再需要后销毁 destroy it once no backup needs it）`,
    ];
    return finish(outcome, lines.join('\n'));
  }
  const purpose = values.purpose as SealPurpose;
  const unit = await services.db.read.find(Unit, { code: values.unit?.trim() ?? '' });
  if (unit === null) throw new Misuse(`没有代码为 ${values.unit} 的单位。\nThere is no unit ${values.unit}.`);
  if (command === 'create') {
    const pair = values.key === undefined ? {} : { pair: await readPrivateKey(derOfKey(await read(values.key))) };
    const outcome = await createSeal(services, caller, { idempotencyKey: null, unitId: unit.id, purpose, ...pair });
    return finish(outcome, `已制作${unit.name}的印章。The seal is made.`);
  }
  if (command === 'connect') {
    const about = { unitId: unit.id, purpose, reference: values.reference ?? '' };
    const outcome = await connectSeal(services, caller, { ...about, certificate: await read(values.certificate) });
    return finish(outcome, `已登记${unit.name}的印章。The seal is connected.`);
  }
  const seal = await services.db.read.find(Seal, {
    unitId: unit.id,
    purpose,
    state: ['pending', 'active', 'suspended'],
  });
  if (seal === null) throw new Misuse(`${unit.name}没有这种用途的印章。\nThe unit has no such seal.`);
  if (command === 'request') {
    say(seal.request ?? '这枚印章不需要证书申请。This seal needs no request.');
    return seal.request === null ? Ended.refused : Ended.well;
  }
  const about = { idempotencyKey: null, sealId: seal.id, expectedVersion: seal.version };
  if (command === 'import') {
    const certificate = (await read(values.certificate)).toString('latin1');
    return finish(
      await importCertificate(services, caller, { ...about, certificate }),
      '已装入证书。The certificate is in place.',
    );
  }
  const change = { suspend: suspendSeal, resume: resumeSeal, retire: retireSeal }[
    command as 'suspend' | 'resume' | 'retire'
  ];
  return finish(await change(services, caller, { ...about, reason: values.reason ?? '' }), '已办理。Done.');
}

async function list(services: Services, say: (text: string) => void): Promise<number> {
  const { read } = services.db;
  const seals = await read.list(Seal, {}, { createdAt: 'asc' });
  for (const { name, purpose, state, validTo, certificateSha256, id } of seals) {
    const until = validTo === null ? '没有证书 no certificate' : `至 until ${validTo.slice(0, 10)}`;
    say(`${name}  ${purpose}  ${state}  ${until}  ${certificateSha256?.slice(0, 16) ?? ''}  ${id}`);
  }
  say(`共 ${seals.length} 枚印章。${seals.length} seals.`);
  return Ended.well;
}

async function read(file: string | undefined): Promise<Buffer> {
  try {
    return await readFile(file ?? '');
  } catch {
    throw new KeyTrouble(`读不到文件 ${file}。`);
  }
}

/** PKCS#8 in PEM or DER. */
function derOfKey(content: Buffer): Buffer {
  const block = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(
    content.toString('latin1'),
  );
  return block ? Buffer.from(block[1] ?? '', 'base64') : content;
}

const refusalLines = (refusal: Refusal): string[] =>
  refusal instanceof InvalidInput
    ? refusal.problems.map(({ message }) => `拒绝：${message}`)
    : [`拒绝：${refusal.message}`, `Refused: ${refusal.code}`];
