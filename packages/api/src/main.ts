import 'reflect-metadata';
import { runAccounts, runProcess, runSeals, runVerifyFiles, tellFailure } from './app/process.js';

const [word, ...words] = process.argv.slice(2);

async function main(): Promise<void> {
  if (word === 'account') return runAccounts(words);
  if (word === 'seals') return runSeals(words);
  if (word === 'verify-files') return runVerifyFiles(words);
  if (word === undefined || word === '--worker-only') return runProcess({ workerOnly: word !== undefined });
  process.stderr.write(
    `There is no command "${word}": account …, seals …, verify-files, --worker-only, or nothing to serve.\n`,
  );
  process.exitCode = 2;
}

main().catch(tellFailure);
