import { maskAddress, maskPersonName } from '@gongshen/shared/delivery';
import { Role } from '@gongshen/shared/identity';
import { OriginalAction, OriginalLane } from '@gongshen/shared/original';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../../kernel/files/stored-file.type.js';
import { toConnection } from '../../../kernel/graphql/connection.js';
import { grouped } from '../../../kernel/graphql/loaders.js';
import { Permit } from '../../../kernel/graphql/permit.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { type Application, ApplicationType, applicationLoader } from '../../applications/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../../identity/index.js';
import { availableOriginalActions, seesSignature } from './original.policy.js';
import {
  countOriginals,
  getTransfer,
  type MovementRow,
  movementsOf,
  originalsOf,
  originalsOfTransfers,
  pageOfOriginals,
  unitsHandling,
} from './original.queries.js';
import {
  OriginalLaneCountType,
  OriginalMovementType,
  OriginalTransferType,
  PaperOriginalConnectionType,
  PaperOriginalType,
} from './original.type.js';
import type { OriginalTransfer, PaperOriginal } from './paper-original.entity.js';

function signatureOf(context: RequestContext, { signatureFileId }: { signatureFileId: string | null }) {
  if (signatureFileId === null || !seesSignature(context.requireActor().acting)) return null;
  return storedFileLoader(context).load(signatureFileId);
}

/** Who took originals home, or where a parcel went: for those who see the signature. What passes between authorities is theirs (S56). */
function seesTaker(context: RequestContext, { direction }: OriginalTransfer): boolean {
  return direction !== 'toApplicant' || seesSignature(context.requireActor().acting);
}

@Resolver(() => PaperOriginalType)
export class PaperOriginalResolver {
  @Query(() => PaperOriginalConnectionType, {
    description: 'A lane of the window or of the department, the longest waiting first.',
  })
  @Permit('original.record')
  async originals(
    @Ctx() context: RequestContext,
    @Arg('lane', () => OriginalLane) lane: OriginalLane,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<object> {
    const request = { lane, search: search ?? null, first, after: after ?? null };
    const found = await pageOfOriginals(context.services.db.read, context.requireActor(), request);
    return { ...toConnection(found.page, (original) => original), totalCount: found.totalCount };
  }

  @Query(() => [OriginalLaneCountType])
  @Permit('original.record')
  originalCounts(@Ctx() context: RequestContext): Promise<OriginalLaneCountType[]> {
    return countOriginals(context.services.db.read, context.requireActor());
  }

  @FieldResolver(() => ApplicationType)
  application(@Ctx() context: RequestContext, @Root() original: PaperOriginal): Promise<object | null> {
    return applicationLoader(context).load(original.applicationId);
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The department it is at, goes to, or comes from.' })
  unit(@Ctx() context: RequestContext, @Root() original: PaperOriginal) {
    return original.unitId === null ? null : unitLoader(context).load(original.unitId);
  }

  @FieldResolver(() => UnitType)
  window(@Ctx() context: RequestContext, @Root() original: PaperOriginal) {
    return unitLoader(context).load(original.windowUnitId);
  }

  @FieldResolver(() => PersonType)
  receivedBy(@Ctx() context: RequestContext, @Root() original: PaperOriginal) {
    return personLoader(context).load(original.receivedBy);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  signature(@Ctx() context: RequestContext, @Root() original: PaperOriginal) {
    return signatureOf(context, original);
  }

  @FieldResolver(() => [OriginalMovementType], { description: 'Its way, the oldest step first.' })
  async movements(@Ctx() context: RequestContext, @Root() original: PaperOriginal): Promise<OriginalMovementType[]> {
    const rows = await context.loaders
      .batch<string, MovementRow[]>('counter.movements', async (ids) =>
        grouped(ids, await movementsOf(context.services.db.read, ids), ({ originalId }) => originalId),
      )
      .load(original.id);
    return rows.map(({ transfer, item: { arrivedAt, missingAt } }) => ({ transfer, arrivedAt, missingAt }));
  }

  @FieldResolver(() => [OriginalAction])
  availableActions(@Ctx() context: RequestContext, @Root() original: PaperOriginal): OriginalAction[] {
    return availableOriginalActions(context.requireActor().acting, original);
  }
}

@Resolver(() => OriginalTransferType)
export class OriginalTransferResolver {
  @Query(() => OriginalTransferType)
  @Permit('application.read')
  originalTransfer(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<OriginalTransfer> {
    return getTransfer(context.services.db.read, context.requireActor(), id);
  }

  /** As with results that are posted: the applicant reads it in full, the authorities where about it went (S56). */
  @FieldResolver(() => String, { nullable: true })
  address(@Ctx() context: RequestContext, @Root() { address }: OriginalTransfer): string | null {
    return address === null || context.requireActor().acting.role === Role.applicant ? address : maskAddress(address);
  }

  @FieldResolver(() => String, { description: 'A unit; or a person, whose name is masked for departments.' })
  toName(@Ctx() context: RequestContext, @Root() transfer: OriginalTransfer): string {
    return seesTaker(context, transfer) ? transfer.toName : maskPersonName(transfer.toName);
  }

  @FieldResolver(() => String, { nullable: true, description: 'A person of the applicant is masked for departments.' })
  receivedBy(@Ctx() context: RequestContext, @Root() transfer: OriginalTransfer): string | null {
    const { receivedBy } = transfer;
    return receivedBy === null || seesTaker(context, transfer) ? receivedBy : maskPersonName(receivedBy);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Of a parcel to the applicant: not for departments.' })
  trackingNumber(@Ctx() context: RequestContext, @Root() transfer: OriginalTransfer): string | null {
    return seesTaker(context, transfer) ? transfer.trackingNumber : null;
  }

  @FieldResolver(() => PersonType)
  sentBy(@Ctx() context: RequestContext, @Root() transfer: OriginalTransfer) {
    return personLoader(context).load(transfer.sentBy);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  signature(@Ctx() context: RequestContext, @Root() transfer: OriginalTransfer) {
    return signatureOf(context, transfer);
  }

  @FieldResolver(() => [PaperOriginalType])
  originals(@Ctx() context: RequestContext, @Root() transfer: OriginalTransfer): Promise<PaperOriginal[]> {
    return context.loaders
      .batch<string, PaperOriginal[]>('counter.originalsOfTransfer', (ids) =>
        originalsOfTransfers(context.services.db.read, ids),
      )
      .load(transfer.id);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationOriginalsResolver {
  @FieldResolver(() => [PaperOriginalType], {
    description: 'Paper originals handed in with it, and where they are (珠 13).',
  })
  originals(@Ctx() context: RequestContext, @Root() application: Application): Promise<PaperOriginal[]> {
    return context.loaders
      .batch<string, PaperOriginal[]>('counter.originals', async (ids) =>
        grouped(ids, await originalsOf(context.services.db.read, ids), ({ applicationId }) => applicationId),
      )
      .load(application.id);
  }

  @FieldResolver(() => [UnitType], { description: 'Departments an original may be sent to.' })
  async handlingUnits(@Ctx() context: RequestContext, @Root() application: Application): Promise<object[]> {
    const rows = await context.loaders
      .batch<string, { unitId: string }[]>('counter.handlingUnits', async (ids) =>
        grouped(ids, await unitsHandling(context.services.db.read, ids), ({ applicationId }) => applicationId),
      )
      .load(application.id);
    const units = await Promise.all(rows.map(({ unitId }) => unitLoader(context).load(unitId)));
    return units.filter((unit) => unit !== null) as object[];
  }
}
