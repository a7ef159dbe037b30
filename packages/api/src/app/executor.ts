import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { callerOf } from '../kernel/authenticator.js';
import type { Config } from '../kernel/config.js';
import { withCorrelation } from '../kernel/correlation.js';
import { ErrorCode, forbidden, graphqlLimit, unauthenticated } from '../kernel/errors.js';
import { PUBLIC, SIGNED_IN } from '../kernel/graphql/permit.js';
import type { RequestContext } from '../kernel/request-context.js';
import { BoundedCache } from './bounded-cache.js';
import { type OperationPlan, planOperation } from './operation-plan.js';

type Variables = Readonly<Record<string, unknown>>;
type Run = (context: RequestContext, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

interface Prepared {
  plan: OperationPlan;
  run: Run;
}

export interface ExecutionRequest {
  source: string;
  document: DocumentNode;
  operationName?: string | null;
  variables: Variables;
  context: RequestContext;
}

/** Compiles each operation once, and runs it for callers whose permission covers all its root fields. */
export class OperationExecutor {
  private readonly prepared = new BoundedCache<Prepared>(500);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Config['limits'],
  ) {}

  async execute(request: ExecutionRequest): Promise<ExecutionResult> {
    const { context, variables } = request;
    const { plan, run } = this.prepare(request);
    // Before the session is looked up: a bomb costs no query.
    if (plan.cost(variables) > this.limits.cost) throw graphqlLimit('查询的数据量过大，请减少每页数量或字段后再试。');
    try {
      context.caller = await callerOf(context.services, context.sessionToken(), context.mandateId);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { data: null, errors: [error] };
    }
    for (const { name, permit } of plan.roots) {
      const denied = denialOf(context, permit);
      if (!denied) continue;
      await audit(context, name, [denied]);
      // An answer like any other: clients read the code, not the HTTP status.
      return { data: null, errors: [denied] };
    }
    // A mutation's id has to reach the audit; what only reads does not pay for that.
    const result = await (plan.kind === 'query'
      ? run(context, variables)
      : withCorrelation(context.correlationId, () => run(context, variables)));
    // What a mutation is denied its unit of work has written down.
    if (result.errors && plan.kind === 'query') await audit(context, plan.roots[0]?.name ?? 'query', result.errors);
    return result;
  }

  private prepare({ source, document, operationName }: ExecutionRequest): Prepared {
    const key = `${operationName ?? ''}\n${source}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const prepared = {
      plan: planOperation(this.schema, document, operationName),
      run: this.compile(document, operationName),
    };
    this.prepared.set(key, prepared);
    return prepared;
  }

  private compile(document: DocumentNode, operationName?: string | null): Run {
    const compiled = compileQuery(this.schema, document, operationName ?? undefined);
    if (isCompiledQuery(compiled)) {
      return async (context, variables) => {
        const result = await compiled.query(undefined, context, variables);
        if (!result.errors) return result;
        return { ...result, errors: result.errors.map((error) => complete(error, context.correlationId)) };
      };
    }
    // What cannot be compiled is interpreted.
    return (contextValue, variableValues) =>
      execute({ schema: this.schema, document, contextValue, variableValues, operationName });
  }
}

/**
 * The compiler's errors lack what GraphQL's own always have (`extensions`), and tell a wrong variable by nothing but the
 * missing path.
 */
function complete({ message, path, extensions, originalError }: GraphQLError, correlationId: string): GraphQLError {
  const ofVariable = path === undefined && extensions === undefined;
  return new GraphQLError(message, {
    path,
    extensions: ofVariable ? { code: ErrorCode.BAD_USER_INPUT } : (extensions ?? { correlationId }),
    originalError: originalError ?? null,
  });
}

function denialOf(context: RequestContext, permit: OperationPlan['roots'][number]['permit']): GraphQLError | null {
  if (permit === PUBLIC) return null;
  if (context.caller.kind !== 'person') return unauthenticated();
  if (permit === SIGNED_IN) return null;
  // A forgotten declaration is a closed door.
  return permit === undefined || !context.caller.permissions.has(permit) ? forbidden() : null;
}

/** One audit row when a signed-in person asked for what is not theirs. Strangers are only logged by the proxy in front. */
async function audit(context: RequestContext, name: string, errors: readonly GraphQLError[]): Promise<void> {
  const denied = errors.find(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'NOT_FOUND');
  if (!denied || context.caller.kind !== 'person') return;
  const denial = { code: String(denied.extensions.code), message: denied.message };
  const { caller } = context;
  await withCorrelation(context.correlationId, () => context.services.uow.recordDenial(caller, name, denial));
}
