import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Permit } from '../../kernel/graphql/permit.js';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import { caseLoader, type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { UnitType, unitLoader } from '../identity/index.js';
import { documentsOfApplicationLoader, documentsOfCaseLoader } from './document.loaders.js';
import { getReadableDocument, listTroubles } from './document.queries.js';
import { DocumentTroubleType, ProcedureDocumentType } from './document.type.js';
import type { ProcedureDocument } from './procedure-document.entity.js';

@Resolver(() => ProcedureDocumentType)
export class DocumentResolver {
  @Query(() => ProcedureDocumentType)
  @Permit('application.read')
  document(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ProcedureDocument> {
    return getReadableDocument(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => [DocumentTroubleType], {
    description: 'Papers that could not be drawn, with when they are tried again.',
  })
  @Permit('outbox.read')
  documentTroubles(@Ctx() { services }: RequestContext): Promise<object[]> {
    return listTroubles(services.db.read);
  }

  @FieldResolver(() => String, { description: 'Leads to the archived PDF; drawn first when it was not yet.' })
  url(@Root() document: ProcedureDocument): string {
    return `/files/document/${document.id}`;
  }

  @FieldResolver(() => UnitType)
  unit(@Root() document: ProcedureDocument, @Ctx() context: RequestContext) {
    return unitLoader(context).load(document.unitId);
  }

  @FieldResolver(() => ItemCaseType, { nullable: true })
  case(@Root() document: ProcedureDocument, @Ctx() context: RequestContext) {
    return document.caseId === null ? null : caseLoader(context).load(document.caseId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the applicant reads it.' })
  released(@Root() document: ProcedureDocument): boolean {
    return document.releasedAt !== null;
  }
}

@Resolver(() => ApplicationType)
export class ApplicationDocumentsResolver {
  @FieldResolver(() => [ProcedureDocumentType], { description: 'The newest first.' })
  documents(@Root() application: Application, @Ctx() context: RequestContext): Promise<ProcedureDocument[]> {
    return documentsOfApplicationLoader(context).load(application.id);
  }
}

@Resolver(() => ItemCaseType)
export class CaseDocumentsResolver {
  @FieldResolver(() => [ProcedureDocumentType], { description: 'The newest first.' })
  documents(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<ProcedureDocument[]> {
    return documentsOfCaseLoader(context).load(row.id);
  }
}
