import { DemoWorld } from '../../src/demo/demo-world.js';
import { loadDemo } from '../../src/demo/index.js';
import { addMaterial } from '../../src/modules/applications/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

describeOnBothDatabases('who may read a file', (database) => {
  let app: TestApp;
  let world: DemoWorld;
  beforeAll(async () => {
    app = await startTestApp({ database });
    await loadDemo(app.services);
    world = new DemoWorld(app.services);
  }, 60_000);
  afterAll(() => app.close());

  const fileOf = async (sql: string): Promise<string> => {
    const [row] = await app.services.db.read.query<{ fileId: string }>(sql);
    if (!row) throw new Error(`Nothing found: ${sql}`);
    return row.fileId;
  };
  const readers = async (fileId: string): Promise<string[]> => {
    const allowed: string[] = [];
    for (const loginName of ['chenmin', 'liwei', 'zhouting', 'chuangkou1', 'zjj-jb', 'jiandu']) {
      if (await app.services.files.policies.allows(await world.actor(loginName), fileId)) allowed.push(loginName);
    }
    return allowed;
  };
  /** Of the district's authorities those who look into every project; a department only once it has part in one. */
  const authorities = ['chuangkou1', 'jiandu'];
  const versionIn = (status: string) => `SELECT v.file_id AS fileId FROM material_version v
    JOIN material m ON m.id = v.material_id JOIN application a ON a.id = m.application_id WHERE a.status = '${status}'`;

  it('a material that was handed in: the organisation, the window and who supervises', async () => {
    const own = "v.uploaded_by IN (SELECT id FROM account WHERE login_name = 'liwei')";
    const file = await fileOf(`${versionIn('correcting')} AND ${own}`);
    expect(await readers(file)).toEqual(['liwei', ...authorities]);
  });

  it('a material that was received: the departments of the project as well, and no others', async () => {
    const file = await fileOf(versionIn('received'));
    const [handling] = await app.services.db.read.query<{ unitCode: string }>(
      `SELECT u.code AS unitCode FROM material_version v JOIN material m ON m.id = v.material_id
         JOIN item_case c ON c.application_id = m.application_id JOIN unit u ON u.id = c.unit_id
       WHERE v.file_id = '${file}' AND u.code = 'zh-zjj'`,
    );
    expect(handling).toBeDefined();
    expect(await readers(file)).toEqual(expect.arrayContaining(['chuangkou1', 'zjj-jb', 'jiandu']));
    const outside = await world.actor('zrzy-jb');
    expect(await app.services.files.policies.allows(outside, file)).toBe(false);
  });

  it('a paper that was brought in: the same, and a department that has part in the project', async () => {
    const file = await fileOf("SELECT file_id AS fileId FROM prior_result WHERE state = 'submitted'");
    expect(await readers(file)).toEqual(['chenmin', 'chuangkou1', 'zjj-jb', 'jiandu']);
    expect(await app.services.files.policies.allows(await world.actor('zrzy-jb'), file)).toBe(false);
  });

  it('a held document of a project nobody has registered: the organisation alone', async () => {
    const code = '2501-440402-04-01-123458';
    const file = await fileOf(`SELECT file_id AS fileId FROM held_document WHERE project_code = '${code}'`);
    expect(await readers(file)).toEqual(['chenmin']);
  });

  it('a held document that may serve a registered project: the window and who supervises as well', async () => {
    const file = await fileOf(`SELECT h.file_id AS fileId FROM held_document h JOIN project p ON p.code = h.project_code
      JOIN organisation o ON o.id = h.organisation_id WHERE o.name LIKE '%仪器%'`);
    expect(await readers(file)).toEqual(['zhouting', ...authorities]);
  });

  it('a material of a draft: the organisation alone', async () => {
    const [draft] = await app.services.db.read.query<{ id: string }>(
      `SELECT a.id FROM application a JOIN organisation o ON o.id = a.organisation_id
       WHERE a.status = 'draft' AND o.name LIKE '%物流%'`,
    );
    const file = await world.pdf(await world.actor('liwei'), '草稿.pdf', ['Draft']);
    const input = {
      idempotencyKey: 'draft',
      applicationId: draft?.id as string,
      requirementCode: 'm-sght',
      fileId: file,
    };
    await world.must(addMaterial(app.services, await world.actor('liwei'), input));
    expect(await readers(file)).toEqual(['liwei']);
  });
});
