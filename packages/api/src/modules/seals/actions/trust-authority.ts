import type { Caller } from '../../../kernel/actor.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { SealAuthority } from '../seal.entity.js';
import { KeyTrouble } from '../software/master-key.js';
import { certificatesIn, derOf, isAuthority, nameText, pemOf, sha256 } from '../x509.js';

/** From now on certificates that lead to this root are believed. Done at the command line only: whoever it lets in may make seals. */
export async function trustAuthority(
  services: Services,
  caller: Caller,
  certificate: Uint8Array,
): Promise<Outcome<{ subject: string }, InvalidInput>> {
  const command = { name: 'seal.trustAuthority', idempotencyKey: null, input: null };
  return services.uow.run<{ subject: string }, InvalidInput>(caller, command, async (tx) => {
    const read = rootIn(certificate);
    if (typeof read === 'string') return refuse(problem(read));
    const fingerprint = sha256(derOf(read));
    const subject = nameText(read.subject);
    if (await tx.find(SealAuthority, { sha256: fingerprint })) return refuse(problem('这份根证书已经在信任之列。'));
    const pem = pemOf(derOf(read), 'CERTIFICATE');
    const row = { kind: 'imported' as const, subject, certificate: pem, sha256: fingerprint, keyId: null };
    const id = tx.ids.next();
    await tx.insert(SealAuthority, { id, ...row, createdAt: tx.now });
    await tx.event({
      type: 'seal.authorityTrusted',
      subject: { type: 'sealAuthority', id },
      after: { subject, sha256: fingerprint },
      text: `信任电子印章的签发机构：${subject}`,
      audience: 'audit',
    });
    return done({ subject });
  });
}

function rootIn(content: Uint8Array) {
  try {
    const [root, more] = certificatesIn(content);
    if (!root || more) return '文件里应当正好有一份根证书。';
    if (!root.issuer.isEqual(root.subject) || !isAuthority(root)) return '这不是自签的根证书，不能作为信任的起点。';
    return root;
  } catch (error) {
    if (error instanceof KeyTrouble) return error.message;
    throw error;
  }
}

const problem = (message: string) => new InvalidInput([{ field: 'certificate', reason: 'format', message }]);
