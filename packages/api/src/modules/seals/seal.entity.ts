import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';
import { SealAuthorityKind, SealKeyKeeper, SealPurpose, SealState } from './seal-states.js';

/** A key pair. Of a software key the private part lies here wrapped by the master key, which is never in the database. */
@Entity('seal_key')
export class SealKey {
  @KeyColumn() id: string;
  @EnumColumn('seal_key', SealKeyKeeper) provider: SealKeyKeeper;
  @TextColumn(40) algorithm: string;
  /** SubjectPublicKeyInfo, base64. */
  @LongTextColumn() publicKey: string;
  /** PKCS#8 under AES-256-GCM with the key's id as additional data, base64; null: another system keeps it. */
  @LongTextColumn({ nullable: true }) wrapped: string | null;
  @TextColumn(40, { nullable: true }) nonce: string | null;
  /** Which master key wraps it: a fingerprint. */
  @TextColumn(40, { nullable: true }) masterKeyId: string | null;
  /** What a remote seal service calls it. */
  @TextColumn(200, { nullable: true }) reference: string | null;
  @InstantColumn() createdAt: string;
}

/** Whose signature under a seal's certificate is believed. */
@Entity('seal_authority')
@IndexOn(['sha256'], { unique: true })
export class SealAuthority {
  @KeyColumn() id: string;
  @EnumColumn('seal_authority', SealAuthorityKind) kind: SealAuthorityKind;
  @TextColumn(400) subject: string;
  /** PEM. */
  @LongTextColumn() certificate: string;
  @TextColumn(64) sha256: string;
  /** Of the installation's own authority. */
  @RefColumn('seal_key', { nullable: true }) keyId: string | null;
  @InstantColumn() createdAt: string;
}

/** The electronic seal of a unit for a purpose. Another key or certificate is another seal. */
@Entity('seal')
@IndexOn(['unitId', 'purpose'])
@IndexOn(['certificateSha256'], { unique: true })
export class Seal {
  @KeyColumn() id: string;
  @RefColumn('unit') unitId: string;
  @EnumColumn('seal', SealPurpose) purpose: SealPurpose;
  /** The unit's name as it stands on the seal. */
  @TextColumn(120) name: string;
  @RefColumn('seal_key') keyId: string;
  /** PKCS#10 in PEM, for a certificate of another authority; null: the installation's own has given one. */
  @LongTextColumn({ nullable: true }) request: string | null;
  /** PEM; null until one is imported. */
  @LongTextColumn({ nullable: true }) certificate: string | null;
  /** PEM of what stands between the certificate and the authority, in order. */
  @LongTextColumn({ nullable: true }) chain: string | null;
  @TextColumn(64, { nullable: true }) certificateSha256: string | null;
  @TextColumn(400, { nullable: true }) subject: string | null;
  @TextColumn(400, { nullable: true }) issuer: string | null;
  @InstantColumn({ nullable: true }) validFrom: string | null;
  @InstantColumn({ nullable: true }) validTo: string | null;
  @EnumColumn('seal', SealState) state: SealState;
  @InstantColumn() createdAt: string;
  @VersionColumn() version: number;
}

/** What state a seal was in from when on; only appended to. */
@Entity('seal_state_change')
@IndexOn(['sealId', 'at'])
export class SealStateChange {
  @KeyColumn() id: string;
  @RefColumn('seal') sealId: string;
  @EnumColumn('seal_state_change', SealState) state: SealState;
  @InstantColumn() at: string;
  @RefColumn('account', { nullable: true }) accountId: string | null;
  @TextColumn(100) actorName: string;
  @TextColumn(500) reason: string;
}

/** One use of a seal; only appended to. */
@Entity('seal_use')
@IndexOn(['sealId', 'at'])
@IndexOn(['digest'])
@IndexOn(['subjectType', 'subjectId'])
export class SealUse {
  @KeyColumn() id: string;
  /** The server's time. */
  @InstantColumn() at: string;
  /** The time that stands in the signature. */
  @InstantColumn() signedAt: string;
  @RefColumn('seal') sealId: string;
  @RefColumn('seal_key') keyId: string;
  @RefColumn('unit') unitId: string;
  @RefColumn('account') accountId: string;
  @TextColumn(100) actorName: string;
  @TextColumn(60) subjectType: string;
  @TextColumn(60) subjectId: string;
  @TextColumn(200) reason: string;
  /** SHA-256 of what was signed, hex. */
  @TextColumn(64) digest: string;
  /** SHA-256 of the sealed file, hex. */
  @TextColumn(64) documentSha256: string;
  @TextColumn(64) certificateSha256: string;
}
