import { permissionsOf } from '@gongshen/shared/identity';
import { homePath, menuFor, menuGroups, selectedEntry } from './menu.logic.js';

describe('the menu', () => {
  it('shows each capacity its own tasks', () => {
    const keys = (role: Parameters<typeof permissionsOf>[0]) => menuFor(permissionsOf(role)).map((entry) => entry.key);
    expect(keys('windowClerk')).toEqual([
      'intake',
      'counter',
      'issuance',
      'originals',
      'sessions',
      'projects',
      'certificates',
      'untold',
      'alerts',
      'opinionSearch',
      'notices',
      'calendar',
    ]);
    expect(keys('departmentHandler')).toEqual([
      'workbench',
      'originals',
      'consultations',
      'sessions',
      'projects',
      'certificates',
      'alerts',
      'opinionSearch',
      'notices',
      'calendar',
    ]);
    expect(keys('departmentHead')).toEqual([
      'extensions',
      'sessions',
      'projects',
      'certificates',
      'alerts',
      'opinionSearch',
      'notices',
      'calendar',
    ]);
    expect(keys('leadCoordinator')).toEqual([
      'parallelReview',
      'sessions',
      'projects',
      'certificates',
      'alerts',
      'opinionSearch',
      'notices',
      'calendar',
    ]);
    expect(keys('cityAdministrator')).toEqual([
      'parallelReview',
      'sessions',
      'projects',
      'certificates',
      'untold',
      'alerts',
      'opinionSearch',
      'notices',
      'calendar',
      'outbox',
    ]);
    expect(keys('departmentAdministrator')).toEqual(['seals', 'notices', 'calendar']);
    expect(keys('auditor')).toEqual(['notices']);
  });

  it('is laid out in groups', () => {
    const groups = (role: Parameters<typeof permissionsOf>[0]) =>
      menuGroups(menuFor(permissionsOf(role))).map(({ group }) => group);
    expect(groups('windowClerk')).toEqual(['tasks', 'reading']);
    expect(groups('cityAdministrator')).toEqual(['tasks', 'reading', 'system']);
    expect(groups('auditor')).toEqual(['reading']);
  });

  it('begins with the first task', () => {
    expect(homePath(permissionsOf('windowClerk'))).toBe('/intake');
    expect(homePath(permissionsOf('supervisor'))).toBe('/parallel-review');
    expect(homePath(permissionsOf('departmentHead'))).toBe('/extensions');
    expect(homePath(permissionsOf('leadCoordinator'))).toBe('/parallel-review');
    expect(homePath(permissionsOf('reviewCentreCoordinator'))).toBe('/sessions');
    expect(homePath(permissionsOf('departmentAdministrator'))).toBe('/system/seals');
    expect(homePath([])).toBe('/notices');
  });

  it('knows where a page belongs', () => {
    const open = menuFor(permissionsOf('departmentApprover'));
    expect(selectedEntry(open, '/workbench')).toBe('workbench');
    expect(selectedEntry(open, '/cases/1')).toBe('workbench');
    expect(selectedEntry(menuFor(permissionsOf('departmentHead')), '/cases/1')).toBe('extensions');
    expect(selectedEntry(open, '/projects/1')).toBe('projects');
    expect(selectedEntry(open, '/elsewhere')).toBeNull();
  });
});
