// Whether both servers say the same, and how many statements they needed for it.
import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import { send } from './load.mjs';

/** The same text for the same data, whatever the order of its members. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, canonical(value[name])]),
  );
}

/** The first place where two answers differ, for the message. */
function difference(left, right, path = '') {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right ? null : `${path}: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`;
  }
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[name], right[name], `${path}.${name}`);
    if (found) return found;
  }
  return null;
}

const sha = (text) => createHash('sha256').update(text).digest('hex');

/** Without the lengths of its lists, so that the same statement for two keys and for twenty counts as the same. */
const shapeOf = (sql) => sql.replace(/\s+/g, ' ').replace(/\?(, \?)+/g, '?');

/**
 * Asks both servers for each subject.
 * @returns {Promise<{ bytes: number, statements: { api: number, plain: number }, repeated: string[] }>}
 *   `repeated`: statements the product sent more than once for one request, which no level may do
 * @throws when an answer differs
 */
export async function compare(servers, scenario, subjects) {
  const agent = new Agent({ keepAlive: true });
  const ask = async (name, subject) => {
    const { status, text } = await send(agent, servers[name].port, scenario[name](subject));
    if (status !== 200) throw new Error(`${name} answered ${status}: ${text.slice(0, 800)}`);
    return JSON.parse(text);
  };
  const counted = { api: 0, plain: 0 };
  const repeated = new Set();
  let bytes = 0;
  try {
    for (const subject of subjects) {
      const answers = {};
      for (const name of ['api', 'plain']) {
        const statements = await servers[name].statementsOf(async () => {
          answers[name] = await ask(name, subject);
        });
        counted[name] = Math.max(counted[name], statements.length);
        if (name === 'api') for (const each of twice(statements.map(shapeOf))) repeated.add(each);
      }
      const [api, plain] = [answers.api, answers.plain].map((answer) => JSON.stringify(canonical(answer)));
      if (sha(api) !== sha(plain)) {
        throw new Error(`${scenario.title} ${subject}: answers differ at ${difference(answers.api, answers.plain)}`);
      }
      bytes = Math.max(bytes, Buffer.byteLength(api));
    }
  } finally {
    agent.destroy();
  }
  return { bytes, statements: counted, repeated: [...repeated] };
}

const twice = (values) => values.filter((value, index) => values.indexOf(value) !== index);
