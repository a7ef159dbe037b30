import type { Certificate } from 'pkijs';
import type { Caller } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { FreshSignInRequired, InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Seal, SealAuthority, SealKey } from '../seal.entity.js';
import {
  freshEnough,
  getManagedSeal,
  keepState,
  permissionOf,
  type SealChangeRefusal,
  wrongState,
} from '../seal-requests.js';
import { sealMay } from '../seal-states.js';
import { KeyTrouble } from '../software/master-key.js';
import { certificatesIn, derOf, leadsTo, maySign, nameText, pemOf, publicKeyOf, sha256 } from '../x509.js';

export interface ImportCertificate {
  idempotencyKey: string | null;
  sealId: string;
  expectedVersion: number | null;
  /** PEM: the seal's certificate first, then what stands between it and its authority. */
  certificate: string;
}

const lengthAtMost = 65_536;

/** Gives a seal the certificate another authority has issued for its key; from now on it can be used. */
export async function importCertificate(
  services: Services,
  caller: Caller,
  input: ImportCertificate,
): Promise<Outcome<{ sealId: string }, SealChangeRefusal>> {
  const { idempotencyKey, ...body } = input;
  const subject = { type: 'seal', id: input.sealId };
  const command = { name: 'importSealCertificate', ...permissionOf(caller), idempotencyKey, input: body, subject };
  return services.uow.run<{ sealId: string }, SealChangeRefusal>(caller, command, async (tx) => {
    const seal = await getManagedSeal(tx, caller, input.sealId);
    if (!sealMay(seal.state, 'importCertificate')) return refuse(wrongState(seal.state));
    const read = await readChain(tx, seal, input.certificate);
    if (typeof read === 'string')
      return refuse(new InvalidInput([{ field: 'certificate', reason: 'format', message: read }]));
    if (!(await freshEnough(tx, caller))) return refuse(new FreshSignInRequired());
    await tx.update(Seal, seal.id, input.expectedVersion, { ...read, state: 'active' });
    await keepState(tx, seal.id, 'active', '装入证书');
    const { certificateSha256, issuer, validFrom, validTo } = read;
    await tx.event({
      type: 'seal.certificateImported',
      subject,
      before: { state: seal.state },
      after: { state: 'active', certificateSha256, issuer, validFrom, validTo },
      text: `为“${seal.name}”的电子印章装入证书`,
      audience: 'audit',
    });
    return done({ sealId: seal.id });
  });
}

/** The columns of the seal, or what is wrong in a sentence. */
async function readChain(tx: Tx, seal: Seal, text: string) {
  if (text.length > lengthAtMost) return '证书文件过大，请只上传本单位的证书和它的上级证书。';
  let certificates: Certificate[];
  try {
    certificates = certificatesIn(Buffer.from(text));
  } catch (error) {
    if (error instanceof KeyTrouble) return error.message;
    throw error;
  }
  const [certificate, ...between] = certificates;
  if (!certificate) return '文件里没有证书。';
  const key = await tx.get(SealKey, { id: seal.keyId });
  if (publicKeyOf(certificate).toString('base64') !== key.publicKey) {
    return '第一份证书不是为这枚印章的密钥签发的，请核对是否用了本页下载的证书申请文件。';
  }
  if (!maySign(certificate)) return '证书的密钥用途不包括数字签名，不能用于电子印章。';
  const dates = {
    validFrom: certificate.notBefore.value.toISOString(),
    validTo: certificate.notAfter.value.toISOString(),
  };
  if (tx.now < dates.validFrom || tx.now > dates.validTo) return '证书不在有效期内。';
  const authorities = await tx.list(SealAuthority, {});
  const believed = authorities.flatMap((each) => certificatesIn(Buffer.from(each.certificate)));
  if (!(await leadsTo(certificate, between, believed, tx.now))) {
    return '证书不能追溯到本系统信任的签发机构。请连同上级证书一起上传；仍不通过的，请系统管理员核对信任的根证书。';
  }
  const roots = new Set(believed.map((each) => sha256(derOf(each))));
  const chain = between.map(derOf).filter((der) => !roots.has(sha256(der)));
  return {
    ...{
      certificate: pemOf(derOf(certificate), 'CERTIFICATE'),
      certificateSha256: sha256(derOf(certificate)),
      ...dates,
    },
    chain: chain.length === 0 ? null : chain.map((der) => pemOf(der, 'CERTIFICATE')).join(''),
    ...{ subject: nameText(certificate.subject), issuer: nameText(certificate.issuer) },
  };
}
