import { parseArgs } from 'node:util';
import { formatFileSize } from '@gongshen/shared/material';
import { StoredFile } from '../kernel/files/stored-file.entity.js';
import { verifyFiles } from '../kernel/files/verify-files.js';
import type { Services } from '../kernel/services.js';
import { Ended } from './account-command.js';

const usage = `用法 Usage: node packages/api/dist/main.js verify-files [--sample]

核对数据库与文件存储是否一致，并重新计算每份内容的校验值。
Compares the database with the storage of the files, both ways, and hashes every content.

  --sample   只计算十六分之一的内容，与每晚的任务相同 hashes a sixteenth only, as the nightly job does`;

/** What is wrong, at most so many lines. */
const linesAtMost = 100;

/** `verify-files`: what the nightly check does, at once and whole. Answers the exit code: 1 when something is damaged. */
export async function runFilesCommand(
  words: readonly string[],
  say: (line: string) => void,
  open: () => Promise<Services>,
): Promise<number> {
  let sample: boolean;
  try {
    sample = parseArgs({ args: [...words], options: { sample: { type: 'boolean', default: false } } }).values.sample;
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return Ended.misused;
  }
  const services = await open();
  try {
    say(`存储 Storage: ${services.files.storage.place}`);
    const check = await verifyFiles(services, { whole: !sample });
    say(`数据库登记 named by rows: ${check.named}`);
    say(`存储中 in the storage: ${check.kept}`);
    say(`已校验 hashed: ${check.hashed}（${formatFileSize(check.hashedBytes)}）`);
    say(`恢复完好 repaired: ${check.repaired}`);
    say(`无主内容 not named by any row: 已清理 removed ${check.orphansRemoved}，保留 left ${check.orphansLeft}`);
    say(`缺失 missing: ${check.missing}`);
    say(`损坏 altered: ${check.altered}`);
    await tellDamages(services, say);
    return check.missing + check.altered > 0 ? Ended.refused : Ended.well;
  } finally {
    await services.db.close();
  }
}

async function tellDamages({ db, files }: Services, say: (line: string) => void): Promise<void> {
  const damages = await files.damages.all();
  for (const { sha256, kind, foundAt } of damages.slice(0, linesAtMost)) {
    const names = await db.read.list(StoredFile, { sha256 }, { id: 'asc' }, 5);
    say(`  ${kind}  ${sha256}  ${foundAt}`);
    for (const { id, fileName } of names) say(`      ${id}  ${fileName}`);
  }
  if (damages.length > linesAtMost) say(`  … ${damages.length - linesAtMost}`);
}
