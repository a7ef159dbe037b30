import {
  CertificateAction,
  CertificateStanding,
  certificateStanding,
  ProposalAction,
} from '@gongshen/shared/certificate';
import type { PlainDate } from '@gongshen/shared/clock';
import { Role } from '@gongshen/shared/identity';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { RequestContext } from '../../kernel/request-context.js';
import { caseLoader, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { PersonType, personLoader } from '../identity/index.js';
import type { CertificateFault, CertificateProposal, CertificateRow } from './certificate.entity.js';
import {
  availableCertificateActions,
  availableProposalActions,
  mayReadCertificate,
  wroteIt,
} from './certificate.policy.js';
import {
  certificateLoader,
  certificateOfResultLoader,
  certificatesOfCaseLoader,
  proposalsLoader,
  sealingLoader,
  stepsLoader,
} from './certificate.queries.js';
import {
  CertificateFaultType,
  CertificateFieldType,
  CertificateHistoryType,
  CertificateProposalType,
  CertificateSealingType,
  CertificateTemplateType,
  CertificateType,
} from './certificate.type.js';
import { checkLink } from './check/check-link.js';
import { preparesResult } from './result.policy.js';
import { ResultDocumentType } from './result.type.js';
import type { ResultDocumentRow } from './result-document.entity.js';
import { certificateSubject } from './take-certificate.js';
import { shown } from './templates/certificate-paper.js';
import { getTemplate, templateOfItem } from './templates/certificate-templates.js';

const isApplicant = (context: RequestContext) => context.requireActor().acting.role === Role.applicant;

/** What the policy asks, out of loaders: a page asks it of many. */
async function subjectOf(context: RequestContext, row: CertificateRow) {
  const itemCase = await caseLoader(context).load(row.caseId);
  if (itemCase === null) throw new Error(`Certificate ${row.id} has no case`);
  const proposals = await proposalsLoader(context).load(row.id);
  return certificateSubject(
    row,
    itemCase,
    proposals.some(({ state }) => state === 'open'),
  );
}

/** Another version, when this person may see it as well; it is of the same project. */
async function visible(context: RequestContext, id: string | null): Promise<CertificateRow | null> {
  const row = id === null ? null : await certificateLoader(context).load(id);
  if (row === null) return null;
  return mayReadCertificate(context.requireActor().acting, await subjectOf(context, row)) ? row : null;
}

@Resolver(() => CertificateType)
export class CertificateFieldsResolver {
  @FieldResolver(() => CertificateStanding, { description: 'How it stands today.' })
  standing(@Root() row: CertificateRow, @Ctx() context: RequestContext): CertificateStanding {
    const { state, validFrom, validUntil } = row as CertificateRow &
      Record<'validFrom' | 'validUntil', PlainDate | null>;
    return certificateStanding({ state, validFrom, validUntil }, context.today());
  }

  @FieldResolver(() => [CertificateFieldType])
  fields(@Root() row: CertificateRow): CertificateFieldType[] {
    return getTemplate(row.template).fields.map((field) => {
      const value = row.fields[field.code] ?? '';
      const { code, label, kind, required, options = [], unit = null } = field;
      return { code, label, kind, required, options: [...options], unit, value, shown: shown(field, value) };
    });
  }

  @FieldResolver(() => String, { nullable: true, description: 'What its QR code says: the public check page.' })
  checkLink(@Root() { checkCode }: CertificateRow, @Ctx() { services }: RequestContext): string | null {
    return checkCode === null ? null : checkLink(services.config, checkCode);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Root() { fileId }: CertificateRow, @Ctx() context: RequestContext) {
    return fileId === null ? null : storedFileLoader(context).load(fileId);
  }

  @FieldResolver(() => [CertificateAction])
  async availableActions(@Root() row: CertificateRow, @Ctx() context: RequestContext): Promise<CertificateAction[]> {
    const { acting, accountId } = context.requireActor();
    return availableCertificateActions(acting, accountId, await subjectOf(context, row));
  }

  @FieldResolver(() => Boolean, { description: 'The person wrote in the draft and so does not seal it (four eyes).' })
  async writtenByMe(@Root() row: CertificateRow, @Ctx() context: RequestContext): Promise<boolean> {
    return wroteIt(context.requireActor().accountId, await subjectOf(context, row));
  }

  @FieldResolver(() => [CertificateProposalType], { description: 'Newest first; authorities only.' })
  proposals(@Root() row: CertificateRow, @Ctx() context: RequestContext): Promise<CertificateProposal[]> | [] {
    return isApplicant(context) ? [] : proposalsLoader(context).load(row.id);
  }

  @FieldResolver(() => [CertificateHistoryType], { description: 'What became of it, oldest first.' })
  async history(@Root() row: CertificateRow, @Ctx() context: RequestContext): Promise<CertificateHistoryType[]> {
    const hidden = isApplicant(context);
    const steps = await stepsLoader(context).load(row.id);
    return steps.map((step) => (hidden ? { ...step, actorName: null } : step));
  }

  @FieldResolver(() => CertificateSealingType, { nullable: true, description: 'Of a draft: the last try to seal it.' })
  sealing(@Root() { id, state }: CertificateRow, @Ctx() context: RequestContext): Promise<object | null> | null {
    return state === 'draft' ? sealingLoader(context).load(id) : null;
  }

  @FieldResolver(() => CertificateType, { nullable: true, description: 'The version that took its place.' })
  replacedBy(@Root() { replacedById }: CertificateRow, @Ctx() context: RequestContext): Promise<CertificateRow | null> {
    return visible(context, replacedById);
  }

  @FieldResolver(() => CertificateType, { nullable: true, description: 'The version it takes the place of.' })
  changes(@Root() { changesId }: CertificateRow, @Ctx() context: RequestContext): Promise<CertificateRow | null> {
    return visible(context, changesId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Authorities only.' })
  editedBy(@Root() { editedBy }: CertificateRow, @Ctx() context: RequestContext) {
    return isApplicant(context) ? null : personLoader(context).load(editedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Authorities only.' })
  sealedBy(@Root() { sealedBy }: CertificateRow, @Ctx() context: RequestContext) {
    return sealedBy === null || isApplicant(context) ? null : personLoader(context).load(sealedBy);
  }
}

@Resolver(() => CertificateProposalType)
export class CertificateProposalResolver {
  @FieldResolver(() => CertificateType)
  certificate(@Root() { certificateId }: CertificateProposal, @Ctx() context: RequestContext) {
    return certificateLoader(context).load(certificateId);
  }

  @FieldResolver(() => PersonType)
  proposedBy(@Root() { proposedBy }: CertificateProposal, @Ctx() context: RequestContext) {
    return personLoader(context).load(proposedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  settledBy(@Root() { settledBy }: CertificateProposal, @Ctx() context: RequestContext) {
    return settledBy === null ? null : personLoader(context).load(settledBy);
  }

  @FieldResolver(() => [ProposalAction])
  async availableActions(@Root() row: CertificateProposal, @Ctx() context: RequestContext): Promise<ProposalAction[]> {
    const { acting, accountId } = context.requireActor();
    const certificate = await certificateLoader(context).load(row.certificateId);
    if (certificate === null) return [];
    return availableProposalActions(acting, accountId, { ...row, districtCode: certificate.districtCode });
  }
}

@Resolver(() => CertificateFaultType)
export class CertificateFaultResolver {
  @FieldResolver(() => CertificateType)
  certificate(@Root() { certificateId }: CertificateFault, @Ctx() context: RequestContext) {
    return certificateLoader(context).load(certificateId);
  }
}

@Resolver(() => ResultDocumentType)
export class ResultCertificateResolver {
  @FieldResolver(() => CertificateType, { nullable: true, description: 'Made and sealed here by template.' })
  certificate(@Root() { id }: ResultDocumentRow, @Ctx() context: RequestContext): Promise<CertificateRow | null> {
    return certificateOfResultLoader(context).load(id);
  }
}

@Resolver(() => ItemCaseType)
export class CaseCertificateResolver {
  @FieldResolver(() => CertificateType, {
    nullable: true,
    description:
      'The draft or the sealed one in preparation, for the own unit; then the one in force or what became of it.',
  })
  async certificate(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<CertificateRow | null> {
    const own = (await certificatesOfCaseLoader(context).load(row.id)).filter(({ state }) => state !== 'void').at(-1);
    return own ? visible(context, own.id) : null;
  }

  @FieldResolver(() => [CertificateType], { description: 'Made void: their numbers stay used. The own unit only.' })
  async voidCertificates(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<CertificateRow[]> {
    if (!preparesResult(context.requireActor().acting, row)) return [];
    const rows = await certificatesOfCaseLoader(context).load(row.id);
    return rows.filter(({ state, number }) => state === 'void' && number !== null);
  }

  @FieldResolver(() => CertificateTemplateType, {
    nullable: true,
    description: "What the item's result is made with; null for whom it is not to make.",
  })
  certificateTemplate(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): CertificateTemplateType | null {
    if (row.decidedAt !== null || !preparesResult(context.requireActor().acting, row)) return null;
    const template = templateOfItem(row.itemCode);
    const item = context.services.catalogue.get(row.catalogueId).item(row.itemCode);
    return { code: template.code, title: template.title ?? item.result.name };
  }
}
