import { isPlainDate, type PlainDate } from '@gongshen/shared/clock';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from '../errors.js';

function realDay(value: unknown): PlainDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw badUserInput('日期格式应为“年-月-日”，例如 2026-02-10。');
  }
  if (!isPlainDate(value)) throw badUserInput(`${value} 不是一个存在的日期。`);
  return value;
}

/** A calendar day, `2026-02-10`; a day that does not exist is refused. */
export const PlainDateScalar = new GraphQLScalarType<PlainDate, string>({
  name: 'PlainDate',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: (value) => value as string,
  parseValue: realDay,
  parseLiteral: (node) => realDay(node.kind === Kind.STRING ? node.value : null),
});

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

function realInstant(value: unknown): string {
  if (typeof value === 'string' && instantPattern.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw badUserInput('时间格式有误。');
}

/** An instant in UTC, `2026-02-10T01:02:03.000Z`. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTimeISO',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => {
    if (typeof value !== 'string') throw new GraphQLError('An instant must be an ISO text');
    return value;
  },
  parseValue: realInstant,
  parseLiteral: (node) => realInstant(node.kind === Kind.STRING ? node.value : null),
});
