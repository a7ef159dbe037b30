import { factoryPark } from '../../src/demo/factory-park.js';
import { remindOfOriginals } from '../../src/modules/counter/index.js';
import { makeUpload } from '../kit/counter.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  decide,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { makeClerk } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const shown =
  '... on OriginalsSuccess { application { originals { id number name state unit { name } availableActions } } }';
const problems = '... on InvalidInput { problems { field reason message } }';

describeOnBothDatabases('paper originals', (database) => {
  let app: TestApp;
  let park: Park;
  let elsewhere: TestSession;
  let handler: TestSession & { accountId: string };
  let water: TestSession;
  let applicationId: string;
  let unitId: string;
  let clerkId: string;
  let windowId: string;
  let ids: string[];

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    elsewhere = await makeClerk(app, 'elsewhere', '440403');
    handler = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj', '440402');
    water = await makeStaff(app, 'water', 'departmentHandler', 'zh-swj', '440402');
    applicationId = await receivedApplication(park, factoryPark.stageItems);
    const idOf = async (sql: string) => (await app.services.db.read.query<{ id: string }>(sql))[0]?.id as string;
    unitId = await idOf("SELECT id FROM unit WHERE code = 'zh-qxj'");
    windowId = await idOf("SELECT id FROM unit WHERE code = 'zh-ck'");
    clerkId = await idOf("SELECT id FROM account WHERE login_name = 'clerk'");
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const originals = async (as: TestSession = park.clerk): Promise<Answer[]> => {
    const fields = `originals { id number state sinceAt remark availableActions
      movements { arrivedAt missingAt transfer { id direction toName receivedBy signature { url } sentBy { displayName } } } }`;
    return (await ask(app, as, `{ application(id: "${applicationId}") { ${fields} } }`)).application.originals;
  };
  const states = async () => (await originals()).map(({ state }) => state);
  const lane = async (as: TestSession, name: string) =>
    (await ask(app, as, `{ originals(lane: ${name}) { totalCount } }`)).originals.totalCount;
  const counts = async (as: TestSession) =>
    Object.fromEntries(
      (await ask(app, as, '{ originalCounts { lane count } }')).originalCounts.map(({ lane: name, count }: Answer) => [
        name,
        count,
      ]),
    );
  const byHand = { carriage: 'byHand', receivedBy: '王强' };

  it('are taken in with what, how much and in what condition; everything wrong is told at once', async () => {
    const wrong = {
      applicationId,
      receivedFrom: ' ',
      originals: [{ name: '', requirementCode: 'nothing', copies: 0, pages: 1.0, condition: 'intact' }],
    };
    const refused = await act(app, park.clerk, 'recordOriginals', wrong, problems);
    expect(refused.problems.map(({ field }: Answer) => field)).toEqual([
      'receivedFrom',
      'originals.0.name',
      'originals.0.copies',
      'originals.0.requirementCode',
    ]);
    const signatureFileId = await makeUpload(
      app,
      { accountId: clerkId, unitId: windowId },
      { fileName: '签名.png', mediaType: 'image/png' },
    );
    const taken = await succeed(
      app,
      park.clerk,
      'recordOriginals',
      {
        applicationId,
        receivedFrom: '陈晓明',
        signatureFileId,
        originals: [
          { name: '建设用地规划许可证', copies: 1, pages: 2, condition: 'intact' },
          { name: '施工图设计文件审查合格书', copies: 2, pages: 12, condition: 'worn', note: '封面有折痕' },
        ],
      },
      shown,
    );
    expect(taken.application.originals).toMatchObject([
      { number: '440402-Y-2026-00001', state: 'atWindow', unit: null, availableActions: ['send', 'handOver', 'post'] },
      { number: '440402-Y-2026-00002', state: 'atWindow' },
    ]);
    ids = taken.application.originals.map(({ id }: Answer) => id);
    expect(await counts(park.clerk)).toEqual({ toSend: 2, sent: 0, returning: 0, toPickUp: 0, missing: 0 });
  });

  it('are for the window of the district and the department they go to alone', async () => {
    const send = { originalIds: ids, unitId, ...byHand };
    await expect(act(app, elsewhere, 'sendOriginals', send)).rejects.toThrow('NOT_FOUND');
    expect((await act(app, handler, 'sendOriginals', send)).__typename).toBe('NotAllowed');
    await expect(act(app, park.applicant, 'sendOriginals', send)).rejects.toThrow('FORBIDDEN');
    expect(await lane(elsewhere, 'toSend')).toBe(0);
    await expect(
      act(app, elsewhere, 'recordOriginals', { applicationId, receivedFrom: '某人', originals: [] }),
    ).rejects.toThrow('NOT_FOUND');
    const mixed = await act(app, park.clerk, 'confirmOriginals', { originalIds: ids });
    expect(mixed).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('440402-Y-2026-00001'),
    });
    await expect(act(app, park.clerk, 'sendOriginals', { ...send, originalIds: [...ids, 'nothing'] })).rejects.toThrow(
      'NOT_FOUND',
    );
    expect(await states()).toEqual(['atWindow', 'atWindow']);
  });

  it('are sent to a department that handles the application, by a messenger with a name or with a number', async () => {
    const [foreign] = await app.services.db.read.query<{ id: string }>("SELECT id FROM unit WHERE code = 'zh-wtj'");
    const courier = { originalIds: ids, unitId: foreign?.id, carriage: 'courier', carrier: '', trackingNumber: ' ' };
    const refused = await act(app, park.clerk, 'sendOriginals', courier, problems);
    expect(refused.problems.map(({ field }: Answer) => field)).toEqual(['unitId', 'carrier', 'trackingNumber']);
    const nobody = await act(
      app,
      park.clerk,
      'sendOriginals',
      { originalIds: ids, unitId, carriage: 'byHand' },
      problems,
    );
    expect(nobody.problems).toMatchObject([{ field: 'receivedBy' }]);
    // Two clerks at once: one slip, and the other is told (S65).
    const colleague = await makeClerk(app, 'colleague', '440402');
    const send = { originalIds: ids, unitId, ...byHand };
    const answers = await Promise.all(
      [park.clerk, colleague].map((clerk) => act(app, clerk, 'sendOriginals', send, shown)),
    );
    const sent = answers.find(({ __typename }: Answer) => __typename === 'OriginalsSuccess');
    const other = answers.find((answer: Answer) => answer !== sent);
    expect(['IllegalTransition', 'StaleVersion']).toContain(other?.__typename);
    expect(await app.services.db.read.query('SELECT id FROM original_transfer')).toHaveLength(1);
    expect(sent.application.originals.map(({ state }: Answer) => state)).toEqual(['toDepartment', 'toDepartment']);
    const [event] = await app.services.db.read.query<{ after: unknown }>(
      "SELECT after FROM domain_event WHERE type = 'original.transferred' ORDER BY id DESC LIMIT 1",
    );
    const after = typeof event?.after === 'string' ? JSON.parse(event.after) : event?.after;
    expect(after).toMatchObject({
      direction: 'toDepartment',
      fromName: expect.stringContaining('窗口'),
      toName: expect.stringContaining('气象局'),
      handedBy: '窗口人员',
      receivedBy: '王强',
      items: [
        { name: '建设用地规划许可证', copies: 1, pages: 2 },
        { name: '施工图设计文件审查合格书', copies: 2, pages: 12 },
      ],
    });
    const told = await ask(app, handler, '{ notifications { edges { node { title link } } } }');
    expect(JSON.stringify(told)).toContain(`/originals/${applicationId}`);
    expect(await counts(handler)).toEqual({ arriving: 2, here: 0, returning: 0, missing: 0 });
    expect(await counts(water)).toEqual({ arriving: 0, here: 0, returning: 0, missing: 0 });
  });

  it('are confirmed where they arrive; what did not come is reported, looked for and found', async () => {
    const [first, second] = ids as [string, string];
    expect((await act(app, park.clerk, 'confirmOriginals', { originalIds: [first] })).__typename).toBe(
      'IllegalTransition',
    );
    expect((await act(app, water, 'confirmOriginals', { originalIds: [first] })).__typename).toBe('NotAllowed');
    // It cannot have come and be missing, whoever presses first.
    const missing = { originalIds: [second], reason: '袋中只有一件' };
    await succeed(app, handler, 'confirmOriginals', { originalIds: [first] });
    const reported = await Promise.all([
      act(app, handler, 'reportOriginalsMissing', missing),
      act(app, handler, 'reportOriginalsMissing', missing),
    ]);
    expect(reported.filter(({ __typename }: Answer) => __typename === 'OriginalsSuccess')).toHaveLength(1);
    expect(await states()).toEqual(['atDepartment', 'missing']);
    expect(await lane(park.clerk, 'missing')).toBe(1);
    const told = JSON.stringify(await ask(app, park.clerk, '{ notifications { edges { node { title } } } }'));
    expect(told).toContain('纸质原件未收到');
    await succeed(app, park.clerk, 'foundOriginals', { originalIds: [second], note: '遗落在窗口文件柜' });
    expect(await states()).toEqual(['atDepartment', 'atWindow']);
    await succeed(app, park.clerk, 'sendOriginals', { originalIds: [second], unitId, ...byHand });
    await succeed(app, handler, 'confirmOriginals', { originalIds: [second] });
    // Twice is refused, not counted twice.
    expect((await act(app, handler, 'confirmOriginals', { originalIds: [second] })).__typename).toBe(
      'IllegalTransition',
    );
    const [, way] = await originals();
    expect(way.movements).toMatchObject([
      { missingAt: expect.any(String), arrivedAt: null },
      { missingAt: null, arrivedAt: expect.any(String) },
    ]);
  });

  it('that lie at a department whose case is closed are reminded of', async () => {
    await accept(park, handler, applicationId, 'zh-fljs');
    await decide(park, handler, applicationId, 'zh-fljs', { decision: 'approve' });
    const told = JSON.stringify(await ask(app, handler, '{ notifications { edges { node { title } } } }'));
    const [event] = await app.services.db.read.query<{ text: string }>(
      "SELECT text FROM domain_event WHERE type = 'original.stillAtDepartment'",
    );
    expect(event?.text).toContain('《建设用地规划许可证》、《施工图设计文件审查合格书》仍在部门');
    // Who decided it knows; a colleague would be told.
    expect(told).not.toContain('办结后原件尚未退回');
  });

  it('on their way for more than two working days are told of, once', async () => {
    await succeed(app, handler, 'returnOriginals', {
      originalIds: ids,
      carriage: 'courier',
      carrier: '顺丰速运',
      trackingNumber: 'SF123',
    });
    expect(await states()).toEqual(['toWindow', 'toWindow']);
    const late = async () =>
      (await app.services.db.read.query("SELECT id FROM domain_event WHERE type = 'original.late'")).length;
    app.clock.advance(2 * 24 * 3_600_000);
    await remindOfOriginals(app.services);
    expect(await late()).toBe(0);
    app.clock.advance(24 * 3_600_000);
    await remindOfOriginals(app.services);
    await remindOfOriginals(app.services);
    expect(await late()).toBe(2);
  });

  it('come back, wait to be picked up, and the applicant is told and sees where they are', async () => {
    await succeed(app, park.clerk, 'confirmOriginals', { originalIds: ids });
    expect(await counts(park.clerk)).toEqual({ toSend: 0, sent: 0, returning: 0, toPickUp: 2, missing: 0 });
    const seen = await originals(park.applicant);
    expect(seen).toMatchObject([
      { state: 'atWindow', availableActions: [] },
      { state: 'atWindow', availableActions: [] },
    ]);
    const told = JSON.stringify(await ask(app, park.applicant, '{ notifications { edges { node { title } } } }'));
    expect(told).toContain('纸质原件可以领回');
  });

  it('are picked up with a signature on screen, which is kept with them', async () => {
    const [first, second] = ids as [string, string];
    const pick = { originalIds: [first], recipient: '陈晓明', relation: '经办人' };
    const unsigned = await act(app, park.clerk, 'handOverOriginals', { ...pick, signatureFileId: '' }, problems);
    expect(unsigned.problems).toMatchObject([{ field: 'signatureFileId', reason: 'required' }]);
    const foreign = await makeUpload(app, { accountId: 'somebody' }, { mediaType: 'image/png' });
    const stolen = await act(app, park.clerk, 'handOverOriginals', { ...pick, signatureFileId: foreign }, problems);
    expect(stolen.problems).toMatchObject([{ field: 'signatureFileId', reason: 'unknown' }]);
    const signatureFileId = await makeUpload(
      app,
      { accountId: clerkId, unitId: windowId },
      { fileName: '签名.png', mediaType: 'image/png' },
    );
    await succeed(app, park.clerk, 'handOverOriginals', { ...pick, signatureFileId });
    const [taken] = await originals(park.applicant);
    expect(taken.state).toBe('pickedUp');
    expect(taken.movements.at(-1).transfer).toMatchObject({
      direction: 'toApplicant',
      toName: '陈晓明',
      signature: { url: `/files/${signatureFileId}` },
    });
    // The departments read that it was taken home, neither whose hand nor the whole name (S56).
    const [asHandler] = await originals(handler);
    expect(asHandler.movements.at(-1).transfer).toMatchObject({ toName: '陈**', receivedBy: '陈**', signature: null });
    const look = async ({ cookie }: TestSession) =>
      (await fetch(`${app.address}/files/${signatureFileId}`, { method: 'HEAD', headers: { cookie } })).status;
    expect([await look(park.applicant), await look(handler)]).toEqual([200, 404]);
    const post = {
      originalIds: [second],
      recipient: '陈晓明',
      address: '珠海市香洲区海滨路 1 号',
      carrier: '邮政 EMS',
      trackingNumber: 'EM1',
    };
    await succeed(app, park.clerk, 'postOriginals', post);
    const [, parcel] = await originals(park.applicant);
    const addressed = `{ originalTransfer(id: "${parcel.movements.at(-1).transfer.id}") { address } }`;
    expect((await ask(app, park.applicant, addressed)).originalTransfer.address).toBe(post.address);
    expect((await ask(app, park.clerk, addressed)).originalTransfer.address).toMatch(/^珠海市香洲区.*\*+$/);
    await succeed(app, park.clerk, 'postCameBack', { originalIds: [second], reason: '收件人不在' });
    expect(await states()).toEqual(['pickedUp', 'atWindow']);
    const slip = taken.movements.at(-1).transfer.id;
    const asked = `{ originalTransfer(id: "${slip}") { originals { number } } }`;
    expect((await ask(app, park.applicant, asked)).originalTransfer.originals).toHaveLength(1);
    await expect(ask(app, elsewhere, asked)).rejects.toThrow('NOT_FOUND');
  });
});
