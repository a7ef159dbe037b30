import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { draftCertificate } from './actions/draft-certificate.js';
import { proposeRevision } from './actions/propose-revision.js';
import { recordIssuer } from './actions/record-issuer.js';
import { discardCertificate, saveCertificate } from './actions/save-certificate.js';
import { sealCertificate } from './actions/seal-certificate.js';
import { settleProposal } from './actions/settle-proposal.js';
import type { CertificateRow } from './certificate.entity.js';
import { getCertificate, issuerRecord, listCertificates, openProposals } from './certificate.queries.js';
import {
  CertificateCommandInput,
  CertificateConnectionType,
  CertificateFaultType,
  CertificateFilter,
  CertificateIssuerSuccess,
  CertificateIssuerType,
  CertificateProposalType,
  CertificateSuccess,
  CertificateType,
  DiscardCertificateResult,
  DraftCertificateInput,
  DraftCertificateResult,
  ProposeRevisionInput,
  ProposeRevisionResult,
  RecordIssuerInput,
  RecordIssuerResult,
  SaveCertificateInput,
  SaveCertificateResult,
  SealCertificateResult,
  SettleProposalInput,
  SettleProposalResult,
} from './certificate.type.js';
import { listFaults } from './nightly/fault.queries.js';
import { getReadableCertificate } from './take-certificate.js';

@Resolver()
export class CertificateResolver {
  @Query(() => CertificateType)
  @Permit('case.read')
  certificate(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<CertificateRow> {
    return getReadableCertificate(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => CertificateConnectionType, {
    description:
      "Those that took effect: the organisation's own, once handed out; the unit's own; or of the districts.",
  })
  @Permit('case.read')
  async certificates(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => CertificateFilter, { nullable: true }) filter?: CertificateFilter | null,
  ) {
    return toConnection(await listCertificates(context, filter ?? {}, { first, after }), (row) => row);
  }

  @Query(() => [CertificateProposalType], { description: "What waits for a confirmation in the actor's unit." })
  @Permit('certificate.revise')
  certificateProposals(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<object[]> {
    return openProposals(context, first);
  }

  @Query(() => [CertificateFaultType], {
    description: 'What the nightly check found and is not in order again; for those who supervise, empty for others.',
  })
  @Permit('alert.read')
  certificateFaults(@Ctx() context: RequestContext): Promise<object[]> {
    return listFaults(context.services.db.read, context.requireActor());
  }

  @Query(() => CertificateIssuerType, { description: "The actor's unit as an issuer of electronic certificates." })
  @Permit('seal.manage')
  certificateIssuer(@Ctx() context: RequestContext): Promise<CertificateIssuerType> {
    return issuerOf(context, context.requireActor().acting.unitId ?? '');
  }

  @Mutation(() => DraftCertificateResult)
  @Permit('certificate.draft')
  draftCertificate(
    @Arg('input', () => DraftCertificateInput) input: DraftCertificateInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(draftCertificate(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => SaveCertificateResult)
  @Permit('certificate.draft')
  saveCertificate(
    @Arg('input', () => SaveCertificateInput) input: SaveCertificateInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(saveCertificate(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => DiscardCertificateResult)
  @Permit('certificate.draft')
  discardCertificate(
    @Arg('input', () => CertificateCommandInput) input: CertificateCommandInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(discardCertificate(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => SealCertificateResult)
  @Permit('certificate.seal')
  sealCertificate(
    @Arg('input', () => CertificateCommandInput) input: CertificateCommandInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(sealCertificate(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => ProposeRevisionResult)
  @Permit('certificate.revise')
  proposeRevision(
    @Arg('input', () => ProposeRevisionInput) input: ProposeRevisionInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(proposeRevision(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => SettleProposalResult)
  @Permit('certificate.revise')
  settleProposal(@Arg('input', () => SettleProposalInput) input: SettleProposalInput, @Ctx() context: RequestContext) {
    return answer(settleProposal(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => RecordIssuerResult)
  @Permit('seal.manage')
  recordIssuer(@Arg('input', () => RecordIssuerInput) input: RecordIssuerInput, @Ctx() context: RequestContext) {
    return answer(
      recordIssuer(context.services, context.requireActor(), input),
      async (unitId) => new CertificateIssuerSuccess(await issuerOf(context, unitId)),
    );
  }
}

async function success({ services }: RequestContext, id: string): Promise<CertificateSuccess> {
  return new CertificateSuccess(await getCertificate(services.db.read, id));
}

async function issuerOf({ services }: RequestContext, unitId: string): Promise<CertificateIssuerType> {
  const row = await issuerRecord(services.db.read, unitId);
  return { unitId, creditCode: row?.creditCode ?? null, recordedAt: row?.recordedAt ?? null };
}
