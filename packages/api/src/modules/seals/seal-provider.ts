import type { Seal, SealKey } from './seal.entity.js';
import type { SealKeyKeeper } from './seal-states.js';

/** What is to be sealed. */
export interface SealOrder {
  /** Of this one use, for the keeper's own register. */
  requestId: string;
  seal: Seal;
  key: SealKey;
  /** All bytes of the file but the place of the signature. */
  signedBytes: Buffer;
  /** ISO instant that stands in the signature's dictionary. */
  at: string;
  reason: string;
}

/** What a signature of this provider's kind says about itself. */
export interface JudgedSignature {
  /** The bytes signed are those of the file, and the signature is the key's. */
  intact: boolean;
  /** SHA-256 of the certificate that signed, hex; null: it is not told. */
  certificateSha256: string | null;
  certificateSubject: string | null;
}

/**
 * Who keeps private keys and signs with them: the software key store, or an electronic seal service elsewhere. Hash and signature
 * are the provider's business (密评: SM3 and SM2 where they are demanded).
 */
export interface SealProvider {
  readonly keeper: SealKeyKeeper;
  /** What the signature dictionary calls this kind of signature. */
  readonly subFilter: string;
  /** How many bytes the signature's place takes. */
  readonly room: number;
  /** Bytes for the signature's place. Throws KeyTrouble when it cannot. */
  seal(order: SealOrder): Promise<Buffer>;
  /** Looks at a signature of this provider's kind; `known` finds the seal of a certificate. Null: not of this kind. */
  judge(contents: Buffer, signedBytes: Buffer, known: FindSeal): Promise<JudgedSignature | null>;
}

export type FindSeal = (certificateSha256: string) => Promise<Seal | null>;
