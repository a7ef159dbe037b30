import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '@gongshen/shared/clock';
import { permissionsOf } from '@gongshen/shared/identity';
import { type Actor, systemActor } from '../kernel/actor.js';
import { DatabaseUnitOfWork } from '../kernel/database/unit-of-work.js';
import { type Clock, dayOf, instantAfter } from '../kernel/now.js';
import { done, type Outcome, type Refusal } from '../kernel/result.js';
import type { Services } from '../kernel/services.js';
import { Account, Organisation, RoleAssignment, Session, Unit } from '../modules/identity/index.js';
import { demoPdf } from './demo-pdf.js';

/** A clock that stands where the demonstration puts it. */
class MovedClock implements Clock {
  instant: string;
  constructor(now: string) {
    this.instant = now;
  }
  now(): string {
    return this.instant;
  }
}

/** The product's own services under a moved clock, and the people who use them: nothing is written past the actions. */
export class DemoWorld {
  readonly services: Services;
  private readonly clock: MovedClock;
  private readonly lastWorkingDay: PlainDate;
  private readonly actors = new Map<string, Actor>();
  private keys = 0;

  constructor(base: Services) {
    this.clock = new MovedClock(base.clock.now());
    const uow = new DatabaseUnitOfWork(base.db, this.clock, base.ids, base.reactions);
    this.services = { ...base, clock: this.clock, uow, files: base.files.under(uow, this.clock) };
    const calendar = base.calendar.current();
    const day = dayOf(base.clock.now()) as PlainDate;
    this.lastWorkingDay = calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, -1);
  }

  /** Moves the clock to a time of day, `10:30`, so many working days ago (0: the last working day, not later than now). */
  at(workingDaysAgo: number, time: string): void {
    const day = this.day(workingDaysAgo);
    this.clock.instant = new Date(`${day}T${time}:00.000+08:00`).toISOString();
  }

  /** The working day so many working days ago. */
  day(workingDaysAgo: number): PlainDate {
    return this.services.calendar.current().addWorkingDays(this.lastWorkingDay, -workingDaysAgo);
  }

  /** The day the clock stands on. */
  today(): PlainDate {
    return dayOf(this.clock.instant) as PlainDate;
  }

  key(): string {
    this.keys += 1;
    return `demo-${this.keys}`;
  }

  /** The value of an act that has to succeed. */
  async must<T, R extends Refusal>(outcome: Promise<Outcome<T, R>>): Promise<T> {
    const known = await outcome;
    if (known.ok) return known.value;
    throw new Error(`The demonstration was refused: ${known.refusal.message} ${JSON.stringify(known.refusal)}`);
  }

  /** The person with this login name, in the first capacity. */
  async actor(loginName: string): Promise<Actor> {
    const known = this.actors.get(loginName);
    if (known) return known;
    const { read } = this.services.db;
    const account = await read.get(Account, { loginName });
    const [assignment] = await read.list(RoleAssignment, { accountId: account.id }, { id: 'asc' }, 1);
    if (assignment === undefined) throw new Error(`${loginName} may not act`);
    const { id, role, unitId, districtCode, organisationId } = assignment;
    const unit = unitId === null ? null : await read.get(Unit, { id: unitId });
    const organisation = organisationId === null ? null : await read.get(Organisation, { id: organisationId });
    const actor: Actor = {
      kind: 'person',
      accountId: account.id,
      displayName: account.displayName,
      sessionId: null,
      permissions: new Set(permissionsOf(role)),
      acting: {
        id,
        role,
        unitId,
        unitName: unit?.name ?? null,
        districts: await this.services.districts.coveredBy(districtCode),
        organisationId,
        organisationName: organisation?.name ?? null,
      },
    };
    this.actors.set(loginName, actor);
    return actor;
  }

  /** The person in a session of their own, the password just given: what sealing demands. Nobody knows the session's token. */
  async confirmed(loginName: string): Promise<Actor> {
    const actor = await this.actor(loginName);
    const now = this.clock.now();
    const sessionId = createHash('sha256').update(randomBytes(32)).digest('hex');
    const command = { name: 'demo.session', idempotencyKey: null, input: null, audited: false };
    await this.services.uow.run(systemActor('演示数据'), command, async (tx) => {
      const { accountId, acting } = actor;
      const times = { createdAt: now, lastSeenAt: now, confirmedAt: now, endedAt: null };
      const expiresAt = instantAfter(now, 300_000);
      const row = { id: sessionId, accountId, assignmentId: acting.id, ...times, expiresAt, userAgent: 'demo', ip: '' };
      await tx.insert(Session, row);
      return done(null);
    });
    return { ...actor, sessionId };
  }

  /** Uploads a small PDF as this person; answers its file id. `lines`: ASCII. */
  async pdf(actor: Actor, fileName: string, lines: readonly string[]): Promise<string> {
    const bytes = demoPdf('Gongshen demonstration document', lines);
    return this.file(actor, { fileName, bytes, mediaType: 'application/pdf' });
  }

  /** Uploads a file as this person; answers its id. */
  async file(actor: Actor, made: { fileName: string; bytes: Buffer; mediaType: string }): Promise<string> {
    const { bytes, fileName, mediaType } = made;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const localPath = join(this.services.config.dataDir, `demo-${sha256}`);
    await writeFile(localPath, bytes);
    const about = { localPath, sha256, size: bytes.length, mediaType, fileName };
    return (await this.services.files.store(actor, about)).id;
  }
}
