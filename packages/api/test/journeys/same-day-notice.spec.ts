import { followMessages } from '../../src/modules/certificates/delivery/follow-messages.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  applicantPhone,
  atCounter,
  type Counter,
  defence,
  lightning,
  makeCounter,
  type Staff,
  seen,
  send,
  signatureOf,
} from '../kit/delivering.js';
import { act, ask, decide, longSessions, makeStaff, succeed } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { makeClerk } from '../kit/projects.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const list = `query ($state: ToldState!, $s: String) { resultNotices(state: $state, search: $s) {
  totalCount edges { node { occasion state lamp messageState messageTo knewAt itemCase { item { code } project { name } } } } } }`;
const counts = '{ resultNoticeCounts { districtCode districtName dueToday missed late } }';

/** 珠 18: told on the day the result reaches the window; the border is midnight in Shanghai. */
describeOnBothDatabases('the same-day notice', (database) => {
  let app: TestApp;
  let counter: Counter;
  let supervisor: Staff;
  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    counter = await makeCounter(app, '2026-03-02');
    supervisor = await makeStaff(app, 'supervisor', 'supervisor', null);
    await send(counter);
  }, 120_000);
  afterAll(async () => {
    // What could not be sent is meant to be.
    await app.close();
  });

  const inState = async (state: string, as = counter.park.clerk, s?: string) =>
    (await ask(app, as, list, { state, ...(s ? { s } : {}) })).resultNotices;

  it('a decision one minute before midnight: the SMS that leaves in time has told', async () => {
    app.clock.set('2026-03-03T15:59:00.000Z'); // 2026-03-03 23:59 in Shanghai
    await decide(counter.park, counter.weather, counter.id, lightning, { decision: 'approve' });
    const [waiting] = (await seen(counter, counter.park.clerk, lightning)).resultNotices;
    expect(waiting).toMatchObject({ state: 'dueToday', lamp: 'yellow', messageState: 'waiting', knewAt: null });
    expect((await inState('dueToday')).totalCount).toBe(1);
    app.clock.set('2026-03-03T15:59:59.000Z');
    await send(counter);
    const [told] = (await seen(counter, counter.park.clerk, lightning)).resultNotices;
    expect(told).toMatchObject({ state: 'inTime', lamp: 'green', messageState: 'sent', messageTo: '139****5678' });
    app.clock.set('2026-03-04');
    expect((await inState('missed')).totalCount).toBe(0);
    expect((await inState('inTime')).totalCount).toBe(1);
    expect((await ask(app, counter.park.clerk, counts)).resultNoticeCounts).toEqual([
      { districtCode: '440402', districtName: '香洲区', dueToday: 0, missed: 0, late: 0 },
    ]);
  });

  it('the same minute, and the gateway is down: a minute later it is missed, for the window and whoever watches', async () => {
    const { sms } = app.services;
    const really = sms.send;
    sms.send = () => Promise.reject(new Error('短信网关无响应'));
    app.clock.set('2026-03-04T15:59:00.000Z');
    await decide(counter.park, counter.civil, counter.id, defence, { decision: 'approve' });
    await send(counter);
    app.clock.set('2026-03-04T15:59:59.999Z');
    expect((await inState('missed')).totalCount).toBe(0);
    app.clock.set('2026-03-04T16:00:00.000Z'); // midnight
    for (const as of [counter.park.clerk, supervisor]) {
      const { edges } = await inState('missed', as);
      expect(edges.map(({ node }: Answer) => node)).toMatchObject([
        { lamp: 'red', state: 'missed', messageState: 'waiting', itemCase: { item: { code: defence } } },
      ]);
    }
    expect((await inState('missed', counter.park.clerk, '凤凰智造')).totalCount).toBe(1);
    expect((await inState('missed', counter.park.clerk, '没有这个')).totalCount).toBe(0);
    sms.send = really;
  });

  it('another district sees nothing of it, nor counts it', async () => {
    const elsewhere = await makeClerk(app, 'clerk-doumen', '440403');
    expect((await inState('missed', elsewhere)).totalCount).toBe(0);
    expect((await ask(app, elsewhere, counts)).resultNoticeCounts).toEqual([]);
    const [own] = (await ask(app, supervisor, counts)).resultNoticeCounts;
    expect(own).toMatchObject({ districtCode: '440402', missed: 1 });
    await expect(ask(app, counter.weather, counts)).rejects.toThrow('FORBIDDEN');
    await expect(ask(app, counter.park.applicant, counts)).rejects.toThrow('FORBIDDEN');
  });

  it('the window telephones: not reached changes nothing, reached makes it late, and both stay', async () => {
    const { park } = counter;
    app.clock.set('2026-03-05');
    const { id: caseId } = await seen(counter, park.clerk, defence);
    const call = { caseIds: [caseId], how: 'phone', person: '陈晓明' };
    const unnamed = await act(app, park.clerk, 'recordTold', { ...call, person: ' ', reached: true });
    expect(unnamed.__typename).toBe('InvalidInput');
    const early = { ...call, reached: true, contactedAt: '2026-03-01T01:00:00.000Z' };
    expect((await act(app, park.clerk, 'recordTold', early)).__typename).toBe('InvalidInput');
    const late = { ...call, reached: true, contactedAt: '2026-04-01T01:00:00.000Z' };
    expect((await act(app, park.clerk, 'recordTold', late)).__typename).toBe('InvalidInput');
    await succeed(app, park.clerk, 'recordTold', { ...call, reached: false, note: '无人接听' });
    expect((await inState('missed')).totalCount).toBe(1);
    // S51: said to have been yesterday, measured by when it is recorded
    await succeed(app, park.clerk, 'recordTold', { ...call, reached: true, contactedAt: '2026-03-04T15:59:30.000Z' });
    expect((await inState('missed')).totalCount).toBe(0);
    expect((await inState('late')).edges).toHaveLength(1);
    const { resultContacts, resultNotices } = await seen(counter, park.clerk, defence);
    expect(resultContacts.map(({ reached, note }: Answer) => [reached, note])).toEqual([
      [false, '无人接听'],
      [true, null],
    ]);
    expect(resultNotices[0]).toMatchObject({ state: 'late', lamp: 'red', knewAt: app.clock.now() });
    const own = await seen(counter, park.applicant, defence);
    expect([own.resultNotices, own.resultContacts]).toEqual([[], []]);
  });

  it('the paper result comes later: recorded once, told anew, and fetched at the counter', async () => {
    const { park } = counter;
    app.clock.set('2026-03-06');
    const { id: caseId } = await seen(counter, park.clerk, lightning);
    await succeed(app, park.clerk, 'recordResultArrival', { caseId, copies: 2 });
    expect((await act(app, park.clerk, 'recordResultArrival', { caseId, copies: 2 })).__typename).toBe(
      'IllegalTransition',
    );
    const bodies = await app.services.db.read.query<{ body: string }>(
      'SELECT body FROM outbox_message WHERE recipient = ? AND body LIKE ?',
      [applicantPhone, '%纸质结果已到综合窗口%'],
    );
    expect(bodies).toHaveLength(1);
    expect((await inState('dueToday')).edges.map(({ node }: Answer) => node.occasion)).toEqual(['paper']);
    const signature = await signatureOf(counter, park.clerk);
    const { version } = await seen(counter, park.clerk, lightning);
    await succeed(app, park.clerk, 'handOutResult', { caseId, expectedVersion: version, ...atCounter(signature) });
    expect((await inState('dueToday')).totalCount).toBe(0);
  });

  it('writes down once what was sent, and lists stay the same', async () => {
    app.clock.set('2026-03-09');
    const before = [(await inState('inTime')).totalCount, (await inState('late')).totalCount];
    await followMessages(app.services);
    expect(await followMessages(app.services)).toBe(0);
    expect([(await inState('inTime')).totalCount, (await inState('late')).totalCount]).toEqual(before);
  });

  it('an applicant without a phone is the window’s from the first minute', async () => {
    await arrange(app.services, (tx) =>
      tx.execute('UPDATE result_notice SET message_id = NULL, told_at = NULL WHERE occasion = ?', ['decision']),
    );
    const { edges } = await inState('missed');
    expect(edges.map(({ node }: Answer) => node.messageState)).toEqual([null, null]);
  });

  it('lists cost the same however long they are', async () => {
    const one = (await statementsOf(app, () => inState('missed'))).length;
    await arrange(app.services, (tx) =>
      tx.execute('DELETE FROM result_notice WHERE case_id IN (SELECT id FROM item_case WHERE item_code = ?)', [
        defence,
      ]),
    );
    const fewer = (await statementsOf(app, () => inState('missed'))).length;
    expect(one).toBe(fewer);
  });
});
