import { Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { menuFor, menuGroups, selectedEntry } from './menu.logic.js';

export function MainMenu({ permissions }: { permissions: readonly string[] }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const entries = menuFor(permissions);
  const selected = selectedEntry(entries, pathname);
  return (
    <Menu
      mode="inline"
      className="gs-menu"
      selectedKeys={selected ? [selected] : []}
      items={menuGroups(entries).map(({ group, entries: own }) => ({
        key: group,
        type: 'group' as const,
        label: t(`menu.group.${group}`),
        children: own.map((entry) => ({
          key: entry.key,
          label: (
            <Link to={entry.path} aria-current={selected === entry.key ? 'page' : undefined}>
              {t(`menu.${entry.key}`)}
            </Link>
          ),
        })),
      }))}
    />
  );
}
