import { Unit } from '../../src/modules/identity/index.js';
import { makeSeal } from '../kit/seals.js';
import type { TestApp } from '../kit/test-app.js';

/** The seals of 气象局, which the administrator of the cast looks after, and of 水务局. */
export async function sealsOf(app: TestApp): Promise<{ sealId: string; otherSealId: string }> {
  const unitId = async (code: string) => (await app.services.db.read.get(Unit, { code })).id;
  return {
    sealId: await makeSeal(app, await unitId('zh-qxj')),
    otherSealId: await makeSeal(app, await unitId('zh-swj')),
  };
}
