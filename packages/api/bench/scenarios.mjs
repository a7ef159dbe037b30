// The two pages, as requests to either server.
import { tokens } from './dataset/prepare.mjs';
import { variantOf } from './dataset/stage-plans.mjs';
import * as queries from './queries.mjs';

const cookieOf = (token) => `gongshen-session=${token}`;

function graphql(document, token, variables) {
  const body = JSON.stringify({ query: document, variables });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    cookie: cookieOf(token),
  };
  return { method: 'POST', path: '/graphql', headers, body };
}

const get = (path, token) => ({ method: 'GET', path, headers: { cookie: cookieOf(token) } });

export const projectId = (n) => `${String(n).padStart(8, '0')}-0000-7100-8000-000000000001`;

/** Name → what is asked of the product and of the hand-written handler for the same thing. */
export const scenarios = {
  tracking: {
    title: 'tracking',
    /** Projects under review: the pages people open. */
    subjects: (count) => Array.from({ length: count }, (_, index) => index + 1).filter((n) => variantOf(n) < 4),
    api: (n) => graphql(queries.tracking, tokens.tracking, { id: projectId(n) }),
    plain: (n) => get(`/projects/${projectId(n)}`, tokens.tracking),
  },
  workbench: {
    title: 'workbench',
    subjects: () => [0],
    api: () => graphql(queries.workbench, tokens.workbench, { lane: 'inReview' }),
    plain: () => get('/workbench', tokens.workbench),
  },
};
