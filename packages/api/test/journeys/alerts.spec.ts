import { dayInWords } from '@gongshen/shared/clock';
import { OutboxWorker } from '../../src/kernel/outbox/outbox-worker.js';
import { extendCase, resumeCase, suspendCase } from '../../src/modules/cases/index.js';
import { scanDeadlines, watchDeadline } from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  decide,
  handOut,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const fields = `edges { node { subject lamp label text dueOn escalated caseId caseNumber
  unit { code } project { id } messages { recipient state body } } } totalCount`;

/** 珠 20: near the limit and past it people are told, once per change of lamp, and a red lamp goes up. */
describeOnBothDatabases('alerts', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  const people: Record<string, TestSession & { accountId: string }> = {};

  const scan = () => scanDeadlines(app.services);
  const scanOn = (day: string) => {
    app.clock.set(day);
    return scan();
  };
  const alerts = async (as: TestSession | undefined, lamp?: string): Promise<Answer[]> => {
    const query = `query ($lamp: Lamp) { alerts(lamp: $lamp, first: 50) { ${fields} } }`;
    const { edges, totalCount } = (await ask(app, as as TestSession, query, { lamp })).alerts;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }: Answer) => node);
  };
  const ofCase = async (as: TestSession | undefined): Promise<string[]> =>
    (await alerts(as))
      .filter((each) => each.subject === 'case' && each.caseId === caseId)
      .map(({ lamp, dueOn }) => `${lamp} ${dueOn}`);
  const notices = async (as: TestSession | undefined): Promise<string[]> => {
    const told = await ask(app, as as TestSession, '{ notifications(first: 100) { edges { node { title link } } } }');
    return told.notifications.edges
      .map(({ node }: Answer) => `${node.title} ${node.link}`)
      .filter((text: string) => text.includes('灯'));
  };
  const dueOf = async () => (await readCase(park, people.handler as TestSession, id, 'zh-fljs')).clock.dueOn as string;
  const calendar = () => app.services.calendar.current();
  const interrupt = (change: typeof suspendCase, key: string) =>
    arrange(app.services, (tx) =>
      change(tx, app.services, caseId, { key, text: '组织现场勘查。', basis: '珠海办法第十二条' }),
    );

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    people.handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
    people.colleague = await makeStaff(app, 'colleague', 'departmentHandler', 'zh-qxj');
    people.approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-qxj');
    people.head = await makeStaff(app, 'head', 'departmentHead', 'zh-qxj');
    people.lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
    people.stranger = await makeStaff(app, 'stranger', 'departmentApprover', 'zh-swj');
    people.city = await makeStaff(app, 'city', 'cityAdministrator', 'zh-ggb');
    people.elsewhere = await makeStaff(app, 'elsewhere', 'supervisor', null, '440403');
    id = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    await accept(park, people.handler, id, 'zh-fljs');
    caseId = (await readCase(park, people.handler, id, 'zh-fljs')).id;
  });
  afterAll(() => app.close());

  it('are not raised while the lamp is green', async () => {
    await scan();
    expect(await ofCase(people.handler)).toEqual([]);
  });

  it('are raised once when it turns yellow, to whoever has the case and the one who answers for it', async () => {
    const due = await dueOf();
    app.clock.set(calendar().addWorkingDays(due as never, -1));
    const [one, other] = await Promise.all([scan(), scan()]);
    await scan();
    expect(one.failed + other.failed).toBe(0);
    expect(await ofCase(people.handler)).toEqual([`yellow ${due}`]);
    const told = `黄灯预警：办件时限临近期限 /cases/${caseId}`;
    expect(await notices(people.handler)).toContain(told);
    expect(await notices(people.approver)).toContain(told);
    for (const who of ['colleague', 'head', 'lead', 'stranger']) expect(await notices(people[who])).not.toContain(told);
    const [alert] = await alerts(people.approver, 'yellow');
    expect(alert).toMatchObject({
      ...{
        subject: 'case',
        lamp: 'yellow',
        escalated: false,
        unit: { code: 'zh-qxj' },
        project: { id: park.projectId },
      },
      text: `“凤凰智造产业园一期厂房项目”${alert.label}将于${dayInWords(due)}到期，请抓紧办理。`,
    });
    expect(alert.label).toContain(alert.caseNumber);
    expect(alert.messages.map(({ recipient, state }: Answer) => [recipient, state])).toEqual([
      ['138****0000', 'waiting'],
      ['138****0000', 'waiting'],
    ]);
    // On the due day itself the lamp is the same.
    await scanOn(due);
    expect(await ofCase(people.handler)).toEqual([`yellow ${due}`]);
  });

  it('are not raised while time stands still, and again when a moved due day comes near', async () => {
    const before = await dueOf();
    await interrupt(suspendCase, 'procedure:1');
    await scanOn(calendar().addWorkingDays(before as never, 2));
    expect(await ofCase(people.handler)).toEqual([`yellow ${before}`]);
    await interrupt(resumeCase, 'procedure:1');
    const after = await dueOf();
    expect(after > before).toBe(true);
    // The due day itself is one working day ahead again: still yellow, nothing new.
    await scan();
    expect(await ofCase(people.handler)).toEqual([`yellow ${before}`]);
    await arrange(app.services, (tx) =>
      extendCase(tx, app.services, caseId, { days: 5, text: '延长 5 个工作日。', basis: '行政许可法第四十二条' }),
    );
    const later = (await dueOf()) as never;
    expect(later).toBe(calendar().addWorkingDays(after as never, 5));
    // No scan looks at it while it is green; it is told again all the same.
    await scanOn(calendar().addWorkingDays(later, -1));
    expect(await ofCase(people.handler)).toEqual([`yellow ${later}`, `yellow ${before}`]);
  });

  it('go up to the head of the unit and to those who lead the stage when it turns red', async () => {
    const [newest = ''] = await ofCase(people.handler);
    const due = newest.slice('yellow '.length);
    await scanOn(calendar().addWorkingDays(due as never, 1));
    await scan();
    expect(await ofCase(people.handler)).toContain(`red ${due}`);
    expect((await ofCase(people.handler)).filter((each) => each.startsWith('red'))).toHaveLength(1);
    const told = '红灯警告：办件时限已逾期';
    expect(await notices(people.handler)).toContain(`${told} /cases/${caseId}`);
    for (const who of ['head', 'lead']) {
      expect(await notices(people[who])).toContain(`${told} /parallel-review/${id}`);
      expect(await ofCase(people[who])).toContain(`red ${due}`);
    }
    const red = (await alerts(people.city, 'red')).find((each) => each.caseId === caseId && each.subject === 'case');
    expect(red).toMatchObject({ escalated: true });
    expect(red.messages).toHaveLength(4);
    for (const who of ['stranger', 'elsewhere']) expect(await ofCase(people[who])).toEqual([]);
  });

  it('stop with the decision, and begin for the handing out', async () => {
    app.clock.set('2026-04-01');
    await decide(park, people.approver as TestSession & { accountId: string }, id, 'zh-fljs', {
      decision: 'approve',
      reason: '符合规定',
    });
    const watched = await app.services.db.read.query<{ subject: string; dueOn: string }>(
      'SELECT subject_type AS subject, due_on AS dueOn FROM deadline WHERE case_id = ?',
      [caseId],
    );
    // Off 04-04…04-06: counted 2, 3, 7, 8, 9, 10, 13, 14, 15, 16
    expect(watched).toEqual([{ subject: 'delivery', dueOn: '2026-04-16' }]);
    const read = async () =>
      (
        await ask(
          app,
          park.clerk,
          'query ($id: ID!) { itemCase(id: $id) { deliveryClock { state limit used dueOn lamp overdueDays } } }',
          { id: caseId },
        )
      ).itemCase.deliveryClock;
    expect(await read()).toMatchObject({ state: 'running', limit: 10, used: 0, dueOn: '2026-04-16', lamp: 'green' });
    await scanOn('2026-04-17');
    expect(await read()).toMatchObject({ lamp: 'red', overdueDays: 1 });
    const late = (await alerts(park.clerk, 'red')).filter(({ subject }) => subject === 'delivery');
    expect(late).toMatchObject([{ caseId, dueOn: '2026-04-16', unit: null }]);
    expect(await notices(park.clerk)).toContain(`红灯警告：结果送达已逾期 /issuance/${id}`);
    await handOut(park, id, 'zh-fljs');
    expect(await read()).toMatchObject({ state: 'stopped', lamp: 'grey', used: 11 });
    expect(await app.services.db.read.query('SELECT id FROM deadline WHERE case_id = ?', [caseId])).toEqual([]);
  });

  it('remind the applicant of what the applicant owes', async () => {
    await arrange(app.services, async (tx) => {
      await tx.execute("UPDATE account SET phone = '13900000001' WHERE id = ?", [park.owner.accountId]);
      await watchDeadline(tx, {
        ...{
          subjectType: 'supplement',
          subjectId: 'notice',
          projectId: park.projectId,
          applicationId: id,
          caseId: null,
        },
        ...{ unitId: null, forApplicant: true, districtCode: '440402', lampKind: 'ordinary' },
        ...{ dueOn: calendar().addWorkingDays(tx.today, 1), label: '补件通知 BJ-1 的补件' },
      });
    });
    await scan();
    await scan();
    const told = await ask(app, park.applicant, '{ notifications(first: 100) { edges { node { title body link } } } }');
    const reminders = told.notifications.edges.filter(({ node }: Answer) => node.title === '收件后补件即将到期');
    expect(reminders).toMatchObject([{ node: { link: `/applications/${id}/supplement` } }]);
    const seen = (await alerts(park.clerk, 'yellow')).filter(({ subject }) => subject === 'supplement');
    expect(seen).toMatchObject([
      { escalated: false, unit: null, messages: [{ recipient: '139****0001', body: `【工审】${seen[0].text}` }] },
    ]);
  });

  it('hold up nothing when a message cannot be delivered, and the message can be sent again', async () => {
    const { sms } = app.services;
    const send = sms.send;
    sms.send = () => Promise.reject(new Error('短信网关无响应'));
    const worker = new OutboxWorker(app.services, 'test');
    const failing = async () => {
      for (let attempt = 0; attempt < 9; attempt += 1) {
        await worker.deliverDue();
        app.clock.advance(2 * 3_600_000);
      }
    };
    await failing();
    const [red] = (await alerts(people.head, 'red')).filter(({ subject }) => subject === 'case');
    expect(red.messages.map(({ state }: Answer) => state)).toEqual(['failed', 'failed', 'failed', 'failed']);
    const list = '{ outboxMessages(state: failed) { edges { node { id lastError } } } }';
    const [first] = (await ask(app, people.city as TestSession, list)).outboxMessages.edges;
    expect(first.node.lastError).toBe('短信网关无响应');
    sms.send = send;
    const input = { messageId: first.node.id };
    const message = '... on MessageSuccess { outboxMessage { state attempts recipient } }';
    await expect(act(app, people.head as TestSession, 'retryMessage', input, message)).rejects.toThrow('FORBIDDEN');
    const retried = await succeed(app, people.city as TestSession, 'retryMessage', input, message);
    expect(retried.outboxMessage).toMatchObject({ state: 'waiting', attempts: 0, recipient: '139****0001' });
    await worker.deliverDue();
    const again = await act(
      app,
      people.city as TestSession,
      'retryMessage',
      input,
      '... on IllegalTransition { state }',
    );
    expect(again).toMatchObject({ __typename: 'IllegalTransition', state: 'sent' });
  });
});
