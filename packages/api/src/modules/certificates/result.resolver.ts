import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import { caseSuccess, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { UnitType, unitLoader } from '../identity/index.js';
import {
  looksInto,
  type Project,
  ProjectObject,
  ProjectStageItemType,
  type ProjectStageItemView,
  priorResultsLoader,
} from '../projects/index.js';
import { attachResult } from './actions/attach-result.js';
import { handOutResult } from './actions/hand-out-result.js';
import { mayReadResult, preparesResult } from './result.policy.js';
import { documentsOfCaseLoader, documentsOfProjectLoader, type EffectiveDocument } from './result.queries.js';
import {
  AttachResultInput,
  AttachResultResult,
  EarlierResultType,
  HandOutInput,
  HandOutResultResult,
  ResultDocumentType,
} from './result.type.js';
import type { ResultDocumentRow } from './result-document.entity.js';

@Resolver(() => ResultDocumentType)
export class ResultDocumentResolver {
  @Mutation(() => AttachResultResult)
  @Permit('case.attachResult')
  attachResult(@Arg('input', () => AttachResultInput) input: AttachResultInput, @Ctx() context: RequestContext) {
    return answer(attachResult(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => HandOutResultResult)
  @Permit('issuance.handOut')
  handOutResult(@Arg('input', () => HandOutInput) input: HandOutInput, @Ctx() context: RequestContext) {
    return answer(handOutResult(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @FieldResolver(() => StoredFileType)
  file(@Root() row: ResultDocumentRow, @Ctx() context: RequestContext) {
    return storedFileLoader(context).load(row.fileId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: ResultDocumentRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }
}

@Resolver(() => EarlierResultType)
export class EarlierResultResolver {
  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Root() { fileId }: EarlierResultType, @Ctx() context: RequestContext) {
    return fileId === null ? null : storedFileLoader(context).load(fileId);
  }
}

@Resolver(() => ItemCaseType)
export class CaseResultResolver {
  @FieldResolver(() => ResultDocumentType, {
    nullable: true,
    description: 'The applicant sees it once it is handed out.',
  })
  async result(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<ResultDocumentRow | null> {
    if (row.decidedAt === null) return null;
    const { acting } = context.requireActor();
    const handedOut = row.deliveryState === 'handedOut';
    const documents = await documentsOfCaseLoader(context).load(row.id);
    return documents.find((each) => each.effective && mayReadResult(acting, { ...each, handedOut })) ?? null;
  }

  @FieldResolver(() => ResultDocumentType, {
    nullable: true,
    description: 'Attached, not yet decided on; the own unit only.',
  })
  async pendingResult(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<ResultDocumentRow | null> {
    if (row.decidedAt !== null || !preparesResult(context.requireActor().acting, row)) return null;
    return (await documentsOfCaseLoader(context).load(row.id)).find(({ effective }) => !effective) ?? null;
  }
}

/** The effective documents of a project this person may see, being one who looks into it. */
async function visibleDocuments(context: RequestContext, projectId: string): Promise<EffectiveDocument[]> {
  const { acting } = context.requireActor();
  if (!(await looksInto(context, projectId))) return [];
  return (await documentsOfProjectLoader(context).load(projectId)).filter((each) => mayReadResult(acting, each));
}

@Resolver(() => ProjectObject)
export class ProjectResultsResolver {
  @FieldResolver(() => [ResultDocumentType], { description: 'Of all stages, refusals included.' })
  results(@Root() project: Project, @Ctx() context: RequestContext): Promise<ResultDocumentRow[]> {
    return visibleDocuments(context, project.id);
  }
}

@Resolver(() => ProjectStageItemType)
export class ProjectStageItemResultResolver {
  /** The newest one: an item refused before may have been granted since. */
  @FieldResolver(() => ResultDocumentType, { nullable: true })
  async result(@Root() item: ProjectStageItemView, @Ctx() context: RequestContext): Promise<ResultDocumentRow | null> {
    const documents = await visibleDocuments(context, item.projectId);
    return documents.findLast((each) => each.itemCode === item.itemCode) ?? null;
  }
}

@Resolver(() => ApplicationType)
export class ApplicationResultsResolver {
  @FieldResolver(() => [EarlierResultType], { description: 'Results of earlier stages and brought in ones (珠 2).' })
  async earlierResults(@Root() application: Application, @Ctx() context: RequestContext): Promise<EarlierResultType[]> {
    const [documents, brought] = await Promise.all([
      visibleDocuments(context, application.projectId),
      priorResultsLoader(context).load(application.projectId),
    ]);
    const catalogue = context.services.catalogue.get(application.catalogueId);
    const decided = documents.filter((each) => each.applicationId !== application.id && each.kind !== 'refusal');
    const units = await Promise.all(decided.map(({ unitId }) => unitLoader(context).load(unitId)));
    return [
      ...brought
        .filter(({ state }) => state === 'confirmed')
        .map((prior) => ({
          itemCode: prior.itemCode,
          itemName: catalogue.findItem(prior.itemCode)?.name ?? prior.itemCode,
          unitName: prior.issuedBy,
          documentNumber: prior.documentNumber,
          issuedOn: prior.issuedOn,
          broughtIn: true,
          fileId: prior.fileId,
        })),
      ...decided.map((document, index) => ({
        itemCode: document.itemCode,
        itemName: document.itemName,
        unitName: units[index]?.name ?? '',
        documentNumber: document.number,
        issuedOn: document.issuedOn,
        broughtIn: false,
        fileId: document.fileId,
      })),
    ];
  }
}
