import { createHash } from 'node:crypto';
import { Entity } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../../kernel/database/columns.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { StoredFile } from '../../../kernel/files/stored-file.entity.js';
import type { FieldProblem } from '../../../kernel/graphql/domain-error.js';

export const SignedActKind = {
  resultHandedOut: 'resultHandedOut',
  originalsTakenIn: 'originalsTakenIn',
  originalsHandedOver: 'originalsHandedOver',
} as const;
export type SignedActKind = keyof typeof SignedActKind;

/** What a signature on screen was given for. One picture, one act: neither the file nor the same picture sent in anew signs twice. */
@Entity('signature_use')
@IndexOn(['fileId'], { unique: true })
@IndexOn(['sha256'], { unique: true })
@IndexOn(['applicationId'])
export class SignatureUse {
  @KeyColumn() id: string;
  @RefColumn('stored_file') fileId: string;
  /** Of the picture. */
  @TextColumn(64) sha256: string;
  @EnumColumn('signature_use', SignedActKind) act: SignedActKind;
  @RefColumn('application') applicationId: string;
  @TextColumn(100) signer: string;
  /** What was signed for, a line each, as it was read out. */
  @JsonColumn() facts: string[];
  /** SHA-256 over all the rest: picture and act belong together. */
  @TextColumn(64) digest: string;
  @RefColumn('account') accountId: string;
  @TextColumn(100) actorName: string;
  @InstantColumn() signedAt: string;
}

export interface SignedAct {
  fileId: string;
  act: SignedActKind;
  applicationId: string;
  signer: string;
  facts: string[];
}

/** SHA-256 that binds a picture to its act: facts, signer, clerk and time. */
export function signatureDigest(use: Omit<SignatureUse, 'id' | 'digest' | 'fileId'>): string {
  const { sha256, act, applicationId, signer, facts, accountId, actorName, signedAt } = use;
  const said = JSON.stringify([sha256, act, applicationId, signer, facts, accountId, actorName, signedAt]);
  return createHash('sha256').update(said).digest('hex');
}

/** Binds a signature to the act it was given for, in the act's own unit of work. A problem: it has signed something already. */
export async function bindSignature(tx: Tx, actor: Actor, signed: SignedAct): Promise<FieldProblem | null> {
  const { sha256 } = await tx.get(StoredFile, { id: signed.fileId });
  const used = await tx.find(SignatureUse, { sha256 });
  if (used !== null) {
    const message = '这个签名已经用于另一次领取或交接，不能再用，请重新签名。';
    return { field: 'signatureFileId', reason: 'used', message };
  }
  const { fileId, act, applicationId, signer, facts } = signed;
  const bound = { sha256, act, applicationId, signer, facts, accountId: actor.accountId, actorName: actor.displayName };
  const use = { ...bound, signedAt: tx.now };
  await tx.insert(SignatureUse, { id: tx.ids.next(), fileId, ...use, digest: signatureDigest(use) });
  return null;
}
