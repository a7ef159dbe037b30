import type { SystemActor } from '../../../kernel/actor.js';
import { InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Unit } from '../../identity/index.js';
import { Seal, SealKey } from '../seal.entity.js';
import { keepState } from '../seal-requests.js';
import type { SealPurpose } from '../seal-states.js';
import { KeyTrouble } from '../software/master-key.js';
import { certificatesIn, derOf, nameText, pemOf, publicKeyOf, sha256 } from '../x509.js';

export interface ConnectSeal {
  unitId: string;
  purpose: SealPurpose;
  /** What the seal service calls the seal. */
  reference: string;
  /** Its certificate, PEM or DER: only signatures with this one are accepted. */
  certificate: Uint8Array;
}

/**
 * Lets a unit use a seal that the electronic seal service keeps. Whoever keeps the machine vouches for the certificate: it is pinned,
 * for chains of SM2 signatures are judged by the service, not here.
 */
export async function connectSeal(
  services: Services,
  caller: SystemActor,
  input: ConnectSeal,
): Promise<Outcome<{ sealId: string }, InvalidInput | NotAllowed>> {
  const { unitId, purpose } = input;
  const command = { name: 'seal.connect', idempotencyKey: null, input: null, subject: { type: 'unit', id: unitId } };
  return services.uow.run<{ sealId: string }, InvalidInput | NotAllowed>(caller, command, async (tx) => {
    const read = readOne(input.certificate);
    const reference = input.reference.trim();
    if (typeof read === 'string') return refuse(problem('certificate', read));
    if (reference === '' || reference.length > 200)
      return refuse(problem('reference', '请写明印章在签章服务中的编号。'));
    const unit = await tx.get(Unit, { id: unitId });
    const state: Seal['state'][] = ['pending', 'active', 'suspended'];
    if ((await tx.count(Seal, { unitId, purpose, state })) > 0) {
      return refuse(new NotAllowed(`${unit.name}已有一枚这种用途的印章，废止后才能登记另一枚。`));
    }
    const certificateSha256 = sha256(derOf(read));
    if (await tx.find(Seal, { certificateSha256 })) return refuse(problem('certificate', '这份证书已经登记过。'));
    const keyId = tx.ids.next();
    const publicKey = publicKeyOf(read).toString('base64');
    const none = { wrapped: null, nonce: null, masterKeyId: null };
    await tx.insert(SealKey, {
      id: keyId,
      provider: 'remote',
      algorithm: 'SM2',
      publicKey,
      reference,
      createdAt: tx.now,
      ...none,
    });
    const seal: Seal = {
      ...{ id: tx.ids.next(), unitId, purpose, name: unit.name, keyId, request: null, chain: null, version: 1 },
      ...{ certificate: pemOf(derOf(read), 'CERTIFICATE'), certificateSha256, state: 'active', createdAt: tx.now },
      ...{ subject: nameText(read.subject), issuer: nameText(read.issuer) },
      ...{ validFrom: read.notBefore.value.toISOString(), validTo: read.notAfter.value.toISOString() },
    };
    await tx.insert(Seal, seal);
    await keepState(tx, seal.id, 'active', '登记签章服务中的印章');
    await tx.event({
      type: 'seal.connected',
      subject: { type: 'seal', id: seal.id },
      after: { unitId, purpose, keyId, reference, certificateSha256 },
      text: `登记${unit.name}在电子签章服务中的印章`,
      audience: 'audit',
    });
    return done({ sealId: seal.id });
  });
}

function readOne(content: Uint8Array) {
  try {
    return certificatesIn(content)[0] ?? '文件里没有证书。';
  } catch (error) {
    if (error instanceof KeyTrouble) return error.message;
    throw error;
  }
}

const problem = (field: string, message: string) => new InvalidInput([{ field, reason: 'format', message }]);
