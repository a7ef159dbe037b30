import { TellingWay } from '@gongshen/shared/application';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../kernel/graphql/scalars.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../../identity/index.js';
import type { Application } from '../application.entity.js';
import { ApplicationType } from '../application.type.js';
import type { RepeatedTellingRow } from './repeated-telling.entity.js';
import { repeatedTellingsLoader } from './repeated-telling.loaders.js';

registerEnumType(TellingWay, { name: 'TellingWay' });

/** Its objects are the rows; `unit` and `toldBy` have resolvers. */
@ObjectType('RepeatedTelling', {
  description: '再次告知: something was told that could have been told before, counted against its issuer (珠 9, 12).',
})
export class RepeatedTellingType {
  @Field(() => ID) id: string;
  @Field(() => TellingWay) way: TellingWay;
  @Field(() => String, { nullable: true, description: 'Null: the window, of the whole application.' })
  itemName: string | null;
  @Field(() => String, { description: 'What could have been named before, in words.' }) names: string;
  @Field(() => String) reason: string;
  @Field(() => DateTimeScalar) toldAt: string;
}

@Resolver(() => ApplicationType)
export class ApplicationRepeatedTellingsResolver {
  @FieldResolver(() => [RepeatedTellingType], {
    description: 'By whom, and why, something was told late; empty to whoever is no authority.',
  })
  repeatedTellings(
    @Root() application: Application,
    @Ctx() context: RequestContext,
  ): Promise<RepeatedTellingRow[]> | RepeatedTellingRow[] {
    const { acting } = context.requireActor();
    // Whoever files has no unit, and reads the reasons in the notices themselves.
    return acting.organisationId === null ? repeatedTellingsLoader(context).load(application.id) : [];
  }
}

@Resolver(() => RepeatedTellingType)
export class RepeatedTellingResolver {
  @FieldResolver(() => UnitType, { nullable: true })
  unit(@Root() row: RepeatedTellingRow, @Ctx() context: RequestContext) {
    return row.unitId === null ? null : unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => PersonType)
  toldBy(@Root() row: RepeatedTellingRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.toldBy);
  }
}
