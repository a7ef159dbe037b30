import { LibraryAction, LibraryStanding, Verification } from '@gongshen/shared/library';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { RequestContext } from '../../kernel/request-context.js';
import { getApplication, HeldDocumentType } from '../applications/index.js';
import { ProjectObject, projectLoader } from '../projects/index.js';
import { confirmDocument, confirmSharing } from './actions/confirm-sharing.js';
import { endDocument } from './actions/end-document.js';
import { keepDocument } from './actions/keep-document.js';
import { replaceDocument } from './actions/replace-document.js';
import { materialKinds } from './held-kinds.js';
import { type LibraryEntry, standingOf } from './library.entry.js';
import { ConfirmSharingInput, EndDocumentInput, KeepDocumentInput, ReplaceDocumentInput } from './library.input.js';
import { heldDocumentLoader, usesLoader, versionsOfSeriesLoader } from './library.loaders.js';
import { availableLibraryActions } from './library.policy.js';
import { getLibraryEntry, libraryCounts, libraryPage } from './library.queries.js';
import {
  ConfirmDocumentResult,
  ConfirmSharingResult,
  ConfirmSharingSuccess,
  EndDocumentResult,
  KeepDocumentResult,
  LibrarySuccess,
  ReplaceDocumentResult,
} from './library.results.js';
import {
  LibraryConnectionType,
  LibraryEntryType,
  LibraryFilterInput,
  LibraryUseType,
  LibraryVersionType,
  MaterialKindType,
} from './library.type.js';

@Resolver(() => LibraryEntryType)
export class LibraryResolver {
  @Query(() => LibraryConnectionType, { description: 'Everything the own organisation has, the newest first.' })
  @Permit('library.read')
  async library(
    @Ctx() context: RequestContext,
    @Arg('filter', () => LibraryFilterInput, { nullable: true }) filter: LibraryFilterInput | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ) {
    const { read } = context.services.db;
    const actor = context.requireActor();
    const today = context.today();
    const { page, totalCount } = await libraryPage(read, actor, filter ?? {}, { first, after, today });
    const counts = await libraryCounts(read, actor, today);
    return {
      ...toConnection(page, (row) => row),
      totalCount,
      counts: Object.entries(counts).map(([standing, count]) => ({ standing, count })),
    };
  }

