import { describeOnBothDatabases } from '../kit/databases.js';
import {
  atCounter,
  byPost,
  type Counter,
  decideBoth,
  defence,
  lightning,
  makeCounter,
  seen,
  signatureOf,
} from '../kit/delivering.js';
import { act, ask, freshKey, longSessions, readApplication, succeed } from '../kit/filing.js';
import { arrange, makePerson } from '../kit/people.js';
import { makeClerk } from '../kit/projects.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const ofInvalid = '... on InvalidInput { problems { field reason message } }';

/** 珠 17, 18: as the applicant wants it, against a signature or by post, several at once, and undone while nobody has it. */
describeOnBothDatabases('handing out', (database) => {
  let app: TestApp;
  let counter: Counter;
  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    counter = await makeCounter(app, '2026-03-02');
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const wish = 'deliveryWish { method recipient phone address version mayChange }';
  const wishOf = async (as: Parameters<typeof ask>[1]): Promise<Answer> =>
    (await ask(app, as, `query ($id: ID!) { application(id: $id) { ${wish} } }`, { id: counter.id })).application
      .deliveryWish;

  it('the applicant chooses how, and where to; what is wrong with an address is told at once', async () => {
    const { park, id } = counter;
    expect(await wishOf(park.applicant)).toMatchObject({ method: 'electronic', version: null, mayChange: true });
    const bad = { applicationId: id, method: 'post', recipient: '', phone: '123', address: '珠海' };
    const refused = await act(app, park.applicant, 'chooseDelivery', bad, ofInvalid);
    expect(refused.problems.map(({ field, reason }: Answer) => [field, reason])).toEqual([
      ['recipient', 'required'],
      ['phone', 'format'],
      ['address', 'tooShort'],
    ]);
    const { recipient, phone, address } = byPost;
    const good = { applicationId: id, method: 'post', recipient, phone, address };
    // Two of its people at once: one wish, and the other is told what stands (S65).
    const colleague = await makePerson(app.services, {
      loginName: 'colleague',
      capacities: [{ role: 'applicant', organisationId: park.owner.organisationId }],
    }).then(() => app.login('colleague'));
    const wished = await Promise.all([park.applicant, colleague].map((who) => act(app, who, 'chooseDelivery', good)));
    expect(wished.map(({ __typename }: Answer) => __typename).sort()).toEqual(['ApplicationSuccess', 'StaleVersion']);
    expect((await act(app, park.applicant, 'chooseDelivery', { ...good, method: 'counter' })).__typename).toBe(
      'StaleVersion',
    );
    expect(await wishOf(park.applicant)).toMatchObject({ method: 'post', recipient, phone, address, version: 1 });
  });

  it('the window reads the address masked, a department not at all; looking at it is in the audit (S56)', async () => {
    const { park, id, weather } = counter;
    expect(await wishOf(park.clerk)).toMatchObject({
      ...{
        method: 'post',
        recipient: '陈**',
        phone: '138****1234',
        address: '广东省珠海市香洲区****',
        mayChange: false,
      },
    });
    expect(await wishOf(weather)).toMatchObject({ method: 'post', recipient: null, phone: null, address: null });
    const shown = '... on DeliveryAddressSuccess { recipient phone address }';
    const told = await succeed(app, park.clerk, 'revealDeliveryAddress', { applicationId: id }, shown);
    expect(told).toMatchObject({ phone: byPost.phone, address: byPost.address });
    const rows = await app.services.db.read.query<{ audience: string }>(
      "SELECT audience FROM domain_event WHERE type = 'delivery.addressShown'",
    );
    expect(rows).toEqual([{ audience: 'audit' }]);
    const elsewhere = await makeClerk(app, 'clerk-doumen', '440403');
    await expect(act(app, elsewhere, 'revealDeliveryAddress', { applicationId: id })).rejects.toThrow('NOT_FOUND');
  });

  it('waits at the window of the district, and at no other, with the days it has waited', async () => {
    await decideBoth(counter);
    app.clock.set('2026-03-05');
    const list = `query ($lane: DeliveryLane!, $s: String, $d: Int) {
      deliveries(lane: $lane, search: $s, sinceDays: $d) { totalCount edges { node { item { code } deliveryWaitingDays } } } }`;
    const inLane = async (lane: string, more: object = {}, as = counter.park.clerk) =>
      (await ask(app, as, list, { lane, ...more })).deliveries;
    const waiting = (await inLane('toHandOut')).edges.map(({ node }: Answer) => node);
    expect(waiting).toHaveLength(2);
    expect(waiting).toContainEqual({ item: { code: lightning }, deliveryWaitingDays: 3 });
    expect(waiting).toContainEqual({ item: { code: defence }, deliveryWaitingDays: 3 });
    expect((await inLane('toHandOut', { s: '凤凰智造' })).totalCount).toBe(2);
    expect((await inLane('toHandOut', { s: '%' })).totalCount).toBe(0);
    expect((await inLane('waitingPickUp')).totalCount).toBe(0);
    const { park, id } = counter;
    await succeed(app, park.applicant, 'chooseDelivery', { applicationId: id, expectedVersion: 1, method: 'counter' });
    expect((await inLane('waitingPickUp')).totalCount).toBe(2);
    expect((await inLane('waitingPickUp', { d: 3 })).totalCount).toBe(2);
    expect((await inLane('waitingPickUp', { d: 4 })).totalCount).toBe(0);
    // 许可法 44: ten working days from the decision
    expect((await inLane('overdue')).totalCount).toBe(0);
    app.clock.set('2026-03-17');
    expect((await inLane('overdue')).totalCount).toBe(2);
    app.clock.set('2026-03-05');
    const elsewhere = await app.login('clerk-doumen');
    expect((await inLane('toHandOut', {}, elsewhere)).totalCount).toBe(0);
  });

  it('at the counter needs who it is, with which paper, and a signature: all told at once', async () => {
    const { id: caseId, version } = await seen(counter, counter.park.clerk, lightning);
    const input = { caseId, expectedVersion: version, method: 'counter', recipient: ' ', copies: 0 };
    const refused = await act(app, counter.park.clerk, 'handOutResult', input, ofInvalid);
    expect(refused.problems.map(({ field }: Answer) => field)).toEqual([
      'recipient',
      'relation',
      'identityPaper',
      'identityNumber',
      'signatureFileId',
      'copies',
    ]);
    const foreign = { ...input, ...atCounter('nothing'), copies: 2 };
    const unsigned = await act(app, counter.park.clerk, 'handOutResult', foreign, ofInvalid);
    expect(unsigned.problems).toMatchObject([{ field: 'signatureFileId', reason: 'missing' }]);
    const wrong = { ...foreign, identityNumber: '110105194912310021' };
    const unknown = await act(app, counter.park.clerk, 'handOutResult', wrong, ofInvalid);
    expect(unknown.problems).toMatchObject([{ field: 'identityNumber', reason: 'format' }]);
  });

  it('hands out both in one go or neither', async () => {
    const { park, id } = counter;
    const cases = [await seen(counter, park.clerk, lightning), await seen(counter, park.clerk, defence)];
    const versions = cases.map(({ id: caseId, version }: Answer) => ({ caseId, expectedVersion: version }));
    const electronic = { applicationId: id, method: 'electronic', recipient: '陈晓明' };
    const stale = [versions[0], { ...versions[1], expectedVersion: 1 }];
    const none = await act(app, park.clerk, 'handOutResults', { ...electronic, cases: stale });
    expect(none.__typename).toBe('StaleVersion');
    expect((await seen(counter, park.clerk, lightning)).status).toBe('approved');
    const twice = await act(app, park.clerk, 'handOutResults', { ...electronic, cases: [versions[0], versions[0]] });
    expect(twice.__typename).toBe('InvalidInput');
    const key = { idempotencyKey: freshKey(), ...electronic, cases: versions };
    for (const _ of [1, 2]) await succeed(app, park.clerk, 'handOutResults', key);
    expect((await readApplication(park, id)).status).toBe('concluded');
    const own = await seen(counter, park.applicant, lightning);
    expect(own).toMatchObject({ status: 'issued', result: { number: `文书〔2026〕${lightning}` } });
    expect(own.deliveries).toHaveLength(1);
  });

  it('a mistaken one is taken back on its day, with a reason; the application is open again and its time goes on', async () => {
    const { park, id, weather } = counter;
    const before = await seen(counter, park.clerk, lightning);
    expect(before.deliveries[0]).toMatchObject({ state: 'delivered', mayTakeBack: true });
    const input = { caseId: before.id, expectedVersion: before.version };
    const unexplained = await act(app, park.clerk, 'takeBackDelivery', { ...input, reason: '' });
    expect(unexplained.__typename).toBe('InvalidInput');
    await expect(act(app, weather, 'takeBackDelivery', { ...input, reason: '发错了结果' })).rejects.toThrow(
      'FORBIDDEN',
    );
    await succeed(app, park.clerk, 'takeBackDelivery', { ...input, reason: '发错了结果' });
    const after = await seen(counter, park.clerk, lightning);
    expect(after).toMatchObject({
      ...{ status: 'approved', availableActions: ['handOut'], delivery: { state: 'pending', method: null } },
      deliveryClock: { state: 'running', dueOn: '2026-03-16' },
      deliveries: [{ state: 'takenBack', settledReason: '发错了结果', mayTakeBack: false }],
    });
    expect((await readApplication(park, id)).status).toBe('received');
    expect((await seen(counter, park.applicant, lightning)).result).toBeNull();
    expect((await seen(counter, park.applicant, defence)).result).not.toBeNull();
    // Nor its papers: the decision waits for the next handing out, the record of this one is void.
    const papers = 'query ($id: ID!) { itemCase(id: $id) { documents { kind voidedAt } } }';
    const { itemCase } = await ask(app, park.applicant, papers, { id: before.id });
    const kinds = itemCase.documents.map(({ kind, voidedAt }: Answer) => [kind, voidedAt !== null]);
    expect(kinds).toContainEqual(['delivery', true]);
    expect(kinds.map(([kind]: [string]) => kind)).not.toContain('approval');
    const again = await act(app, park.clerk, 'takeBackDelivery', { ...input, reason: '发错了结果' });
    expect(again.__typename).toBe('IllegalTransition');
  });

  it('but not on the next day', async () => {
    app.clock.set('2026-03-05T16:00:00.000Z'); // 2026-03-06 00:00 in Shanghai
    const { id: caseId, version, deliveries } = await seen(counter, counter.park.clerk, defence);
    expect(deliveries[0].mayTakeBack).toBe(false);
    const input = { caseId, expectedVersion: version, reason: '发错了结果' };
    expect(await act(app, counter.park.clerk, 'takeBackDelivery', input)).toMatchObject({
      __typename: 'IllegalTransition',
      message: '只能在发件当日撤回。',
    });
  });

  it('goes by post: told by SMS, masked for whoever looks on, then returned and delivered again', async () => {
    const { park, weather } = counter;
    const { id: caseId, version, number } = await seen(counter, park.clerk, lightning);
    const parcel = { caseId, expectedVersion: version, ...byPost };
    const formula = await act(app, park.clerk, 'handOutResult', { ...parcel, trackingNumber: '=1+1' }, ofInvalid);
    expect(formula.problems).toMatchObject([{ field: 'trackingNumber', reason: 'format' }]);
    await succeed(app, park.clerk, 'handOutResult', parcel);
    const sms = await app.services.db.read.query<{ body: string }>(
      "SELECT body FROM outbox_message WHERE body LIKE '%EA123456789CN%'",
    );
    expect(sms).toHaveLength(1);
    expect(sms[0]?.body).toContain(number);
    const told = await app.services.db.read.query("SELECT * FROM domain_event WHERE type = 'case.issued'");
    expect(JSON.stringify(told)).not.toContain(byPost.address);
    const [own] = (await seen(counter, park.applicant, lightning)).deliveries;
    expect(own).toMatchObject({ state: 'posted', address: byPost.address, phone: byPost.phone, maySettle: false });
    const [window] = (await seen(counter, park.clerk, lightning)).deliveries;
    expect(window).toMatchObject({ address: '广东省珠海市香洲区****', phone: '138****1234', maySettle: true });
    const [department] = (await seen(counter, weather, lightning)).deliveries;
    expect(department).toMatchObject({ recipient: '陈**', address: null, phone: null, trackingNumber: null });

    const settle = { caseId, expectedVersion: window.version };
    const early = await act(app, park.clerk, 'recordParcelSigned', { ...settle, on: '2026-03-05', signedBy: '门卫' });
    expect(early.__typename).toBe('InvalidInput');
    app.clock.set('2026-03-09');
    await succeed(app, park.clerk, 'recordParcelReturned', { ...settle, on: '2026-03-09', reason: '地址无人' });
    const returned = await ask(app, park.clerk, '{ deliveryCounts { lane count } }');
    expect(returned.deliveryCounts).toContainEqual({ lane: 'returned', count: 1 });
    const [back] = (await seen(counter, park.clerk, lightning)).deliveries;
    expect(back).toMatchObject({ state: 'returned', settledReason: '地址无人', mayDeliverAgain: true });
    const once = { caseId, expectedVersion: back.version };
    // Taken back while it lay at the window: it goes out no more.
    const revoked = (at: string | null) =>
      arrange(app.services, (tx) => tx.execute('UPDATE item_case SET revoked_at = ? WHERE id = ?', [at, caseId]));
    await revoked('2026-03-09 01:00:00.000');
    expect((await seen(counter, park.clerk, lightning)).deliveries[0].mayDeliverAgain).toBe(false);
    expect((await act(app, park.clerk, 'deliverAgain', { ...once, ...byPost })).__typename).toBe('IllegalTransition');
    await revoked(null);
    await succeed(app, park.clerk, 'deliverAgain', { ...once, ...byPost, carrier: 'other', carrierName: '德邦快递' });
    const second = await act(app, park.clerk, 'deliverAgain', { ...once, ...byPost });
    expect(second.__typename).toBe('IllegalTransition');
    const { deliveries, status } = await seen(counter, park.clerk, lightning);
    expect(status).toBe('issued');
    expect(deliveries.map(({ state, newest }: Answer) => [state, newest])).toEqual([
      ['posted', true],
      ['returned', false],
      ['takenBack', false],
    ]);
    app.clock.set('2026-03-10');
    const signed = { caseId, expectedVersion: deliveries[0].version, on: '2026-03-10', signedBy: '前台' };
    await succeed(app, park.clerk, 'recordParcelSigned', signed);
    expect((await act(app, park.clerk, 'recordParcelSigned', signed)).__typename).toBe('IllegalTransition');
    expect((await seen(counter, park.clerk, lightning)).deliveries[0]).toMatchObject({
      ...{ state: 'signedFor', settledOn: '2026-03-10', settledByName: '前台' },
    });
  });
});

