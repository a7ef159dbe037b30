import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../src/kernel/actor.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { DatabaseError } from '../../src/kernel/database/database-error.js';
import { StaleObject, type Tx } from '../../src/kernel/database/tx.js';
import type { Command } from '../../src/kernel/database/unit-of-work.js';
import { IllegalTransition, StaleVersion } from '../../src/kernel/graphql/domain-error.js';
import { done, refuse } from '../../src/kernel/result.js';
import { Account, identityModule, Organisation } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { arrange, makePerson } from '../kit/people.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

describeOnBothDatabases('unit of work', (database) => {
  let app: TestApp;
  let actor: Actor;
  let made = 0;
  beforeAll(async () => {
    app = await startTestApp({ database, modules: [identityModule] });
    const { accountId, assignmentIds } = await makePerson(app.services, { loginName: 'worker' });
    actor = {
      kind: 'person',
      accountId,
      displayName: '张三',
      sessionId: null,
      acting: {
        id: assignmentIds[0] as string,
        role: 'applicant',
        unitId: null,
        unitName: null,
        districts: null,
        organisationId: null,
        organisationName: null,
      },
      permissions: new Set(['project.read']),
    };
  });
  afterAll(() => app.close());

  const command = (changes: Partial<Command> = {}): Command => ({
    name: 'test.act',
    idempotencyKey: null,
    input: null,
    audited: false,
    ...changes,
  });
  const organisation = () => {
    made += 1;
    return { id: app.services.ids.next(), name: `单位${made}`, creditCode: String(made).padStart(18, '0') };
  };
  const event = { type: 'test.acted', subject: { type: 'test', id: '1' }, text: '测试' };
  const names = async () => (await app.services.db.read.list(Organisation, {})).map(({ name }) => name);

  it('keeps what succeeded and nothing of what was refused, whose audit row stays', async () => {
    const kept = organisation();
    const dropped = organisation();
    const { uow } = app.services;
    await uow.run(actor, command(), async (tx) => {
      await tx.insert(Organisation, kept);
      return done(null);
    });
    const outcome = await uow.run(
      actor,
      command({ name: 'test.refused', subject: { type: 'test', id: '7' } }),
      async (tx) => {
        await tx.insert(Organisation, dropped);
        return refuse(new IllegalTransition('draft', '现在不能这样做。'));
      },
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ILLEGAL_TRANSITION', state: 'draft' } });
    expect(await names()).toContain(kept.name);
    expect(await names()).not.toContain(dropped.name);
    const audit = await app.services.db.read.list(DomainEvent, { type: 'test.refused' });
    expect(audit).toMatchObject([
      { outcome: 'refused', audience: 'audit', actorName: '张三', subjectId: '7', text: '现在不能这样做。' },
    ]);
  });

  it('rolls back what threw, and lets the error out', async () => {
    const dropped = organisation();
    const failing = app.services.uow.run(actor, command(), async (tx) => {
      await tx.insert(Organisation, dropped);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await names()).not.toContain(dropped.name);
  });

  it('does not commit after a database error that was swallowed', async () => {
    const dropped = organisation();
    const swallowing = app.services.uow.run(actor, command(), async (tx) => {
      await tx.insert(Organisation, dropped);
      await tx.insert(Organisation, { ...organisation(), creditCode: dropped.creditCode }).catch(() => undefined);
      return done(null);
    });
    await expect(swallowing).rejects.toBeInstanceOf(DatabaseError);
    expect(await names()).not.toContain(dropped.name);
  });

  it('demands an event of every act that is not machinery', async () => {
    const forgetful = app.services.uow.run(actor, command({ audited: true }), async () => done(null));
    await expect(forgetful).rejects.toThrow('without an event');
  });

  it('refuses without the permission, and audits it', async () => {
    const denied = app.services.uow.run(actor, command({ name: 'test.denied', permission: 'case.decide' }), async () =>
      done(1),
    );
    await expect(denied).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await app.services.db.read.count(DomainEvent, { type: 'test.denied', outcome: 'refused' })).toBe(1);
  });

  it('does not nest', async () => {
    const nested = app.services.uow.run(actor, command(), async () => {
      await app.services.uow.run(actor, command(), async () => done(null));
      return done(null);
    });
    await expect(nested).rejects.toThrow('do not nest');
  });

  it('loses no update of many at once', async () => {
    const { accountId } = await makePerson(app.services, { loginName: 'counted', displayName: '0' });
    const increment = async (tx: Tx) => {
      const account = await tx.get(Account, { id: accountId });
      await pause(1);
      await tx.update(Account, accountId, account.version, { displayName: String(Number(account.displayName) + 1) });
      return done(null);
    };
    const once = async (): Promise<number> => {
      for (let refused = 0; ; refused += 1) {
        const outcome = await app.services.uow.run(actor, command(), increment);
        if (outcome.ok) return refused;
      }
    };
    await Promise.all(Array.from({ length: 12 }, once));
    const account = await app.services.db.read.get(Account, { id: accountId });
    expect(account.displayName).toBe('12');
    expect(account.version).toBe(13);
  });

  it('tells a stale version, and that the row is gone', async () => {
    const { accountId } = await makePerson(app.services, { loginName: 'stale' });
    const set = (id: string, version: number | null) =>
      app.services.uow.run(actor, command(), async (tx) => {
        await tx.update(Account, id, version, { displayName: '新名' });
        return done(null);
      });
    expect((await set(accountId, 1)).ok).toBe(true);
    expect(await set(accountId, 1)).toMatchObject({ ok: false, refusal: { code: 'STALE_VERSION', currentVersion: 2 } });
    expect((await set(accountId, null)).ok).toBe(true);
    const gone = (await set('nobody', 1)) as { refusal: unknown };
    expect(gone.refusal).toBeInstanceOf(StaleVersion);
    expect(new StaleObject('account', null).currentVersion).toBeNull();
  });

  it('does a thing once for one key, also twice at the same time, and answers alike', async () => {
    const key = command({ name: 'test.once', idempotencyKey: 'key-1', input: { a: 1, b: [2, { c: 3, d: 4 }] } });
    const runs: number[] = [];
    const act = (given: Command) =>
      app.services.uow.run(actor, given, async (tx) => {
        const row = organisation();
        runs.push(made);
        await tx.insert(Organisation, row);
        await pause(20);
        return done({ id: row.id });
      });
    const before = (await names()).length;
    const both = await Promise.all([act(key), act({ ...key, input: { b: [2, { d: 4, c: 3 }], a: 1 } }), act(key)]);
    expect(new Set(both.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect((await names()).length).toBe(before + 1);
    expect(await act(key)).toEqual(both[0]);
    await expect(act({ ...key, input: { a: 2 } })).rejects.toMatchObject({ extensions: { code: 'CONFLICT_OF_KEYS' } });
    const others = { ...key, idempotencyKey: 'key-2' };
    expect(await act(others)).not.toEqual(both[0]);
  });

  it('keeps no key of a refusal: the same key may succeed later', async () => {
    const key = command({ name: 'test.later', idempotencyKey: 'key-3' });
    const refused = await app.services.uow.run(actor, key, async () => refuse(new IllegalTransition('x', '还不行。')));
    expect(refused.ok).toBe(false);
    expect(await app.services.uow.run(actor, key, async () => done({ id: 'now' }))).toEqual(done({ id: 'now' }));
  });

  it('shows readers nothing before the commit', async () => {
    const row = organisation();
    let seenInside: string[] = [];
    let seenOutside: string[] = [];
    await app.services.uow.run(actor, command(), async (tx) => {
      await tx.insert(Organisation, row);
      seenInside = (await tx.list(Organisation, { id: row.id })).map(({ id }) => id);
      seenOutside = (await app.services.db.read.list(Organisation, { id: row.id })).map(({ id }) => id);
      return done(null);
    });
    expect(seenInside).toEqual([row.id]);
    expect(seenOutside).toEqual([]);
    expect(await app.services.db.read.count(Organisation, { id: row.id })).toBe(1);
  });

  it('numbers without gaps, also when some roll back', async () => {
    const take = (fail: boolean) =>
      app.services.uow.run(actor, command(), async (tx) => {
        const number = await tx.nextNumber('测试〔2026〕');
        return fail ? refuse(new IllegalTransition('x', '不行。')) : done(number);
      });
    const taken = await Promise.all(Array.from({ length: 9 }, (_, index) => take(index % 3 === 2)));
    const numbers = taken.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('runs reactions inside, which can still undo everything', async () => {
    const seen: string[] = [];
    const row = organisation();
    app.services.reactions.on('test.reacted', async (tx, happened) => {
      seen.push(happened.subjectId as string);
      await tx.insert(Organisation, { ...row, id: tx.ids.next() });
    });
    const acting = app.services.uow.run(actor, command(), async (tx) => {
      await tx.insert(Organisation, row);
      await tx.event({ ...event, type: 'test.reacted' });
      return done(null);
    });
    await expect(acting).rejects.toBeInstanceOf(DatabaseError);
    expect(seen.length).toBeGreaterThan(0);
    expect(await names()).not.toContain(row.name);
  });

  it('numbers the events of a project and tells who did what', async () => {
    const act = () =>
      app.services.uow.run(actor, command({ audited: true }), async (tx) => {
        await tx.event({ ...event, projectId: 'p1', before: { a: 1 }, after: { a: [true, null] } });
        return done(null);
      });
    await Promise.all([act(), act(), act()]);
    const events = await app.services.db.read.list(DomainEvent, { projectId: 'p1' }, { seq: 'asc' });
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events[0]).toMatchObject({
      type: 'test.acted',
      actorAccountId: actor.accountId,
      actorRole: 'applicant',
      at: app.clock.now(),
      before: { a: 1 },
      after: { a: [true, null] },
      audience: 'all',
      outcome: 'done',
    });
  });

  it('refuses lists and objects as parameters', async () => {
    const hostile = { toString: () => '1' } as unknown as string;
    await expect(async () => app.services.db.read.query('SELECT 1 WHERE 1 = ?', [hostile])).rejects.toThrow(TypeError);
    await expect(async () => app.services.db.read.query('SELECT 1 WHERE 1 = ?', [['1'] as never])).rejects.toThrow(
      TypeError,
    );
  });

  if (database === 'sqlite') {
    it('lets writers in one after the other, first come first served, and cannot write by the read connection', async () => {
      const order: number[] = [];
      const turns = Array.from({ length: 20 }, (_, index) =>
        app.services.uow.run(actor, command(), async () => {
          order.push(index);
          await pause(Math.random() * 3);
          order.push(index);
          return done(null);
        }),
      );
      await Promise.all(turns);
      expect(order).toEqual(Array.from({ length: 20 }, (_, index) => [index, index]).flat());
      await expect(app.services.db.read.query("DELETE FROM organisation WHERE id = 'x'")).rejects.toThrow(
        /readonly|query_only/,
      );
      const pragma = await app.services.db.source.query('PRAGMA synchronous');
      expect(pragma).toEqual([{ synchronous: 2 }]);
    });
  }

  if (database === 'mariadb') {
    it('tries the whole unit again after a deadlock', async () => {
      const first = organisation();
      const second = organisation();
      await arrange(app.services, (tx) => tx.insert(Organisation, [first, second]));
      let attempts = 0;
      const rename = (one: string, other: string, name: string) =>
        app.services.uow.run(actor, command(), async (tx) => {
          attempts += 1;
          await tx.updateWhere(Organisation, { id: one }, { name });
          await pause(100);
          await tx.updateWhere(Organisation, { id: other }, { name });
          return done(null);
        });
      const outcomes = await Promise.all([rename(first.id, second.id, '甲'), rename(second.id, first.id, '乙')]);
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      expect(attempts).toBeGreaterThan(2);
      const rows = await app.services.db.read.list(Organisation, { id: [first.id, second.id] });
      expect(new Set(rows.map(({ name }) => name)).size).toBe(1);
    });
  }
});