  @Query(() => LibraryEntryType)
  @Permit('library.read')
  libraryEntry(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<LibraryEntry> {
    return getLibraryEntry(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => [MaterialKindType], { description: 'What may be kept in a library.' })
  @Permit('library.read')
  materialKinds(@Ctx() context: RequestContext): MaterialKindType[] {
    return materialKinds(context.services);
  }

  @Mutation(() => KeepDocumentResult)
  @Permit('library.manage')
  keepDocument(@Arg('input', () => KeepDocumentInput) input: KeepDocumentInput, @Ctx() context: RequestContext) {
    return answer(keepDocument(context.services, context.requireActor(), input), success(context));
  }

  @Mutation(() => ReplaceDocumentResult)
  @Permit('library.manage')
  replaceDocument(
    @Arg('input', () => ReplaceDocumentInput) input: ReplaceDocumentInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(replaceDocument(context.services, context.requireActor(), input), success(context));
  }

  @Mutation(() => EndDocumentResult)
  @Permit('library.manage')
  endDocument(@Arg('input', () => EndDocumentInput) input: EndDocumentInput, @Ctx() context: RequestContext) {
    return answer(endDocument(context.services, context.requireActor(), input), success(context));
  }

  @Mutation(() => ConfirmDocumentResult, { description: 'Asks the source of a shared document again.' })
  @Permit('library.manage')
  confirmDocument(@Arg('entryId', () => ID) entryId: string, @Ctx() context: RequestContext) {
    return answer(confirmDocument(context.services, context.requireActor(), entryId), success(context));
  }

  @Mutation(() => ConfirmSharingResult, { description: 'The same for a requirement of an application one may read.' })
  @Permit('application.read')
  confirmSharing(@Arg('input', () => ConfirmSharingInput) input: ConfirmSharingInput, @Ctx() context: RequestContext) {
    const asked = confirmSharing(context.services, context.requireActor(), input);
    return answer(asked, async (text) => {
      const application = await getApplication(context.services.db.read, context.requireActor(), input.applicationId);
      return new ConfirmSharingSuccess(application, text);
    });
  }

  @FieldResolver(() => LibraryStanding)
  standing(@Root() entry: LibraryEntry, @Ctx() context: RequestContext): LibraryStanding {
    return standingOf(entry, context.today());
  }

  @FieldResolver(() => String, { description: 'Name of the material or of the item it is.' })
  kindName(@Root() { materialCode, itemCode, name }: LibraryEntry, @Ctx() context: RequestContext): string {
    const { document } = context.services.catalogue.current();
    const named = materialCode
      ? document.materials.find(({ code }) => code === materialCode)
      : document.items.find(({ code }) => code === itemCode);
    return named?.name ?? name;
  }

  @FieldResolver(() => ProjectObject, { nullable: true })
  project(@Root() { projectId }: LibraryEntry, @Ctx() context: RequestContext) {
    return projectId === null ? null : projectLoader(context).load(projectId);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Root() { fileId }: LibraryEntry, @Ctx() context: RequestContext) {
    return fileId === null ? null : storedFileLoader(context).load(fileId);
  }

  @FieldResolver(() => [LibraryVersionType], { description: 'Of what is kept or shared, oldest first.' })
  async versions(@Root() entry: LibraryEntry, @Ctx() context: RequestContext): Promise<LibraryVersionType[]> {
    return isHeld(entry) ? versionsOfSeriesLoader(context).load(entry.seriesId as string) : [];
  }

  @FieldResolver(() => [LibraryUseType], {
    description: 'Where any version of it satisfied a requirement, the newest first.',
  })
  async uses(@Root() entry: LibraryEntry, @Ctx() context: RequestContext): Promise<LibraryUseType[]> {
    const versions = isHeld(entry) ? await versionsOfSeriesLoader(context).load(entry.seriesId as string) : [];
    const evidence = versions.length > 0 ? versions.map(({ id }) => `held:${id}`) : [entry.id];
    const uses = (await Promise.all(evidence.map((id) => usesLoader(context).load(id)))).flat();
    return uses
      .toSorted((a, b) => b.usedAt.localeCompare(a.usedAt))
      .map(({ catalogueId, stageCode, requirementCode, ...use }) => {
        const edition = context.services.catalogue.get(catalogueId);
        const requirementName = edition.document.materials.find(({ code }) => code === requirementCode)?.name;
        return {
          ...use,
          stageName: edition.findStage(stageCode)?.name ?? '',
          requirementName: requirementName ?? requirementCode,
        };
      });
  }

  @FieldResolver(() => Int, { nullable: true })
  versionNumber(@Root() { number }: LibraryEntry): number | null {
    return number;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The material of an application it was handed in as.' })
  materialId(@Root() { source, seriesId }: LibraryEntry): string | null {
    return source === 'handedIn' ? seriesId : null;
  }

  @FieldResolver(() => [LibraryAction])
  availableActions(@Root() entry: LibraryEntry, @Ctx() context: RequestContext): LibraryAction[] {
    return availableLibraryActions(context.requireActor().acting, entry);
  }
}

const isHeld = ({ source }: LibraryEntry) => source === 'own' || source === 'sharing';

/** The entry as it stands after an act: read anew. */
function success(context: RequestContext) {
  return async (id: string) =>
    new LibrarySuccess(await getLibraryEntry(context.services.db.read, context.requireActor(), id));
}

@Resolver(() => LibraryVersionType)
export class LibraryVersionResolver {
  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Root() { fileId }: LibraryVersionType, @Ctx() context: RequestContext) {
    return fileId === null ? null : storedFileLoader(context).load(fileId);
  }
}

/** 珠 6, 沪 10: what the source of a shared document said of it, now, also of one that was submitted earlier. */
@Resolver(() => HeldDocumentType)
export class HeldDocumentSharingResolver {
  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When its source last answered to it.' })
  async confirmedAt(@Root() held: HeldDocumentType, @Ctx() context: RequestContext): Promise<string | null> {
    return (await sharedDocument(held, context))?.confirmedAt ?? null;
  }

  @FieldResolver(() => Verification, { nullable: true })
  async verification(@Root() held: HeldDocumentType, @Ctx() context: RequestContext): Promise<Verification | null> {
    return (await sharedDocument(held, context))?.verification ?? null;
  }
}

async function sharedDocument({ evidenceId, source }: HeldDocumentType, context: RequestContext) {
  if (source !== 'sharing' || !evidenceId?.startsWith('held:')) return null;
  return heldDocumentLoader(context).load(evidenceId.slice('held:'.length));
}
