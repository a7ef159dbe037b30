// The product as it is served, with one account, one session and one large file; for the comparison with a plain file server.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readConfig } from '../../dist/app/config.js';
import { makeServices } from '../../dist/app/container.js';
import { modules } from '../../dist/app/modules.js';
import { makeSchema } from '../../dist/app/schema.js';
import { makeServer } from '../../dist/app/server.js';
import { systemActor } from '../../dist/kernel/actor.js';
import { createAccount } from '../../dist/modules/identity/index.js';
import { answerParent } from './meter.mjs';

const { dataDir, source, password } = JSON.parse(process.env.BENCH_PLACE);
const log = { info: () => undefined, warn: console.warn, error: console.error };
const config = { ...readConfig({ DATA_DIR: dataDir, NODE_ENV: 'production', SESSION_SECURE: '0' }), worker: false };
const services = await makeServices(config, modules, log);
const capacity = {
  role: 'applicant',
  unitCode: null,
  districtCode: null,
  creditCode: '91440402MA5EDM018W',
  organisationName: '珠海海逸物流有限公司',
};
const about = { loginName: 'bench', displayName: '测速', phone: null, password, capacity };
const made = await createAccount(services, systemActor('测速'), about);
if (!made.ok) throw new Error(JSON.stringify(made.refusal));
const server = await makeServer(await makeSchema(modules), services);
await server.listen({ host: '127.0.0.1', port: 0 });
const { port } = server.server.address();

const login = `mutation ($input: LoginInput!) { login(input: $input) { __typename } }`;
const answered = await fetch(`http://127.0.0.1:${port}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: login, variables: { input: { loginName: 'bench', password } } }),
});
const cookie = (answered.headers.get('set-cookie') ?? '').split(';')[0];
const actor = await services.authenticator.identify(cookie.split('=')[1]);
const hash = createHash('sha256');
await pipeline(createReadStream(source), hash);
const { size } = await stat(source);
const file = { localPath: source, sha256: hash.digest('hex'), size, mediaType: 'application/pdf', fileName: '图.pdf' };
const stored = await services.files.store(actor, { ...file, scanState: null, scanFinding: null });
const kept = path.join(dataDir, 'files', file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
answerParent({
  port,
  more: { path: `/files/${stored.id}`, headers: { cookie }, kept },
  close: async () => {
    await server.close();
    await services.db.close();
  },
});
