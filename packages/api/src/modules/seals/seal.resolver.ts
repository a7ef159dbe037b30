import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../kernel/errors.js';
import { type Connection, toConnection } from '../../kernel/graphql/connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import type { Outcome, Refusal } from '../../kernel/result.js';
import { Unit } from '../identity/index.js';
import { createSeal } from './actions/create-seal.js';
import { importCertificate } from './actions/import-certificate.js';
import { resumeSeal } from './actions/resume-seal.js';
import { retireSeal } from './actions/retire-seal.js';
import { suspendSeal } from './actions/suspend-seal.js';
import { changesOf, talliesOf, usesPage } from './seal.queries.js';
import {
  ChangeSealInput,
  CreateSealInput,
  CreateSealResult,
  ImportSealCertificateInput,
  ImportSealCertificateResult,
  ResumeSealResult,
  RetireSealResult,
  SealDeskType,
  SealStateChangeType,
  SealSuccess,
  SealType,
  SealUseConnection,
  type SealUseType,
  SuspendSealResult,
} from './seal.type.js';
import { sealsOf, viewById } from './seal.views.js';
import { getManagedSeal } from './seal-requests.js';
import { SealPurpose } from './seal-states.js';

@Resolver(() => SealType)
export class SealResolver {
  @Query(() => SealDeskType)
  @Permit('seal.manage')
  async sealDesk(@Ctx() context: RequestContext): Promise<SealDeskType> {
    const { services } = context;
    const unit = await services.db.read.get(Unit, { id: ownUnit(context) });
    const seals = await sealsOf(services.db.read, unit.id, context.now());
    const used = new Set(seals.filter(({ state }) => state !== 'retired').map(({ purpose }) => purpose));
    const makes = services.config.seals.provider === 'software';
    const creatable = (Object.keys(SealPurpose) as SealPurpose[]).filter((purpose) => makes && !used.has(purpose));
    const ownCertificates = services.config.seals.certificates === 'own';
    return { unit, seals, creatable, ownCertificates, obstacle: makes ? await services.seals.obstacle() : null };
  }

  @Query(() => SealUseConnection, { description: 'The newest first.' })
  @Permit('seal.manage')
  async sealUses(
    @Arg('sealId', () => ID) sealId: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SealUseType> & { totalCount: number }> {
    const { read } = context.services.db;
    const seal = await getManagedSeal(read, context.requireActor(), sealId);
    const { page, totalCount } = await usesPage(read, seal.id, { first, after });
    return { ...toConnection(page, (row): SealUseType => row), totalCount };
  }

  @Mutation(() => CreateSealResult, { description: 'Needs the password once more.' })
  @Permit('seal.manage')
  createSeal(@Arg('input', () => CreateSealInput) input: CreateSealInput, @Ctx() context: RequestContext) {
    const wanted = { ...input, unitId: ownUnit(context) };
    return told(context, createSeal(context.services, context.requireActor(), wanted));
  }

  @Mutation(() => ImportSealCertificateResult, { description: 'Needs the password once more.' })
  @Permit('seal.manage')
  importSealCertificate(
    @Arg('input', () => ImportSealCertificateInput) input: ImportSealCertificateInput,
    @Ctx() context: RequestContext,
  ) {
    return told(context, importCertificate(context.services, context.requireActor(), input));
  }

  @Mutation(() => SuspendSealResult)
  @Permit('seal.manage')
  suspendSeal(@Arg('input', () => ChangeSealInput) input: ChangeSealInput, @Ctx() context: RequestContext) {
    return told(context, suspendSeal(context.services, context.requireActor(), input));
  }

  @Mutation(() => ResumeSealResult, { description: 'Needs the password once more.' })
  @Permit('seal.manage')
  resumeSeal(@Arg('input', () => ChangeSealInput) input: ChangeSealInput, @Ctx() context: RequestContext) {
    return told(context, resumeSeal(context.services, context.requireActor(), input));
  }

  @Mutation(() => RetireSealResult, { description: 'For good. Needs the password once more.' })
  @Permit('seal.manage')
  retireSeal(@Arg('input', () => ChangeSealInput) input: ChangeSealInput, @Ctx() context: RequestContext) {
    return told(context, retireSeal(context.services, context.requireActor(), input));
  }

  @FieldResolver(() => [SealStateChangeType], { description: 'The earliest first.' })
  history(@Root() seal: SealType, @Ctx() context: RequestContext): Promise<SealStateChangeType[]> {
    return context.loaders
      .batch('seals.history', async (ids: readonly string[]) =>
        grouped(ids, await changesOf(context.services.db.read, ids), ({ sealId }) => sealId),
      )
      .load(seal.id);
  }

  @FieldResolver(() => Int)
  async usesCount(@Root() seal: SealType, @Ctx() context: RequestContext): Promise<number> {
    const tallies = await context.loaders
      .batch('seals.tallies', async (ids: readonly string[]) =>
        grouped(ids, await talliesOf(context.services.db.read, ids), ({ sealId }) => sealId),
      )
      .load(seal.id);
    return tallies[0]?.uses ?? 0;
  }
}

/** An administrator of a department has one; whoever has none manages nothing. */
function ownUnit(context: RequestContext): string {
  const { unitId } = context.requireActor().acting;
  if (unitId === null) throw notFound();
  return unitId;
}

function told<R extends Refusal>(context: RequestContext, outcome: Promise<Outcome<{ sealId: string }, R>>) {
  return answer(
    outcome,
    async ({ sealId }) => new SealSuccess(await viewById(context.services.db.read, sealId, context.now())),
  );
}
