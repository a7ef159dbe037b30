import { toPlainDate } from '@gongshen/shared/clock';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context.js';

/** What the mark of a due day is called: `dueOn` → `dueOnProvisional`. */
export const markOf = (field: string): string => `${field}Provisional`;

const description =
  'The notice of days off of that year is not out: the day, or whether it is worked, may still change.';

/**
 * Every due day is told together with whether it rests on a provisional year (domain §3). Adds that mark to the type for each of its due
 * days; a module lists the class among its resolvers, so that the one place that answers is the calendar.
 */
export function dueDayMarks<T extends object>(
  type: abstract new (...input: never[]) => T,
  ...fields: readonly (keyof T & string)[]
): new () => object {
  class DueDayMarks {}
  for (const field of fields) {
    const name = markOf(field);
    const mark = (root: T, { services }: RequestContext): boolean => {
      const day = root[field];
      return typeof day === 'string' && services.calendar.current().isUnannounced(toPlainDate(day));
    };
    const prototype = DueDayMarks.prototype;
    Object.defineProperty(prototype, name, { value: mark });
    Root()(prototype, name, 0);
    Ctx()(prototype, name, 1);
    FieldResolver(() => Boolean, { name, description })(prototype, name, { value: mark });
  }
  Resolver(() => type)(DueDayMarks);
  return DueDayMarks;
}
