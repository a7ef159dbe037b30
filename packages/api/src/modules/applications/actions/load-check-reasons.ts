import { readFile } from 'node:fs/promises';
import type { CheckAspect } from '@gongshen/shared/application';
import { systemActor } from '../../../kernel/actor.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CheckReasonRow } from '../check.entity.js';

const file = new URL('../../../../reference/check-reasons.json', import.meta.url);

interface ShippedReason {
  code: string;
  aspect: CheckAspect;
  text: string;
  active?: boolean;
}

/** Reasons of the shipped list that are not there yet; those that are stay as they were managed. Repeatable. */
export async function loadCheckReasons(services: Services): Promise<void> {
  const { reasons } = JSON.parse(await readFile(file, 'utf8')) as { reasons: ShippedReason[] };
  const known = new Set((await services.db.read.list(CheckReasonRow, {})).map(({ code }) => code));
  const fresh = reasons.filter(({ code }) => !known.has(code));
  if (fresh.length === 0) return;
  const command = { name: 'checkReasons.load', idempotencyKey: null, input: fresh.map(({ code }) => code) };
  await services.uow.run(systemActor('基础数据导入'), command, async (tx) => {
    await tx.insert(
      CheckReasonRow,
      fresh.map(({ code, aspect, text, active }) => ({ code, aspect, text, active: active ?? true })),
    );
    await tx.event({
      type: 'checkReasons.loaded',
      subject: { type: 'checkReason', id: 'list' },
      after: fresh.map(({ code }) => code),
      text: `导入 ${fresh.length} 条核对原因`,
      audience: 'audit',
    });
    return done(null);
  });
}
