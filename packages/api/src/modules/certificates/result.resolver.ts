import { changesAResult } from '@gongshen/shared/catalogue';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import { caseLoader, caseSuccess, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { UnitType, unitLoader } from '../identity/index.js';
import {
  looksInto,
  type PriorResult,
  type Project,
  ProjectObject,
  ProjectStageItemType,
  type ProjectStageItemView,
  priorResultsLoader,
} from '../projects/index.js';
import { attachResult } from './actions/attach-result.js';
import { mayReadResult, preparesResult } from './result.policy.js';
import {
  changingItemsLoader,
  documentLoader,
  documentsOfCaseLoader,
  documentsOfProjectLoader,
  type EffectiveDocument,
  stands,
} from './result.queries.js';
import { AttachResultInput, AttachResultResult, EarlierResultType, ResultDocumentType } from './result.type.js';
import type { ResultDocumentRow } from './result-document.entity.js';

@Resolver(() => ResultDocumentType)
export class ResultDocumentResolver {
  @Mutation(() => AttachResultResult)
  @Permit('case.attachResult')
  attachResult(@Arg('input', () => AttachResultInput) input: AttachResultInput, @Ctx() context: RequestContext) {
    return answer(attachResult(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @FieldResolver(() => StoredFileType)
  file(@Root() row: ResultDocumentRow, @Ctx() context: RequestContext) {
    return storedFileLoader(context).load(row.fileId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() row: ResultDocumentRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => ResultDocumentType, { nullable: true, description: 'The later result that replaced it.' })
  async replacedBy(@Root() row: ResultDocumentRow, @Ctx() context: RequestContext): Promise<ResultDocumentRow | null> {
    if (row.replacedById === null) return null;
    const later = await documentLoader(context).load(row.replacedById);
    if (later === null) return null;
    const itemCase = await caseLoader(context).load(later.caseId);
    const handedOut = itemCase?.deliveryState === 'handedOut';
    return mayReadResult(context.requireActor().acting, { ...later, handedOut }) ? later : null;
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
  @FieldResolver(() => EarlierResultType, {
    nullable: true,
    description: 'The earlier result this case extends or changes.',
  })
  changes(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<EarlierResultType | null> {
    return earlierResultOf(context, row);
  }

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

const fromPaper = (paper: PriorResult, itemName: string): EarlierResultType => ({
  itemCode: paper.itemCode,
  itemName,
  unitName: paper.issuedBy,
  documentNumber: paper.documentNumber,
  issuedOn: paper.issuedOn,
  broughtIn: true,
  fileId: paper.fileId,
});

const fromDocument = (document: ResultDocumentRow, unit: { name: string } | null): EarlierResultType => ({
  itemCode: document.itemCode,
  itemName: document.itemName,
  unitName: unit?.name ?? '',
  documentNumber: document.number,
  issuedOn: document.issuedOn,
  broughtIn: false,
  fileId: document.fileId,
});

/** The earlier result that a filed item names. */
async function earlierResultOf(
  context: RequestContext,
  named: Pick<ItemCaseRow, 'changesResultId' | 'changesPriorId' | 'projectId' | 'itemName'>,
): Promise<EarlierResultType | null> {
  if (named.changesResultId !== null) {
    const document = await documentLoader(context).load(named.changesResultId);
    return document === null ? null : fromDocument(document, await unitLoader(context).load(document.unitId));
  }
  if (named.changesPriorId === null) return null;
  const papers = await priorResultsLoader(context).load(named.projectId);
  const paper = papers.find(({ id }) => id === named.changesPriorId);
  return paper ? fromPaper(paper, named.itemName) : null;
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
  /** The one that stands, else the newest: an item refused before may have been granted since, a change of it refused. */
  @FieldResolver(() => ResultDocumentType, { nullable: true })
  async result(@Root() item: ProjectStageItemView, @Ctx() context: RequestContext): Promise<ResultDocumentRow | null> {
    const documents = await visibleDocuments(context, item.projectId);
    const own = documents.filter((each) => each.itemCode === item.itemCode);
    return own.findLast(stands) ?? own.at(-1) ?? null;
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
    const decided = documents.filter((each) => each.applicationId !== application.id && stands(each));
    const here = new Set(documents.filter(stands).map(({ itemCode }) => itemCode));
    const units = await Promise.all(decided.map(({ unitId }) => unitLoader(context).load(unitId)));
    const nameOf = (code: string) => catalogue.findItem(code)?.name ?? code;
    return [
      // A paper whose item was decided here since has been replaced.
      ...brought
        .filter(({ state, itemCode }) => state === 'confirmed' && !here.has(itemCode))
        .map((paper) => fromPaper(paper, nameOf(paper.itemCode))),
      ...decided.map((document, index) => fromDocument(document, units[index] ?? null)),
    ];
  }

  @FieldResolver(() => [EarlierResultType], {
    description:
      'The earlier results it extends or changes, one per item, also while it is a draft; empty for a new one.',
  })
  async changes(@Root() application: Application, @Ctx() context: RequestContext): Promise<EarlierResultType[]> {
    if (!changesAResult(application.circumstance)) return [];
    const { projectId } = application;
    const catalogue = context.services.catalogue.get(application.catalogueId);
    const items = await changingItemsLoader(context).load(application.id);
    const results = await Promise.all(
      items.map((item) =>
        earlierResultOf(context, {
          ...item,
          projectId,
          itemName: catalogue.findItem(item.itemCode)?.name ?? item.itemCode,
        }),
      ),
    );
    return results.filter((result) => result !== null);
  }
}
