import { permissionsOf } from '@gongshen/shared/identity';
import { homePath, menuFor, selectedEntry } from './menu.logic.js';

describe('the menu', () => {
  it('shows each capacity its own tasks', () => {
    const keys = (role: Parameters<typeof permissionsOf>[0]) => menuFor(permissionsOf(role)).map((entry) => entry.key);
    expect(keys('windowClerk')).toEqual(['intake', 'issuance', 'projects', 'notices']);
    expect(keys('departmentHandler')).toEqual(['workbench', 'projects', 'notices']);
    expect(keys('departmentHead')).toEqual(['extensions', 'projects', 'notices']);
    expect(keys('leadCoordinator')).toEqual(['parallelReview', 'projects', 'notices']);
    expect(keys('cityAdministrator')).toEqual(['parallelReview', 'projects', 'notices', 'outbox']);
  });

  it('begins with the first task', () => {
    expect(homePath(permissionsOf('windowClerk'))).toBe('/intake');
    expect(homePath(permissionsOf('supervisor'))).toBe('/parallel-review');
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
