import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../../src/kernel/files/storage/file-storage.js';
import {
  CertificateFault,
  CertificateRow,
  CertificateStepRow,
} from '../../src/modules/certificates/certificate.entity.js';
import { factsDigest } from '../../src/modules/certificates/certificate-facts.js';
import { checkCertificates } from '../../src/modules/certificates/nightly/check-certificates.js';
import { ResultDocumentRow } from '../../src/modules/certificates/result-document.entity.js';
import { decideOn, draft, type Issuer, makeIssuer, seal } from '../kit/certificates.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { accept, ask, longSessions, makePark, makeStaff, receivedApplication } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** S55: what was changed behind the system's back is found in the night, named and told. */
describeOnBothDatabases('the nightly check of certificates', (database) => {
  let app: TestApp;
  let supervisor: TestSession;
  let handler: TestSession;
  let row: CertificateRow;
  let issuer: Issuer;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    const park = await makePark(app);
    issuer = await makeIssuer(app, 'zh-qxj');
    handler = issuer.handler;
    supervisor = await makeStaff(app, 'supervisor', 'supervisor', null);
    const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk', 'zh-psxk'];
    const id = await receivedApplication(park, items);
    await accept(park, handler, id, 'zh-fljs');
    await seal(issuer, await draft(issuer, park, id, 'zh-fljs'));
    const certificate = await decideOn(issuer, park, id, 'zh-fljs');
    row = await app.services.db.read.get(CertificateRow, { id: certificate.id });
  }, 120_000);
  afterAll(() => app.close());

  const tamper = (set: Partial<CertificateRow>) =>
    arrange(app.services, (tx) => tx.updateWhere(CertificateRow, { id: row.id }, set));
  const kinds = async () => {
    await checkCertificates(app.services);
    const faults = await app.services.db.read.list(CertificateFault, { goneAt: null });
    return faults.map(({ kind }) => kind).toSorted();
  };
  const told = async (as: TestSession): Promise<string[]> => {
    const { notifications } = await ask(app, as, '{ notifications(first: 50) { edges { node { title body } } } }');
    return notifications.edges
      .map(({ node }: Answer) => node)
      .filter(({ title }: Answer) => title === '证照巡检发现异常')
      .map(({ body }: Answer) => body);
  };

  it('finds nothing where nothing was touched', async () => {
    expect(await kinds()).toEqual([]);
    expect(app.logged).toEqual([]);
  });

  it.each<[string, () => Partial<CertificateRow>, string[]]>([
    ['another holder', () => ({ holderName: '别的公司' }), ['factsAltered']],
    ['a later last day', () => ({ validUntil: '2099-12-31' }), ['factsAltered']],
    ['a field', () => ({ fields: { ...row.fields, content: '同意，面积加倍。' } }), ['factsAltered']],
    ['another number', () => ({ number: '市气象局准〔2026〕99号' }), ['factsAltered', 'resultAltered']],
    [
      'a field with the digest made to fit',
      () => {
        const changed = { ...row, conditions: '无' };
        return { conditions: '无', factsDigest: factsDigest(changed) };
      },
      ['factsAltered'],
    ],
    ['a state nobody decided on', () => ({ state: 'suspended' }), ['historyAltered']],
    ['the hash of its file', () => ({ sha256: '0'.repeat(64) }), ['fileAltered']],
  ])('finds %s', async (_, changes, expected) => {
    await tamper(changes());
    expect(await kinds()).toEqual(expected.toSorted());
    const changed = changes();
    const original = Object.fromEntries(Object.keys(changed).map((key) => [key, row[key as keyof CertificateRow]]));
    await tamper(original as Partial<CertificateRow>);
    expect(await kinds()).toEqual([]);
  });

  it('finds a step of its history changed, and one taken out', async () => {
    const [first] = await app.services.db.read.list(CertificateStepRow, { certificateId: row.id }, { seq: 'asc' });
    const step = first as CertificateStepRow;
    await arrange(app.services, (tx) => tx.updateWhere(CertificateStepRow, { id: step.id }, { actorName: '别人' }));
    expect(await kinds()).toEqual(['historyAltered']);
    await arrange(app.services, (tx) =>
      tx.updateWhere(CertificateStepRow, { id: step.id }, { actorName: step.actorName }),
    );
    await arrange(app.services, (tx) => tx.deleteWhere(CertificateStepRow, { id: step.id }));
    expect(await kinds()).toEqual(['historyAltered']);
    await arrange(app.services, (tx) => tx.insert(CertificateStepRow, step));
    expect(await kinds()).toEqual([]);
  });

  it('finds the result document altered', async () => {
    const where = { id: row.resultId as string };
    await arrange(app.services, (tx) => tx.updateWhere(ResultDocumentRow, where, { title: '另一份' }));
    expect(await kinds()).toEqual(['resultAltered']);
    await arrange(app.services, (tx) => tx.updateWhere(ResultDocumentRow, where, { title: row.title }));
    expect(await kinds()).toEqual([]);
  });

  it('tells the supervisor once of each finding, and nobody of the department', async () => {
    const before = (await told(supervisor)).length;
    expect(before).toBeGreaterThan(0);
    await tamper({ holderName: '别的公司' });
    await checkCertificates(app.services);
    await checkCertificates(app.services);
    const bodies = await told(supervisor);
    expect(bodies).toHaveLength(before + 1);
    expect(bodies[0]).toContain(row.number);
    expect(await told(handler)).toEqual([]);
    const query = '{ certificateFaults { kind text certificate { id } } }';
    const { certificateFaults } = await ask(app, supervisor, query);
    expect(certificateFaults).toMatchObject([{ kind: 'factsAltered', certificate: { id: row.id } }]);
    expect((await ask(app, handler, query)).certificateFaults).toEqual([]);
    const elsewhere = await makeStaff(app, 'elsewhere', 'supervisor', null, '440403');
    expect((await ask(app, elsewhere, query)).certificateFaults).toEqual([]);
    await tamper({ holderName: row.holderName });
    expect(await kinds()).toEqual([]);
  });

  it('finds the file altered or gone', async () => {
    const path = join(app.services.files.storage.place, addressOf(row.sha256 as string));
    await writeFile(path, 'something else');
    expect(await kinds()).toEqual(expect.arrayContaining([expect.stringMatching(/fileAltered|fileMissing/)]));
    await rm(path);
    expect(await kinds()).toEqual(['fileMissing']);
  });
});
