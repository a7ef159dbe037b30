import { SignPdfError } from '@signpdf/utils';
import type { Actor, Caller } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { FreshSignInRequired } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { confirmedRecently, Unit } from '../identity/index.js';
import { findSignatures } from './pades/read-signatures.js';
import { signPdf } from './pades/signed-pdf.js';
import { Seal, SealKey, SealUse } from './seal.entity.js';
import { SealUnavailable } from './seal.refusals.js';
import { obstacleTo } from './seal.rules.js';
import type { SealKeys } from './seal-keys.js';
import type { SealProvider } from './seal-provider.js';
import { type SealKeyKeeper, SealPurpose } from './seal-states.js';
import { KeyTrouble } from './software/master-key.js';
import { type PdfVerdict, verifyPdf } from './verify-pdf.js';
import { sha256 } from './x509.js';

/** What is to be sealed. */
export interface SealInput {
  /** Whose seal: the actor's own unit. */
  unitId: string;
  /** Stands in the signature and in the register: “核发建筑工程施工许可证”. At most 200 signs. */
  reason: string;
  /** What is sealed. */
  subject: { type: string; id: string };
  /** ISO instant that stands in the signature, not later than now. */
  at: string;
  /** Left out: 行政审批专用章, or 公章 where the unit has no other. */
  purpose?: SealPurpose;
}

/** A use that is allowed and not made yet. */
export interface ReadySeal {
  /** What the keeper of the key is asked under, and only once. */
  id: string;
  input: SealInput;
  seal: Seal;
  key: SealKey;
  certificateSha256: string;
}

/** A sealed paper whose use is not in the register yet: nobody is given it before it is. */
export interface SignedPdf {
  bytes: Buffer;
  /** SHA-256 of what was signed, hex. */
  digest: string;
}

export interface SealedPdf {
  bytes: Buffer;
  keyId: string;
  /** Hex. */
  certificateSha256: string;
}

/** Seals papers and looks at sealed ones. */
export class SealService {
  constructor(
    private readonly services: Services,
    /** Makes keys and certificates. */
    readonly keys: SealKeys,
    private readonly providers: Readonly<Partial<Record<SealKeyKeeper, SealProvider>>>,
  ) {}

  /**
   * First step: may this person use this seal now? The person has given the password within the last minutes. What it answers is
   * signed outside of the transaction, for whoever keeps the key may take seconds.
   */
  async prepare(
    tx: Tx,
    actor: Caller,
    input: SealInput,
  ): Promise<Outcome<ReadySeal, SealUnavailable | FreshSignInRequired>> {
    const { unitId } = input;
    if (actor.kind !== 'person' || actor.acting.unitId !== unitId) {
      return refuse(new SealUnavailable('只能使用本单位的印章。'));
    }
    if (!(await confirmedRecently(tx, actor, tx.now))) return refuse(new FreshSignInRequired());
    const seal = await this.sealFor(tx, unitId, input.purpose);
    if (seal === null) {
      const unit = await tx.find(Unit, { id: unitId });
      return refuse(new SealUnavailable(`${unit?.name ?? '本单位'}还没有可用的电子印章，请联系本单位的部门管理员。`));
    }
    const at = `${input.at.slice(0, 19)}.000Z`;
    const obstacle = obstacleTo(seal, at, tx.now);
    if (obstacle !== null) return refuse(new SealUnavailable(obstacle));
    const key = await tx.get(SealKey, { id: seal.keyId });
    if (!this.providers[key.provider]) return refuse(notConnected());
    const { certificateSha256 } = seal;
    if (certificateSha256 === null) throw new Error(`Seal ${seal.id} is active without a certificate`);
    const reason = input.reason.slice(0, 200);
    return done({ id: tx.ids.next(), input: { ...input, at, reason }, seal, key, certificateSha256 });
  }

