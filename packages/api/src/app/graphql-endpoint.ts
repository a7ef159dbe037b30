import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Config } from '../kernel/config.js';
import { RequestContext } from '../kernel/request-context.js';
import type { Services } from '../kernel/services.js';
import { BoundedCache } from './bounded-cache.js';
import { withinLimits } from './document-limits.js';
import { errorFormatter } from './error-format.js';
import { OperationExecutor } from './executor.js';
import { mandateOf } from './mandate.js';
import { refuseForeignOrigin } from './origin-check.js';
import { sessionCookieOf } from './session-cookie.js';

interface GatewayRequest {
  request: { variables?: Record<string, unknown>; operationName?: string };
  document: DocumentNode;
  source: string;
  context: RequestContext;
}

/** Apollo asks a "gateway" for the schema and lets it execute: the only door for a compiling executor. */
function compilingGateway(schema: GraphQLSchema, limits: Config['limits']) {
  const executor = new OperationExecutor(schema, limits);
  return {
    load: async () => ({
      executor: ({ request, document, source, context }: GatewayRequest) =>
        executor.execute({
          source,
          document,
          operationName: request.operationName,
          variables: request.variables ?? {},
          context,
        }),
    }),
    onSchemaLoadOrUpdate(callback: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function apolloOf(schema: GraphQLSchema, services: Services): ApolloServer<RequestContext> {
  const { config, log } = services;
  return new ApolloServer<RequestContext>({
    gateway: compilingGateway(schema, config.limits) as never,
    introspection: config.mode === 'development',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.mode === 'production',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: config.limits.tokens },
    validationOptions: { maxErrors: 20 },
    stopOnTerminationSignals: false,
    formatError: errorFormatter(log),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    logger: { debug: () => undefined, info: () => undefined, warn: log.warn.bind(log), error: log.error.bind(log) },
  });
}

/** Serves the schema at POST /graphql through a thin adapter: no HTTP framework of Apollo's in between. */
export async function serveGraphql(server: FastifyInstance, schema: GraphQLSchema, services: Services): Promise<void> {
  const { config } = services;
  const apollo = apolloOf(schema, services);
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const measured = new BoundedCache<true>(2000);
  const format = errorFormatter(services.log);

  /** The answer to a document beyond the limits; measured once per document. */
  const limitProblem = (source: unknown): object | null => {
    if (typeof source !== 'string' || measured.get(source)) return null;
    try {
      if (withinLimits(source, config.limits, config.mode === 'development')) measured.set(source, true);
      return null;
    } catch (error) {
      return { errors: [format((error as { toJSON(): never }).toJSON(), error)] };
    }
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store');
    const beyond = limitProblem((request.body as { query?: unknown } | null)?.query);
    if (beyond) return reply.code(400).send(beyond);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === 'string') headers.set(name, value);
    }
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.body },
      context: async () =>
        new RequestContext(
          services,
          request.id,
          { ip: request.ip, userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200) },
          sessionCookieOf(request, reply, config.session.secureCookie),
          mandateOf(request),
        ),
    });
    for (const [name, value] of response.headers) if (name !== 'cache-control') reply.header(name, value);
    reply.code(response.status ?? 200);
    // Without subscriptions and @defer a body is always complete.
    return reply.send(response.body.kind === 'complete' ? response.body.string : '');
  };

  server.post('/graphql', { bodyLimit: config.limits.bodyBytes, preHandler: refuseForeignOrigin(config) }, handle);
}
