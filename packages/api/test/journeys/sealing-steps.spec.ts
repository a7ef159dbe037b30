import fc from 'fast-check';
import { NumberSequence } from '../../src/kernel/database/number-sequence.entity.js';
import { refuse } from '../../src/kernel/result.js';
import { CertificateRow } from '../../src/modules/certificates/certificate.entity.js';
import { undoLostSealings } from '../../src/modules/certificates/sealing/end-sealing.js';
import { CertificateNumber, CertificateSealing } from '../../src/modules/certificates/sealing/sealing.entity.js';
import { SealUnavailable } from '../../src/modules/seals/index.js';
import { SealUse } from '../../src/modules/seals/seal.entity.js';
import { actOn, draft, type Issuer, makeIssuer, readCertificate } from '../kit/certificates.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  ask,
  longSessions,
  makePark,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { confirm } from '../kit/seals.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const lightning = 'zh-fljs';
const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', lightning, 'zh-sgxk', 'zh-psxk'];
/** How whoever keeps the key behaves: it signs, says no, breaks, answers too late, or never. */
const manners = ['signs', 'refuses', 'breaks', 'late', 'never'] as const;
/** What is done with the draft: sealed, the same intention sent twice, two at once, on another day, thrown away. */
const acts = ['seal', 'again', 'both', 'otherDay', 'discard'] as const;

