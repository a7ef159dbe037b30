import type { Reader } from '../../kernel/database/reader.js';
import { Unit } from '../identity/index.js';
import { type FoundSignature, findSignatures } from './pades/read-signatures.js';
import { Seal, SealAuthority, SealKey, SealStateChange, SealUse } from './seal.entity.js';
import { trustIn } from './seal.rules.js';
import type { JudgedSignature, SealProvider } from './seal-provider.js';
import { certificatesIn, leadsTo, sha256 } from './x509.js';

/** Whether the one who signed is to be believed. */
export type SignatureTrust = 'own' | 'foreign' | 'revokedKey' | 'expiredKey' | 'unknownAlgorithm';

export interface SignatureVerdict {
  /** Nothing of the file lies outside of what was signed. */
  wholeFile: boolean;
  /** What was signed is what lies in the file, bit by bit. */
  intact: boolean;
  trusted: SignatureTrust;
  /** The unit whose seal it is; null for a seal that is not of this system. */
  unitId: string | null;
  unitName: string | null;
  /** ISO instant that stands in the signature. */
  signedAt: string | null;
  certificateSubject: string | null;
  certificateSha256: string | null;
  keyId: string | null;
  /** This very use of the seal is in the register of uses. */
  recorded: boolean;
}

export interface PdfVerdict {
  /** In the order in which they lie in the file; none: the file is not sealed. */
  signatures: readonly SignatureVerdict[];
}

const unknown = {
  trusted: 'unknownAlgorithm',
  unitId: null,
  unitName: null,
  certificateSubject: null,
  certificateSha256: null,
  keyId: null,
  recorded: false,
} as const;

/** Looks at every signature of a PDF. Never throws on what is in the file. */
export async function verifyPdf(
  reader: Reader,
  providers: readonly SealProvider[],
  bytes: Buffer,
): Promise<PdfVerdict> {
  const found = findSignatures(bytes);
  const signatures: SignatureVerdict[] = [];
  for (const signature of found) signatures.push(await verdictOn(reader, providers, signature));
  // A place for a signature that cannot be read any more is an altered file, not one without a seal.
  if (found.length === 0 && bytes.includes('/ByteRange')) {
    signatures.push({ ...unknown, wholeFile: false, intact: false, signedAt: null });
  }
  return { signatures };
}

async function verdictOn(
  reader: Reader,
  providers: readonly SealProvider[],
  signature: FoundSignature,
): Promise<SignatureVerdict> {
  const { wholeFile, at: signedAt, signedBytes } = signature;
  const findSeal = (certificateSha256: string) => reader.find(Seal, { certificateSha256 });
  let judged: JudgedSignature | null = null;
  for (const provider of providers) {
    judged ??= await provider.judge(signature.contents, signedBytes, findSeal).catch(() => null);
  }
  if (judged === null) return { ...unknown, wholeFile, intact: false, signedAt };
  const { certificateSubject, certificateSha256 } = judged;
  const intact = judged.intact && signature.wellFormed && signature.filledWithZeros;
  const seal = certificateSha256 === null ? null : await findSeal(certificateSha256);
  const about = { wholeFile, intact, signedAt, certificateSubject, certificateSha256 };
  if (seal === null || certificateSha256 === null) {
    return { ...about, trusted: 'foreign', unitId: null, unitName: null, keyId: null, recorded: false };
  }
  const digest = sha256(signedBytes);
  const [unit, use, changes, believed] = await Promise.all([
    reader.find(Unit, { id: seal.unitId }),
    reader.find(SealUse, { digest, certificateSha256 }),
    reader.list(SealStateChange, { sealId: seal.id }, { at: 'asc', id: 'asc' }),
    isBelieved(reader, seal, signedAt),
  ]);
  const recorded = use !== null;
  return {
    ...about,
    trusted: believed ? trustIn(seal, changes, signedAt, recorded) : 'foreign',
    unitId: seal.unitId,
    unitName: unit?.name ?? seal.name,
    keyId: seal.keyId,
    recorded,
  };
}

/** The certificate leads to an authority that is believed; its time is judged apart. */
async function isBelieved(reader: Reader, seal: Seal, signedAt: string | null): Promise<boolean> {
  if (seal.certificate === null || seal.validFrom === null || seal.validTo === null) return false;
  // Pinned by whoever keeps the machine; the chain is the seal service's business.
  if ((await reader.find(SealKey, { id: seal.keyId }))?.provider === 'remote') return true;
  const [certificate] = certificatesIn(Buffer.from(seal.certificate));
  if (!certificate) return false;
  const authorities = await reader.list(SealAuthority, {});
  const within = signedAt !== null && signedAt >= seal.validFrom && signedAt <= seal.validTo;
  return leadsTo(
    certificate,
    seal.chain === null ? [] : certificatesIn(Buffer.from(seal.chain)),
    authorities.flatMap((each) => certificatesIn(Buffer.from(each.certificate))),
    within ? signedAt : seal.validFrom,
  );
}
