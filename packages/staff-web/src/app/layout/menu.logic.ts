import type { Permission } from '@gongshen/shared/identity';
import { paths } from '../../parts/navigation/paths.js';

const entries = [
  { key: 'intake', path: paths.intake, permission: 'intake.read' },
  { key: 'issuance', path: paths.issuance, permission: 'issuance.handOut' },
  { key: 'extensions', path: paths.extensions, permission: 'case.approveExtension' },
  { key: 'workbench', path: paths.workbench, permission: 'case.accept' },
  { key: 'parallelReview', path: paths.parallelReview, permission: 'stage.read' },
  { key: 'projects', path: paths.projects, permission: 'project.read' },
  { key: 'notices', path: paths.notices, permission: 'notification.read' },
  { key: 'outbox', path: paths.outbox, permission: 'outbox.read' },
] as const satisfies readonly { key: string; path: string; permission: Permission }[];

export type MenuEntry = (typeof entries)[number];

/** The tasks open to someone with these permissions, in the order of the menu. */
export function menuFor(permissions: readonly string[]): MenuEntry[] {
  return entries.filter((entry) => permissions.includes(entry.permission));
}

/** The page to begin with: the first task that is this person's own. */
export function homePath(permissions: readonly string[]): string {
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
