import { access, rename } from 'node:fs/promises';
import type { Caller } from '../../../kernel/actor.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { SealKey } from '../seal.entity.js';
import { SealUnavailable } from '../seal.refusals.js';
import { KeyTrouble, masterKeyFile, readMasterKey, writeMasterKey } from '../software/master-key.js';

export interface RotatedMasterKey {
  /** How many keys are wrapped anew. */
  keys: number;
  file: string;
  /** Where the master key before lies; to be destroyed once no backup needs it. */
  formerFile: string;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Wraps all keys by a new master key, in one unit of work, and puts it in the place of the one before. Broken off at any point it is
 * simply run again: what is wrapped anew stays so, and the new file lies beside the old one until it has taken its place.
 */
export async function rotateMasterKey(
  services: Services,
  caller: Caller,
): Promise<Outcome<RotatedMasterKey, SealUnavailable>> {
  const command = { name: 'seal.rotateMasterKey', idempotencyKey: null, input: null };
  try {
    const file = masterKeyFile(services.config);
    const next = `${file}.new`;
    if (!(await exists(file)) && (await exists(next))) await rename(next, file);
    const current = await readMasterKey(file);
    if (!(await exists(next))) await writeMasterKey(next);
    const wanted = await readMasterKey(next);
    const outcome = await services.uow.run<number, SealUnavailable>(caller, command, async (tx) => {
      const keys = await tx.list(SealKey, { provider: 'software' });
      const waiting = keys.filter(({ masterKeyId }) => masterKeyId !== wanted.id);
      for (const key of waiting) {
        const set = await services.seals.keys.software.rewrap(key, current, wanted).catch(troubled);
        if (set instanceof KeyTrouble) return refuse(new SealUnavailable(set.message));
        await tx.updateWhere(SealKey, { id: key.id }, set);
      }
      await tx.event({
        type: 'seal.masterKeyRotated',
        subject: { type: 'sealMasterKey', id: wanted.id },
        before: { masterKeyId: current.id },
        after: { masterKeyId: wanted.id, keys: waiting.length },
        text: `更换印章主密钥，重新保护 ${waiting.length} 个密钥`,
        audience: 'audit',
      });
      return done(waiting.length);
    });
    if (!outcome.ok) return outcome;
    const formerFile = `${file}.${current.id}`;
    await rename(file, formerFile);
    await rename(next, file);
    return done({ keys: outcome.value, file, formerFile });
  } catch (error) {
    const trouble = troubled(error);
    return services.uow.run<never, SealUnavailable>(caller, command, async () =>
      refuse(new SealUnavailable(trouble.message)),
    );
  }
}

function troubled(error: unknown): KeyTrouble {
  if (error instanceof KeyTrouble) return error;
  throw error;
}
