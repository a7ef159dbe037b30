import { type Permission, permissionsOf, Role } from '@gongshen/shared/identity';
import type { Actor, Caller } from '../../kernel/actor.js';
import type { Mandates } from '../../kernel/authenticator.js';
import { forbidden, forbiddenBecause } from '../../kernel/errors.js';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { Organisation } from '../identity/index.js';
import { CounterVisit } from './visit.entity.js';
import { isOwnVisit } from './visit.policy.js';

/**
 * What is filed for somebody at the window; answers to departments and withdrawals are the applicant's own, and so is the library: of what
 * lies in it the window sees what the application before it can use.
 */
const filed: readonly Permission[] = [
  'project.read',
  'project.register',
  'project.bringInResult',
  'application.read',
  'application.prepare',
  'application.submit',
];

/**
 * 珠 9, 代为填报: on a visit of today the clerk acts as the organisation's applicant, by the same actions and rules, within the window's
 * district. The audit keeps the clerk's account and role.
 */
export class VisitMandates implements Mandates {
  constructor(private readonly services: Pick<Services, 'db' | 'clock' | 'personalData'>) {}

  async take(caller: Caller, mandateId: string): Promise<Caller> {
    if (caller.kind !== 'person' || !caller.permissions.has('counter.file')) throw forbidden();
    const { db, clock } = this.services;
    const visit = await db.read.find(CounterVisit, { id: mandateId });
    if (visit === null || !isOwnVisit(caller.acting, visit)) throw forbidden();
    if (visit.endedAt !== null) throw forbiddenBecause('这次来访已经结束。要继续代办，请重新登记来访人，草稿都还在。');
    // Who stood here yesterday does not stand here today *(decided)*.
    if (dayOf(visit.beganAt) !== dayOf(clock.now())) {
      throw forbiddenBecause('来访登记当日有效。要继续代办，请重新登记来访人，草稿都还在。');
    }
    const organisation = await db.read.get(Organisation, { id: visit.organisationId });
    return this.onMandate(caller, visit, organisation);
  }

  private onMandate(clerk: Actor, visit: CounterVisit, organisation: Organisation): Actor {
    const granted = new Set(permissionsOf(Role.applicant));
    return {
      ...clerk,
      displayName: `${clerk.displayName}（窗口代填）`,
      acting: {
        ...clerk.acting,
        role: Role.applicant,
        organisationId: organisation.id,
        organisationName: organisation.name,
        mandate: {
          id: visit.id,
          role: clerk.acting.role,
          person: {
            name: visit.personName,
            phone: this.services.personalData.open(visit.phoneSealed, `${visit.id}:phone`) ?? '',
          },
        },
      },
      permissions: new Set(filed.filter((permission) => granted.has(permission))),
    };
  }
}
