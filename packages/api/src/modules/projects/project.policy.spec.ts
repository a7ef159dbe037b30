import { permissionsOf, Role } from '@gongshen/shared/identity';
import { type Actor, anonymous, systemActor } from '../../kernel/actor.js';
import { priorResultActions } from './prior-result.policy.js';
import { actsForOwner, projectActions } from './project.policy.js';

const acting = (role: Role, organisationId: string | null = null): Actor => ({
  kind: 'person',
  accountId: 'account',
  displayName: '某人',
  sessionId: null,
  permissions: new Set(permissionsOf(role)),
  acting: { id: 'a', role, unitId: null, unitName: null, districts: null, organisationId, organisationName: null },
});
const project = { organisationId: 'own', districtCode: '440402' };

describe('what may be done to a project', () => {
  it('is for the own organisation alone', () => {
    expect(projectActions(acting('applicant', 'own'), project)).toEqual(['bringInResult', 'openStage']);
    expect(projectActions(acting('applicant', 'other'), project)).toEqual([]);
    expect(projectActions(acting('applicant'), project)).toEqual([]);
  });
  it.each(Object.keys(Role).filter((role) => role !== 'applicant') as Role[])('is nothing for the role %s', (role) => {
    // Even with the organisation written into the capacity.
    expect(projectActions(acting(role, 'own'), project)).toEqual([]);
  });
  it('is for the window in its own district alone, when somebody came to it (珠 9)', () => {
    const atWindow = (districts: string[]) => {
      const actor = acting('applicant', 'own');
      return { ...actor, acting: { ...actor.acting, districts } };
    };
    expect(projectActions(atWindow(['440402', '440402-gx']), project)).toEqual(['bringInResult', 'openStage']);
    expect(projectActions(atWindow(['440403']), project)).toEqual([]);
  });
  it('is nothing for strangers and for the system', () => {
    expect([anonymous, systemActor('导入')].map((caller) => actsForOwner(caller, project))).toEqual([false, false]);
  });
});

describe('what may be done to a paper that was brought in', () => {
  it.each([
    ['applicant', 'submitted', ['withdraw']],
    ['applicant', 'confirmed', []],
    ['applicant', 'rejected', []],
    ['windowClerk', 'submitted', ['check']],
    ['windowClerk', 'confirmed', []],
    ['windowClerk', 'rejected', []],
    ['departmentApprover', 'submitted', []],
    ['supervisor', 'submitted', []],
  ] as const)('%s, %s → %j', (role, state, actions) => {
    expect(priorResultActions(acting(role, role === 'applicant' ? 'own' : null), project, { state })).toEqual(actions);
  });
});
