import { type Actor, systemActor } from '../../src/kernel/actor.js';
import { done, type Outcome } from '../../src/kernel/result.js';
import { createSeal, type ReadySeal, type SealedPdf, type SealInput } from '../../src/modules/seals/index.js';
import { makeKeyPair } from '../../src/modules/seals/software/software-keys.js';
import { type TestApp, type TestSession, testPassword } from './test-app.js';

/** Making a key costs half a second: the seals of one test file share these. */
const pairs: ReturnType<typeof makeKeyPair>[] = [];

/** The pairs of the stock that were made so far. */
export const readyKeys = () => Promise.all(pairs);

/** Seals of this app get their keys from a small stock. */
export function withReadyKeys(app: TestApp): void {
  let next = 0;
  app.services.seals.keys.makePair = () => {
    const place = next % 3;
    next += 1;
    pairs[place] ??= makeKeyPair();
    return pairs[place];
  };
}

/** The unit's 行政审批专用章, ready for use; answers its id. */
export async function makeSeal(
  app: TestApp,
  unitId: string,
  purpose: 'approval' | 'official' = 'approval',
): Promise<string> {
  withReadyKeys(app);
  const outcome = await createSeal(app.services, systemActor('测试'), { idempotencyKey: null, unitId, purpose });
  if (!outcome.ok) throw new Error(`A seal could not be made: ${outcome.refusal.message}`);
  return outcome.value.sealId;
}

/** Gives the person's password once more, as the dialog does. */
export async function confirm(app: TestApp, session: TestSession, password = testPassword) {
  const document = `mutation ($password: String!) {
    confirmPassword(password: $password) {
      __typename ... on ConfirmPasswordSuccess { until } ... on DomainError { code message }
    }
  }`;
  const { data, errors } = await app.graphql(document, { password }, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.confirmPassword;
}

/** Seals a paper as a module does that issues something: prepared, signed outside, recorded. */
export async function sealPaper(
  { services }: Pick<TestApp, 'services'>,
  as: TestSession,
  { pdf, ...input }: SealInput & { pdf: Buffer },
): Promise<Outcome<SealedPdf, { code: string; message: string }>> {
  const actor = (await services.authenticator.identify(as.cookie.split('=')[1] ?? null)) as Actor;
  const command = { name: 'test.seal', idempotencyKey: null, input: null, audited: false };
  let ready: ReadySeal | null = null;
  const prepared = await services.uow.run(actor, command, async (tx) => {
    const made = await services.seals.prepare(tx, actor, input);
    if (made.ok) ready = made.value;
    return made.ok ? done(null) : made;
  });
  if (!prepared.ok) return prepared;
  if (ready === null) throw new Error('Nothing was prepared');
  const signed = await services.seals.sign(ready, pdf);
  if (!signed.ok) return signed;
  let sealed: SealedPdf | null = null;
  const recorded = await services.uow.run(actor, command, async (tx) => {
    const made = await services.seals.record(tx, actor, ready as unknown as ReadySeal, signed.value);
    if (made.ok) sealed = made.value;
    return made.ok ? done(null) : made;
  });
  return recorded.ok && sealed ? done(sealed) : (recorded as Outcome<SealedPdf, { code: string; message: string }>);
}