  /**
   * Second step, outside of every transaction: the keeper of the key signs a finished PDF of `paperPdf`. With a software key the same
   * paper, reason and time give the same bytes.
   */
  async sign(ready: ReadySeal, pdf: Buffer): Promise<Outcome<SignedPdf, SealUnavailable>> {
    this.services.uow.demandOutside('A seal is used');
    const { seal, key, input } = ready;
    const { at, reason } = input;
    const provider = this.providers[key.provider];
    if (!provider) return refuse(notConnected());
    let digest = '';
    const sealed = await signPdf(
      pdf,
      { name: seal.name, reason, at, subFilter: provider.subFilter, room: provider.room },
      (signedBytes) => {
        digest = sha256(signedBytes);
        return provider.seal({ requestId: ready.id, seal, key, signedBytes, at, reason });
      },
    ).catch((error: unknown) => {
      if (error instanceof KeyTrouble) return error;
      if (error instanceof SignPdfError) return new KeyTrouble('这份文件不是本系统能够加盖电子印章的 PDF，没有用印。');
      throw error;
    });
    if (sealed instanceof KeyTrouble) {
      this.services.log.error({ error: sealed, sealId: seal.id }, 'a seal could not be used');
      return refuse(new SealUnavailable(sealed.message));
    }
    const [made] = findSignatures(sealed).slice(-1);
    if (!made?.wholeFile || !made.wellFormed) throw new Error('A sealed file is not framed as it has to be');
    return done({ bytes: sealed, digest });
  }

  /** Third step, with what the paper is used for: every use leaves a row. Refused when the seal was stopped meanwhile. */
  async record(
    tx: Tx,
    actor: Actor,
    { input, seal, key, certificateSha256 }: ReadySeal,
    { bytes, digest }: SignedPdf,
  ): Promise<Outcome<SealedPdf, SealUnavailable>> {
    // Whoever stops the seal at this moment comes before or after this use, never beside it.
    const held = await tx.execute("UPDATE seal SET state = state WHERE id = ? AND state = 'active'", [seal.id]);
    if (held !== 1) return refuse(new SealUnavailable('印章的状态刚刚发生变化，没有用印，请重试。'));
    const { subject, reason, at, unitId } = input;
    await tx.insert(SealUse, {
      id: tx.ids.next(),
      at: tx.now,
      signedAt: at,
      sealId: seal.id,
      keyId: key.id,
      unitId,
      accountId: actor.accountId,
      actorName: actor.displayName,
      subjectType: subject.type,
      subjectId: subject.id,
      reason,
      digest,
      documentSha256: sha256(bytes),
      certificateSha256,
    });
    await tx.event({
      type: 'seal.used',
      subject: { type: 'seal', id: seal.id },
      after: { subject, keyId: key.id, digest },
      text: `${actor.displayName}使用“${seal.name}”的电子印章：${reason}`,
      audience: 'audit',
    });
    return done({ bytes, keyId: key.id, certificateSha256 });
  }

  /** Looks at every signature of a PDF. Never throws on what is in the file. */
  verifyPdf(bytes: Buffer): Promise<PdfVerdict> {
    return verifyPdf(this.services.db.read, Object.values(this.providers), bytes);
  }

  /** Why no seal can be made or used here at all, as people are told; null: nothing stands in the way. */
  async obstacle(): Promise<string | null> {
    try {
      await this.keys.software.check();
      return null;
    } catch (error) {
      if (error instanceof KeyTrouble) return error.message;
      throw error;
    }
  }

  private async sealFor(tx: Tx, unitId: string, purpose: SealPurpose | undefined): Promise<Seal | null> {
    const wanted = purpose === undefined ? [SealPurpose.approval, SealPurpose.official] : [purpose];
    const seals = await tx.list(Seal, { unitId, state: ['pending', 'active', 'suspended'] }, { createdAt: 'asc' });
    const found = wanted.map((each) => seals.find((seal) => seal.purpose === each));
    return found.find((seal) => seal !== undefined) ?? null;
  }
}

const notConnected = () => new SealUnavailable('本系统没有连接保管这枚印章的签章服务，请联系系统管理员。');

declare module '../../kernel/services.js' {
  interface Services {
    seals: SealService;
  }
}
