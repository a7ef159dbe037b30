import { CertificateState, CertificateStep, LifeAct, ProposalState, ResultKind } from '@gongshen/shared/certificate';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';
import { CertificateFaultKind } from './certificate-fault-kind.js';

/** 统一社会信用代码 of a unit that issues electronic certificates; its key is the unit's. */
@Entity('certificate_issuer')
export class CertificateIssuer {
  @KeyColumn() id: string;
  @TextColumn(18) creditCode: string;
  @InstantColumn() recordedAt: string;
  @RefColumn('account') recordedBy: string;
}

/**
 * An electronic certificate of a template, from its draft on. Everything that stands on the paper is kept here beside it;
 * `factsDigest` covers it and stands in the sealed file as well, so that neither can be changed without the other telling.
 */
@Entity('certificate')
@IndexOn(['caseId'])
@IndexOn(['resultId'])
@IndexOn(['fileId'])
@IndexOn(['sha256'])
@IndexOn(['organisationId', 'effectiveAt'])
@IndexOn(['unitId', 'effectiveAt'])
@IndexOn(['state', 'validUntil'])
@IndexOn(['checkCode'], { unique: true })
@IndexOn(['identifier'], { unique: true })
export class CertificateRow {
  @KeyColumn() id: string;
  @TextColumn(60) template: string;
  @EnumColumn('certificate', CertificateState) state: CertificateState;
  @EnumColumn('certificate', ResultKind) kind: ResultKind;
  @TextColumn(200) title: string;
  @TextColumn(21, { nullable: true }) typeCode: string | null;
  /** 电子证照标识 (GB/T 36904). Null in a draft. */
  @TextColumn(120, { nullable: true }) identifier: string | null;
  @TextColumn(40, { nullable: true }) serial: string | null;
  /** From 1; one more with every change of the same certificate. */
  @IntColumn() versionNumber: number;
  @TextColumn(100, { nullable: true }) number: string | null;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  /** The holder. */
  @RefColumn('organisation') organisationId: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(200) itemName: string;
  @TextColumn(120) holderName: string;
  @TextColumn(18) holderCode: string;
  @TextColumn(200) projectName: string;
  @TextColumn(40) projectCode: string;
  @RefColumn('unit') unitId: string;
  @TextColumn(120) unitName: string;
  @TextColumn(18, { nullable: true }) issuerCode: string | null;
  @TextColumn(12) districtCode: string;
  /** By field code of the template. */
  @JsonColumn() fields: Record<string, string>;
  @LongTextColumn({ nullable: true }) conditions: string | null;
  @PlainDateColumn({ nullable: true }) validFrom: string | null;
  @PlainDateColumn({ nullable: true }) validUntil: string | null;
  /** The day it was numbered and sealed. */
  @PlainDateColumn({ nullable: true }) issuedOn: string | null;
  @TextColumn(16, { nullable: true }) checkCode: string | null;
  @RefColumn('stored_file', { nullable: true }) fileId: string | null;
  @TextColumn(64, { nullable: true }) sha256: string | null;
  @TextColumn(64, { nullable: true }) factsDigest: string | null;
  /** Of the seal. */
  @TextColumn(36, { nullable: true }) keyId: string | null;
  /** Being sealed just now (`CertificateSealing`). */
  @TextColumn(36, { nullable: true }) sealingId: string | null;
  /** The case's result document it was made into. */
  @RefColumn('result_document', { nullable: true }) resultId: string | null;
  /** The version it takes the place of, once in force. */
  @RefColumn('certificate', { nullable: true }) changesId: string | null;
  @RefColumn('certificate', { nullable: true }) replacedById: string | null;
  @RefColumn('account') draftedBy: string;
  @InstantColumn() draftedAt: string;
  /** Whoever wrote in it last. */
  @RefColumn('account') editedBy: string;
  @InstantColumn() editedAt: string;
  /** Everybody who wrote in it; null: it was drafted before this was kept. */
  @JsonColumn({ nullable: true }) writtenBy: string[] | null;
  @RefColumn('account', { nullable: true }) sealedBy: string | null;
  @InstantColumn({ nullable: true }) sealedAt: string | null;
  @InstantColumn({ nullable: true }) effectiveAt: string | null;
  @InstantColumn({ nullable: true }) suspendedAt: string | null;
  /** When it was superseded, revoked or made void, and why. */
  @InstantColumn({ nullable: true }) endedAt: string | null;
  @LongTextColumn({ nullable: true }) endReason: string | null;
  @InstantColumn({ nullable: true }) remindedAt: string | null;
  @InstantColumn({ nullable: true }) expiredToldAt: string | null;
  @VersionColumn() version: number;
}

/** What became of a certificate; only appended to, each row's digest resting on the one before it. */
@Entity('certificate_step')
@IndexOn(['certificateId', 'seq'], { unique: true })
export class CertificateStepRow {
  @KeyColumn() id: string;
  @RefColumn('certificate') certificateId: string;
  @IntColumn() seq: number;
  @EnumColumn('certificate_step', CertificateStep) step: CertificateStep;
  @InstantColumn() at: string;
  @RefColumn('account', { nullable: true }) accountId: string | null;
  @TextColumn(100) actorName: string;
  @LongTextColumn({ nullable: true }) reason: string | null;
  @TextColumn(500, { nullable: true }) basis: string | null;
  @TextColumn(64) digest: string;
}

/** 暂停、恢复、撤销: proposed by one person, confirmed by another. */
@Entity('certificate_proposal')
@IndexOn(['certificateId'])
@IndexOn(['unitId', 'state'])
export class CertificateProposal {
  @KeyColumn() id: string;
  @RefColumn('certificate') certificateId: string;
  @RefColumn('unit') unitId: string;
  @EnumColumn('certificate_proposal', LifeAct) act: LifeAct;
  @EnumColumn('certificate_proposal', ProposalState) state: ProposalState;
  @LongTextColumn() reason: string;
  @TextColumn(500) basis: string;
  @RefColumn('account') proposedBy: string;
  @InstantColumn() proposedAt: string;
  @RefColumn('account', { nullable: true }) settledBy: string | null;
  @InstantColumn({ nullable: true }) settledAt: string | null;
  @LongTextColumn({ nullable: true }) settledReason: string | null;
  @VersionColumn() version: number;
}

/** A finding of the nightly check; `goneAt` once it was found in order again. */
@Entity('certificate_fault')
@IndexOn(['certificateId'])
@IndexOn(['goneAt'])
export class CertificateFault {
  @KeyColumn() id: string;
  @RefColumn('certificate') certificateId: string;
  @EnumColumn('certificate_fault', CertificateFaultKind) kind: CertificateFaultKind;
  @InstantColumn() foundAt: string;
  @LongTextColumn() text: string;
  @InstantColumn({ nullable: true }) goneAt: string | null;
}
