import { Lamp } from '@gongshen/shared/clock';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../kernel/graphql/connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { RequestContext } from '../../kernel/request-context.js';
import { caseLoader } from '../cases/index.js';
import { UnitType, unitLoader } from '../identity/index.js';
import { OutboxMessageType, toOutboxMessageType } from '../notices/index.js';
import { ProjectObject, projectLoader } from '../projects/index.js';
import { alertsPage, messagesOfAlerts } from './alert.queries.js';
import { AlertConnection, AlertType } from './alert.type.js';

@Resolver(() => AlertType)
export class AlertResolver {
  @Query(() => AlertConnection, { description: "The newest first: the own unit's, and what one leads or supervises." })
  @Permit('alert.read')
  async alerts(
    @Arg('lamp', () => Lamp, { nullable: true }) lamp: Lamp | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AlertType> & { totalCount: number }> {
    const request = { lamp, first, after };
    const { page, totalCount } = await alertsPage(context.services.db.read, context.requireActor(), request);
    const connection = toConnection(page, (row): AlertType => ({ ...row, subject: row.subjectType }));
    return { ...connection, totalCount };
  }

  @FieldResolver(() => UnitType, { nullable: true })
  unit(@Root() alert: AlertType, @Ctx() context: RequestContext): Promise<object | null> | null {
    return alert.unitId === null ? null : unitLoader(context).load(alert.unitId);
  }

  @FieldResolver(() => ProjectObject, { nullable: true })
  project(@Root() alert: AlertType, @Ctx() context: RequestContext): Promise<object | null> {
    return projectLoader(context).load(alert.projectId);
  }

  @FieldResolver(() => String, { nullable: true })
  async caseNumber(@Root() alert: AlertType, @Ctx() context: RequestContext): Promise<string | null> {
    if (alert.caseId === null) return null;
    return (await caseLoader(context).load(alert.caseId))?.number ?? null;
  }

  @FieldResolver(() => [OutboxMessageType], { description: 'Who was told by SMS, and whether it arrived.' })
  async messages(@Root() alert: AlertType, @Ctx() context: RequestContext): Promise<OutboxMessageType[]> {
    const rows = await context.loaders
      .batch('supervision.messages', async (ids: readonly string[]) => {
        const found = await messagesOfAlerts(context.services.db.read, ids);
        return grouped(ids, found, ({ alertId }) => alertId);
      })
      .load(alert.id);
    return rows.map(({ message }) => toOutboxMessageType(message));
  }
}
