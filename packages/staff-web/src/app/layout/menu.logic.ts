import type { Permission } from '@gongshen/shared/identity';
import { paths } from '../../parts/navigation/paths.js';

/** What a person does, what a person looks up, how the system is kept. */
export type MenuGroup = 'tasks' | 'reading' | 'system';

const entries = [
  { key: 'intake', group: 'tasks', path: paths.intake, permission: 'intake.read' },
  { key: 'counter', group: 'tasks', path: paths.counter, permission: 'counter.file' },
  { key: 'issuance', group: 'tasks', path: paths.issuance, permission: 'issuance.handOut' },
  { key: 'extensions', group: 'tasks', path: paths.extensions, permission: 'case.approveExtension' },
  { key: 'workbench', group: 'tasks', path: paths.workbench, permission: 'case.accept' },
  { key: 'originals', group: 'tasks', path: paths.originals, permission: 'original.record' },
  { key: 'consultations', group: 'tasks', path: paths.consultations, permission: 'opinion.give' },
  { key: 'parallelReview', group: 'tasks', path: paths.parallelReview, permission: 'stage.read' },
  { key: 'sessions', group: 'tasks', path: paths.sessions, permission: 'session.read' },
  { key: 'seals', group: 'tasks', path: paths.seals, permission: 'seal.manage' },
  { key: 'projects', group: 'reading', path: paths.projects, permission: 'project.read' },
  { key: 'certificates', group: 'reading', path: paths.certificates, permission: 'case.read' },
  { key: 'untold', group: 'reading', path: paths.untold, permission: 'issuance.watch' },
  { key: 'alerts', group: 'reading', path: paths.alerts, permission: 'alert.read' },
  { key: 'opinionSearch', group: 'reading', path: paths.opinionSearch, permission: 'opinion.search' },
  { key: 'notices', group: 'reading', path: paths.notices, permission: 'notification.read' },
  { key: 'calendar', group: 'reading', path: paths.calendar, permission: 'calendar.read' },
  { key: 'outbox', group: 'system', path: paths.outbox, permission: 'outbox.read' },
] as const satisfies readonly { key: string; group: MenuGroup; path: string; permission: Permission }[];

export type MenuEntry = (typeof entries)[number];

/** The tasks open to someone with these permissions, in the order of the menu. */
export function menuFor(permissions: readonly string[]): MenuEntry[] {
  return entries.filter((entry) => permissions.includes(entry.permission));
}

/** The same entries in their groups; a group without any is left out. */
export function menuGroups(open: readonly MenuEntry[]): { group: MenuGroup; entries: MenuEntry[] }[] {
  const groups: readonly MenuGroup[] = ['tasks', 'reading', 'system'];
  return groups
    .map((group) => ({ group, entries: open.filter((entry) => entry.group === group) }))
    .filter((each) => each.entries.length > 0);
}

/** The page to begin with: the first task that is this person's own; who only calls sessions begins with those (沪 15). */
export function homePath(permissions: readonly string[]): string {
  if (permissions.includes('session.call') && !permissions.includes('stage.coordinate')) return paths.sessions;
  return menuFor(permissions)[0]?.path ?? paths.notices;
}

/** Which entry a page belongs to; a case is opened from the workbench, or from the extensions that wait. */
export function selectedEntry(open: readonly MenuEntry[], pathname: string): MenuEntry['key'] | null {
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const found = open.find((entry) => within(entry.path));
  if (found) return found.key;
  if (!pathname.startsWith('/cases/')) return null;
  return open.find((entry) => entry.key === 'workbench' || entry.key === 'extensions')?.key ?? null;
}
