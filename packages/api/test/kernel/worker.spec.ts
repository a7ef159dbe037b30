import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { JobLease } from '../../src/kernel/jobs/job-lease.entity.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.js';
import { OutboxMessage } from '../../src/kernel/outbox/outbox-message.entity.js';
import { attemptsAtMost, OutboxWorker, waitAfter } from '../../src/kernel/outbox/outbox-worker.js';
import { SmsRecord } from '../../src/kernel/sms/sms-record.entity.js';
import { identityModule } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

describeOnBothDatabases('outbox', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp({ database, modules: [identityModule] });
  });
  afterEach(() => app.close());

  const post = (count: number, channel = 'sms') =>
    arrange(app.services, async (tx) => {
      for (let number = 0; number < count; number += 1) {
        await tx.outbox({ channel, recipient: `1380000${number}`, body: `短信${number}` });
      }
    });
  const messages = () => app.services.db.read.list(OutboxMessage, {}, { id: 'asc' });

  it('delivers SMS into the record of the embedded gateway', async () => {
    await post(3);
    expect(await new OutboxWorker(app.services, 'w1').deliverDue()).toBe(3);
    expect((await messages()).map(({ state, attempts, leaseOwner }) => [state, attempts, leaseOwner])).toEqual(
      Array(3).fill(['sent', 1, null]),
    );
    const sent = await app.services.db.read.list(SmsRecord, {}, { phone: 'asc' });
    expect(sent.map(({ phone, body }) => [phone, body])[1]).toEqual(['13800001', '短信1']);
    expect(await new OutboxWorker(app.services, 'w1').deliverDue()).toBe(0);
  });

  it('sends one message per dedupe key', async () => {
    const twice = { channel: 'sms', recipient: '1', body: '同', dedupeKey: 'case 1 yellow 2026-03-02' };
    await arrange(app.services, async (tx) => {
      await tx.outbox(twice);
      await tx.outbox(twice);
    });
    await arrange(app.services, (tx) => tx.outbox(twice));
    expect(await messages()).toHaveLength(1);
  });

  it('gives each message to one of several workers', async () => {
    const taken: string[] = [];
    app.services.deliveries.register('test', async ({ id }) => void taken.push(id));
    await post(30, 'test');
    const workers = ['w1', 'w2', 'w3'].map((owner) => new OutboxWorker(app.services, owner));
    const delivered = await Promise.all(workers.map((worker) => worker.deliverDue()));
    expect(delivered.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set(taken).size).toBe(30);
    expect(taken).toHaveLength(30);
  });

  it('tries again later and later, and gives up at last for a person to see', async () => {
    app.services.deliveries.register('test', async () => {
      throw new Error('the gateway is down');
    });
    await post(1, 'test');
    const worker = new OutboxWorker(app.services, 'w1');
    for (let attempt = 1; attempt <= attemptsAtMost; attempt += 1) {
      await worker.deliverDue();
      await worker.deliverDue();
      const [message] = await messages();
      expect(message).toMatchObject({ attempts: attempt, lastError: 'the gateway is down' });
      expect(message?.state).toBe(attempt === attemptsAtMost ? 'failed' : 'waiting');
      app.clock.advance(waitAfter(attempt));
    }
    await worker.deliverDue();
    expect((await messages())[0]?.attempts).toBe(attemptsAtMost);
    expect(app.logged).toHaveLength(1);
  });

  it('takes over what a dead worker left, when its lease has run out', async () => {
    let hang = true;
    app.services.deliveries.register('test', () => (hang ? new Promise(() => undefined) : Promise.resolve()));
    await post(1, 'test');
    // This worker never comes back from its delivery.
    void new OutboxWorker(app.services, 'dead').deliverDue();
    while ((await messages())[0]?.state !== 'sending') await new Promise((resolve) => setTimeout(resolve, 5));
    hang = false;
    const heir = new OutboxWorker(app.services, 'heir');
    expect(await heir.deliverDue()).toBe(0);
    app.clock.advance(61_000);
    expect(await heir.deliverDue()).toBe(1);
    expect((await messages())[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

describeOnBothDatabases('scheduled jobs', (database) => {
  let app: TestApp;
  let runs: string[];
  beforeEach(async () => {
    runs = [];
    app = await startTestApp({ database, modules: [identityModule] });
    app.services.jobs.register({
      name: 'test.job',
      everySeconds: 60,
      run: async () => void runs.push(app.clock.now()),
    });
  });
  afterEach(() => app.close());

  it('run in one process at a time, when they are due', async () => {
    const runners = ['p1', 'p2', 'p3'].map((owner) => new JobRunner(app.services, owner));
    await Promise.all(runners.map((runner) => runner.runDue()));
    expect(runs).toHaveLength(1);
    await runners[0]?.runDue();
    expect(runs).toHaveLength(1);
    app.clock.advance(60_000);
    expect(await runners[1]?.runDue()).toContain('test.job');
    expect(runs).toHaveLength(2);
    expect(await app.services.db.read.get(JobLease, { name: 'test.job' })).toMatchObject({
      owner: null,
      lastError: null,
      fence: 2,
    });
  });

  it('that fail are logged and run again next time', async () => {
    app.services.jobs.register({
      name: 'test.broken',
      everySeconds: 60,
      run: () => Promise.reject(new Error('broken')),
    });
    await new JobRunner(app.services, 'p1').runDue();
    expect((await app.services.db.read.get(JobLease, { name: 'test.broken' })).lastError).toBe('broken');
    expect(app.logged).toHaveLength(1);
  });

  it('of the identity module sweep what is of no use any more, and leave no event', async () => {
    await app.graphql('mutation { login(input: { loginName: "x", password: "y" }) { __typename } }');
    app.clock.advance(8 * 24 * 3_600_000);
    await new JobRunner(app.services, 'p1').runDue();
    expect(await app.services.db.read.query('SELECT id FROM login_attempt')).toEqual([]);
    // The stored files are checked by a job of the kernel.
    const events = await app.services.db.read.list(DomainEvent, { outcome: 'done' });
    expect(events.filter(({ type }) => type !== 'file.checked')).toEqual([]);
  });
});