describeOnBothDatabases('handing out at the counter', (database) => {
  let app: TestApp;
  let counter: Counter;
  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    counter = await makeCounter(app, '2026-03-02');
    await decideBoth(counter);
  }, 120_000);
  afterAll(() => app.close());

  it('keeps the signature and who signed, and never the number of the identity paper (S56)', async () => {
    const { park } = counter;
    const signature = await signatureOf(counter, park.clerk);
    const { id: caseId, version } = await seen(counter, park.clerk, lightning);
    await succeed(app, park.clerk, 'handOutResult', { caseId, expectedVersion: version, ...atCounter(signature) });
    const [kept] = (await seen(counter, park.clerk, lightning)).deliveries;
    expect(kept).toMatchObject({
      ...{ state: 'delivered', method: 'counter', relation: 'handlingPerson', copies: 2, mayTakeBack: false },
      ...{ identityMasked: '110***********002X', signature: { id: signature } },
    });
    const rows = await app.services.db.read.query<Record<string, unknown>>('SELECT * FROM delivery');
    const events = await app.services.db.read.query("SELECT * FROM domain_event WHERE type = 'case.issued'");
    expect(JSON.stringify([rows, events])).not.toContain('11010519491231002X');
    const [event] = events as { after: unknown }[];
    const after = typeof event?.after === 'string' ? JSON.parse(event.after) : event?.after;
    expect(after).toMatchObject({
      ...{ method: 'counter', recipient: '陈晓明', recipientRelation: 'handlingPerson', copies: 2 },
      ...{ carrier: null, signatureFileId: signature },
    });
  });

  it('shows the signature to the applicant, the window and those who watch over it, and to nobody else', async () => {
    const { park, weather } = counter;
    const [own] = (await seen(counter, park.applicant, lightning)).deliveries;
    expect(own.signature).not.toBeNull();
    const [other] = (await seen(counter, weather, lightning)).deliveries;
    expect(other).toMatchObject({ signature: null, identityMasked: null, recipient: '陈**' });
    const read = (cookie: string) =>
      fetch(`${app.address}${own.signature.url}`, { method: 'HEAD', headers: { cookie } }).then(({ status }) => status);
    expect(await read(park.applicant.cookie)).toBe(200);
    expect(await read(weather.cookie)).toBe(404);
  });

  it('two clerks at once hand it out once (S65)', async () => {
    const { park } = counter;
    const other = await makeClerk(app, 'clerk-two', '440402');
    const { id: caseId, version } = await seen(counter, park.clerk, defence);
    const input = { caseId, expectedVersion: version, method: 'electronic', recipient: '陈晓明' };
    const answers = await Promise.all([
      act(app, park.clerk, 'handOutResult', input),
      act(app, other, 'handOutResult', input),
    ]);
    const names = answers.map(({ __typename }: Answer) => __typename).sort();
    expect(names[0]).toBe('CaseSuccess');
    expect(['IllegalTransition', 'StaleVersion']).toContain(names[1]);
    expect((await seen(counter, park.clerk, defence)).deliveries).toHaveLength(1);
  });

  it('what the applicant has downloaded is not taken back', async () => {
    const { park } = counter;
    const query = 'query ($id: ID!) { itemCase(id: $id) { result { file { id } } } }';
    const before = await seen(counter, park.clerk, defence);
    expect(before.deliveries[0].mayTakeBack).toBe(true);
    const { itemCase } = await ask(app, park.applicant, query, { id: before.id });
    const file = await app.services.files.find(itemCase.result.file.id);
    const caller = await app.services.authenticator.identify(park.applicant.cookie.split('=')[1] ?? null);
    if (caller.kind !== 'person' || !file) throw new Error('not signed in');
    await app.services.files.downloaded(caller, file);
    const { id: caseId, version, deliveries } = await seen(counter, park.clerk, defence);
    expect(deliveries[0].mayTakeBack).toBe(false);
    const input = { caseId, expectedVersion: version, reason: '发错了结果' };
    expect(await act(app, park.clerk, 'takeBackDelivery', input)).toMatchObject({
      message: '申请人已经下载结果，不能撤回发件。',
    });
  });
});
