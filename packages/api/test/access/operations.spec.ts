import { Permission } from '@gongshen/shared/identity';
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { modules } from '../../src/app/modules.js';
import { makeSchema } from '../../src/app/schema.js';
import { PUBLIC, permitOf, SIGNED_IN } from '../../src/kernel/graphql/permit.js';

/** Mutations that are the same however often they are sent: they set values, or end what may have ended. */
const naturallyIdempotent = new Set([
  'login',
  'logout',
  // Like a login: it marks the session for five minutes, from the last time; tries are counted, never answered from a store.
  'confirmPassword',
  'switchCapacity',
  // The own account: set to a value, or ended; a second code replaces the first, and how many is limited.
  'changePassword',
  'endOwnSession',
  'requestPhoneChange',
  'confirmPhone',
  'saveDraft',
  'recordCheck',
  'answerPoint',
  'saveOpinion',
  'markNotificationsRead',
  // Asking a source again changes nothing that was not so.
  'confirmDocument',
  'confirmSharing',
]);
/** What anybody may call. A new one is added here by hand, after thought. */
const publicOperations = [
  ...['catalogue', 'divisions', 'evaluateGuidance', 'login', 'logout', 'me', 'today'],
  // An outside body's link is its whole right.
  ...['outsideConsultation', 'answerOutside'],
  // Anybody may check a certificate by its code; what is not there answers alike (S58).
  'check',
  // 许可法 40: decisions are open to the public.
  ...['publishedDecisions', 'publishedDecision', 'publishedChoices'],
];
/** Days a person sets for somebody else; no limit of the law is among them. A new one is added here by hand, after thought. */
const setByPeople = new Set([
  'RequestPreliminaryInput.dueOn',
  'RequestConsultationInput.dueOn',
  'AskReplyInput.dueOn',
  'OwedInput.dueOn',
  'RectificationInput.dueOn',
  'RecheckRectificationInput.dueOn',
  // The day by which a fee is to be paid: the department sets it in its notice.
  'RequestPaymentInput.dueOn',
]);

type Operation = GraphQLField<unknown, unknown>;

describe('every operation of the schema', () => {
  let schema: GraphQLSchema;
  let queries: Operation[];
  let mutations: Operation[];
  beforeAll(async () => {
    schema = await makeSchema(modules);
    queries = Object.values(schema.getQueryType()?.getFields() ?? {});
    mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  });

  it('declares a permission that exists', () => {
    const known = new Set<unknown>([...Object.keys(Permission), PUBLIC, SIGNED_IN]);
    const bare = [...queries, ...mutations].filter((operation) => !known.has(permitOf(operation.extensions)));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('is public only where that was decided', () => {
    const open = [...queries, ...mutations].filter(({ extensions }) => permitOf(extensions) === PUBLIC);
    const names = open.map(({ name }) => name).sort();
    expect(publicOperations).toEqual(expect.arrayContaining(names));
  });

  it('answers a mutation by a union of its own: one success, else refusals', () => {
    for (const { name, type } of mutations) {
      const union = getNamedType(type);
      expect(union.name).toBe(`${name.charAt(0).toUpperCase()}${name.slice(1)}Result`);
      if (!isUnionType(union)) throw new Error(`${name} does not answer a union`);
      const refusal = (member: { getInterfaces(): readonly { name: string }[] }) =>
        member.getInterfaces().some((implemented) => implemented.name === 'DomainError');
      expect(union.getTypes().filter((member) => !refusal(member))).toHaveLength(1);
    }
  });

  it('never answers a query by a union', () => {
    expect(queries.filter(({ type }) => isUnionType(getNamedType(type)))).toEqual([]);
  });

  it('takes an idempotency key with every mutation that creates or decides', () => {
    const without = mutations.filter(({ name, args }) => {
      if (naturallyIdempotent.has(name)) return false;
      const input = args.map(({ type }) => getNamedType(type)).find(isInputObjectType);
      return input?.getFields().idempotencyKey?.type.toString() !== 'ID!';
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('takes no state, owner, role or deadline from outside', () => {
    const forbiddenNames = [
      'state',
      'status',
      'role',
      'ownerId',
      'accountId',
      'receivedAt',
      'dueOn',
      'decidedAt',
      'version',
    ];
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const found = inputs.flatMap((input) =>
      Object.keys(input.getFields())
        .filter((field) => forbiddenNames.includes(field))
        .map((field) => `${input.name}.${field}`),
    );
    expect(found.filter((field) => !setByPeople.has(field))).toEqual([]);
  });

  it('describes every refusal by code and message', () => {
    const refusal = schema.getType('DomainError');
    if (!isInterfaceType(refusal)) throw new Error('DomainError is missing');
    for (const type of schema.getImplementations(refusal).objects) {
      expect(isObjectType(type)).toBe(true);
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(['code', 'message']));
    }
  });
});