/** 珠 6: the keeper of a key may take its time; numbers and certificates are right whatever it does. */
describeOnBothDatabases('sealing in steps', (database) => {
  let app: TestApp;
  let park: Park;
  let weather: Issuer;
  let id: string;
  let manner: (typeof manners)[number] = 'signs';
  let release: () => void = () => undefined;
  let asked: () => void = () => undefined;
  let caseId: string;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    weather = await makeIssuer(app, 'zh-qxj');
    id = await receivedApplication(park, items);
    await accept(park, weather.handler, id, lightning);
    caseId = (await readCase(park, weather.handler, id, lightning)).id;
    const { seals } = app.services;
    const sign = seals.sign.bind(seals);
    seals.sign = async (ready, pdf) => {
      const is = manner;
      if (is === 'refuses') return refuse(new SealUnavailable('电子签章服务暂时无法使用。'));
      if (is === 'breaks') throw new Error('the keeper broke');
      const signed = await sign(ready, pdf);
      if (is === 'late' || is === 'never') {
        asked();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      return signed;
    };
  }, 120_000);
  afterAll(() => app.close());

  const read = () => app.services.db.read;
  const theDraft = () => read().find(CertificateRow, { caseId, state: 'draft' });
  const command = (row: { id: string; version: number }) => ({ certificateId: row.id, expectedVersion: row.version });
  const sealing = async (certificateId: string): Promise<Answer> => {
    const document = 'query ($id: ID!) { certificate(id: $id) { availableActions sealing { state number failure } } }';
    return (await ask(app, weather.approver, document, { id: certificateId })).certificate;
  };
  /** Runs while the keeper has not answered; answers what the sealing came to. */
  async function whileSealing(row: CertificateRow, meanwhile: () => Promise<void>): Promise<Answer> {
    const reached = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const answer = actOn(app, weather.approver, 'sealCertificate', command(row));
    await reached;
    await meanwhile();
    release();
    return answer;
  }
  const giveUpWaiting = async () => {
    app.clock.advance(3 * 60_000);
    expect(await undoLostSealings(app.services)).toBe(1);
    expect(await undoLostSealings(app.services)).toBe(0);
  };

  /** Never two of one number, never a gap that is not written down, never an unsealed one that counts. */
  async function holds(): Promise<void> {
    const numbers = await read().list(CertificateNumber, {}, { sequence: 'asc', running: 'asc' });
    for (const sequence of new Set(numbers.map((each) => each.sequence))) {
      const { value } = await read().get(NumberSequence, { name: sequence });
      const given = numbers.filter((each) => each.sequence === sequence).map(({ running }) => running);
      expect(given).toEqual(Array.from({ length: value }, (_, index) => index + 1));
    }
    const rows = await read().list(CertificateRow, { caseId });
    for (const row of rows) {
      const own = numbers.filter(({ certificateId }) => certificateId === row.id);
      const states = own.map(({ state }) => state).filter((state) => state !== 'void');
      const sealed = row.fileId !== null;
      const uses = await read().count(SealUse, { subjectType: 'certificate', subjectId: row.id });
      expect({ id: row.id, uses }).toEqual({ id: row.id, uses: sealed ? 1 : 0 });
      if (row.state === 'sealed') expect(states).toEqual(['used']);
      else if (row.state === 'draft') expect(states).toEqual(own.length === 0 ? [] : ['reserved']);
      else expect(states).toEqual([]);
      if (sealed) expect(own.map(({ number }) => number)).toContain(row.number);
      expect(['draft', 'sealed', 'void']).toContain(row.state);
      expect(row.state === 'sealed' && (row.fileId === null || row.checkCode === null)).toBe(false);
      expect(row.sealingId).toBeNull();
    }
    const quoted = numbers.map(({ number }) => number);
    expect(new Set(quoted).size).toBe(quoted.length);
    expect(await read().count(CertificateSealing, { state: 'open' })).toBe(0);
  }

  async function run(act: (typeof acts)[number]): Promise<void> {
    if ((await theDraft()) === null) await draft(weather, park, id, lightning);
    const row = (await theDraft()) as CertificateRow;
    await confirm(app, weather.approver);
    if (act === 'discard') {
      const gone = await actOn(app, weather.handler, 'discardCertificate', command(row));
      expect(gone.__typename).toBe('CertificateSuccess');
      return;
    }
    if (act === 'otherDay') app.clock.advance(24 * 3600_000);
    if (act === 'otherDay') await confirm(app, weather.approver);
    if (manner === 'late' || manner === 'never') {
      const told = await whileSealing(row, async () => {
        expect(await sealing(row.id)).toMatchObject({ availableActions: [], sealing: { state: 'open' } });
        const now = await readCertificate(app, weather.handler, row.id);
        const changed = await actOn(app, weather.handler, 'discardCertificate', command(now));
        expect(changed).toMatchObject({
          __typename: 'IllegalTransition',
          message: expect.stringContaining('正在用章'),
        });
        await giveUpWaiting();
      });
      // What comes after it was given up is taken by nobody
      expect(told).toMatchObject({ __typename: 'SealUnavailable', message: expect.stringContaining('没有采用') });
      expect(await sealing(row.id)).toMatchObject({ sealing: { state: 'interrupted' } });
      return;
    }
    const once = { idempotencyKey: `${act} ${row.id} ${row.version}`, ...command(row) };
    const other = { ...once, idempotencyKey: `${once.idempotencyKey} too` };
    const send = (input: object) => actOn(app, weather.approver, 'sealCertificate', input).catch(String);
    const answers: Answer[] = act === 'both' ? await Promise.all([send(once), send(other)]) : [await send(once)];
    if (act === 'again') answers.push(await send(once));
    const made = answers.filter((answer) => answer.__typename === 'CertificateSuccess').length;
    // The same intention is answered the same; of two, one is done
    expect(made).toBe(manner !== 'signs' ? 0 : act === 'again' ? 2 : 1);
    // Of two at once either may be first; the other one is told that somebody is at it
    const told = answers.map((answer) => (typeof answer === 'string' ? answer : answer.message)).join('|');
    if (manner === 'refuses') expect(told).toContain('电子签章服务暂时无法使用');
    if (manner === 'breaks') expect(told).toContain('INTERNAL');
    if (manner !== 'signs') expect(await sealing(row.id)).toMatchObject({ sealing: { state: 'failed' } });
  }

  it('numbers and certificates are right whatever the keeper of the key does', async () => {
    const every = manners.flatMap((each) => acts.map((act) => ({ manner: each, act })));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(every, { minLength: 10, maxLength: 10 }), async (steps) => {
        for (const step of steps) {
          manner = step.manner;
          await run(step.act);
          await holds();
        }
      }),
      { numRuns: 1 },
    );
  }, 120_000);

  it('a draft keeps its number over as many tries as it takes', async () => {
    manner = 'signs';
    if ((await theDraft()) !== null) await run('discard');
    const numbers: string[] = [];
    for (const is of ['refuses', 'late', 'signs'] as const) {
      manner = is;
      await run('seal');
      const [last] = await read().list(CertificateSealing, {}, { startedAt: 'desc', id: 'desc' }, 1);
      numbers.push(last?.number ?? '');
    }
    expect(new Set(numbers).size).toBe(1);
  });

  it('a case that ends while its certificate is sealed leaves nothing in force, and its number void', async () => {
    manner = 'late';
    await draft(weather, park, id, lightning);
    const row = (await theDraft()) as CertificateRow;
    await confirm(app, weather.approver);
    const told = await whileSealing(row, async () => {
      const { version } = await readCase(park, weather.handler, id, lightning);
      const why = { reason: '申请人不再建设该项目。', basis: '《中华人民共和国行政许可法》第七十条' };
      await succeed(app, weather.approver, 'terminateCase', { caseId, expectedVersion: version, ...why });
    });
    expect(told.__typename).toBe('SealUnavailable');
    await holds();
    expect(await read().get(CertificateRow, { id: row.id })).toMatchObject({ state: 'void', fileId: null });
    const [number] = await read().list(CertificateNumber, { certificateId: row.id });
    expect(number).toMatchObject({ state: 'void', reason: '办件已终止。' });
    expect((await read().get(CertificateRow, { id: row.id })).number).toBe(number?.number);
  });
});
