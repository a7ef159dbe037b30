import type { Caller } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { FreshSignInRequired, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Unit } from '../../identity/index.js';
import { Seal } from '../seal.entity.js';
import { mayManageSeals } from '../seal.policy.js';
import { SealUnavailable } from '../seal.refusals.js';
import type { PreparedKeys } from '../seal-keys.js';
import { freshEnough, keepState, permissionOf } from '../seal-requests.js';
import { SealPurpose } from '../seal-states.js';
import { KeyTrouble } from '../software/master-key.js';
import type { KeyPair } from '../software/software-keys.js';
import { pemOf, requestCertificate } from '../x509.js';

export interface CreateSeal {
  idempotencyKey: string | null;
  unitId: string;
  purpose: SealPurpose;
  /** A pair brought along; left out: a new one is made. */
  pair?: KeyPair;
}

export type CreateSealRefusal = FreshSignInRequired | NotAllowed | SealUnavailable;

export const purposeNames: Record<SealPurpose, string> = { approval: '行政审批专用章', official: '公章' };

/**
 * Makes the electronic seal of a unit for a purpose: a key, and its certificate by the installation's own authority, or a request
 * for one to take to another. A unit has one for a purpose at a time.
 */
export async function createSeal(
  services: Services,
  caller: Caller,
  input: CreateSeal,
): Promise<Outcome<{ sealId: string }, CreateSealRefusal>> {
  const { unitId, purpose } = input;
  const command = {
    name: 'createSeal',
    ...permissionOf(caller),
    idempotencyKey: input.idempotencyKey,
    input: { unitId, purpose },
    subject: { type: 'unit', id: unitId },
  };
  const own = services.config.seals.certificates === 'own';
  const prepared = mayManageSeals(caller, unitId) ? await prepare(services, own, input.pair) : null;
  return services.uow.run<{ sealId: string }, CreateSealRefusal>(caller, command, async (tx) => {
    if (prepared === null) throw notFound();
    // Two at once wait for each other here: there is one seal for a purpose.
    await tx.nextNumber(`seals of ${unitId}`);
    if (!(await freshEnough(tx, caller))) return refuse(new FreshSignInRequired());
    if (services.config.seals.provider !== 'software') {
      return refuse(new NotAllowed('本系统的印章由外部签章服务保管，请联系系统管理员登记。'));
    }
    if (prepared instanceof KeyTrouble) return refuse(new SealUnavailable(prepared.message));
    const unit = await tx.get(Unit, { id: unitId });
    const state: Seal['state'][] = ['pending', 'active', 'suspended'];
    if ((await tx.count(Seal, { unitId, purpose, state })) > 0) {
      return refuse(new NotAllowed(`${unit.name}已有一枚${purposeNames[purpose]}，废止后才能重新制作。`));
    }
    const seal = await writeSeal(tx, services, unit, purpose, prepared);
    return done({ sealId: seal.id });
  });
}

async function prepare(services: Services, own: boolean, pair?: KeyPair): Promise<PreparedKeys | KeyTrouble> {
  try {
    return await services.seals.keys.prepare(services.db.read, own, pair);
  } catch (error) {
    if (!(error instanceof KeyTrouble)) throw error;
    services.log.error({ error }, 'a key of a seal could not be made');
    return error;
  }
}

async function writeSeal(tx: Tx, services: Services, unit: Unit, purpose: SealPurpose, prepared: PreparedKeys) {
  const { keys } = services.seals;
  const own = services.config.seals.certificates === 'own';
  await keys.store(tx, prepared.key);
  const vouched = own ? await keys.vouch(tx, unit.name, prepared) : null;
  const publicKey = Buffer.from(prepared.key.kept.publicKey, 'base64');
  const names = { commonName: unit.name, organisation: unit.name, publicKey };
  const request = own
    ? null
    : pemOf(await requestCertificate(names, prepared.key.pair.privateKey), 'CERTIFICATE REQUEST');
  const without = {
    certificate: null,
    certificateSha256: null,
    subject: null,
    issuer: null,
    validFrom: null,
    validTo: null,
  };
  const seal: Seal = {
    ...{ id: tx.ids.next(), unitId: unit.id, purpose, name: unit.name, keyId: prepared.key.id },
    ...{ request, chain: null, state: own ? 'active' : 'pending', createdAt: tx.now, version: 1 },
    ...(vouched ?? without),
  };
  await tx.insert(Seal, seal);
  await keepState(tx, seal.id, seal.state, '制作印章');
  await tx.event({
    type: 'seal.created',
    subject: { type: 'seal', id: seal.id },
    after: {
      unitId: unit.id,
      purpose,
      keyId: seal.keyId,
      certificateSha256: seal.certificateSha256,
      state: seal.state,
    },
    text: `制作${unit.name}的电子印章（${purposeNames[purpose]}）`,
    audience: 'audit',
  });
  return seal;
}
