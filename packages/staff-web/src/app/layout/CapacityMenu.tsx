import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation } from '@apollo/client/react';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LogoutDocument, SwitchCapacityDocument, type ViewerFieldsFragment } from '../../generated/graphql.js';
import { failureOf } from '../../parts/failure/failure.logic.js';
import { paths } from '../../parts/navigation/paths.js';

/** Who is working, for which unit; switching to another capacity; leaving. */
export function CapacityMenu({ viewer, wide }: { viewer: ViewerFieldsFragment; wide: boolean }) {
  const { t } = useTranslation('app');
  const { t: tp } = useTranslation('parts');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [switchCapacity] = useMutation(SwitchCapacityDocument);
  const [logout] = useMutation(LogoutDocument);

  const choose = async (capacityId: string) => {
    try {
      const { data } = await switchCapacity({ variables: { capacityId } });
      if (data?.switchCapacity.__typename !== 'CapacitySuccess') {
        if (data) message.error(data.switchCapacity.message);
        return;
      }
      // What the other capacity may see is another thing: the page begins anew, and nothing of this one stays in memory.
      window.location.assign(import.meta.env.BASE_URL);
    } catch (error) {
      message.error(tp(`failure.${failureOf(error).kind}`));
    }
  };
  const leave = async () => {
    try {
      await logout();
    } catch (error) {
      if (failureOf(error).kind !== 'signedOut') {
        message.error(tp(`failure.${failureOf(error).kind}`));
        return;
      }
    }
    window.location.assign(`${import.meta.env.BASE_URL}login`);
  };

  const others = viewer.capacities.filter((capacity) => capacity.id !== viewer.capacity.id);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'current',
            type: 'group',
            label: t('capacity.current'),
            children: [{ key: viewer.capacity.id, label: viewer.capacity.label, disabled: true }],
          },
          ...(others.length > 0
            ? [
                {
                  key: 'others',
                  type: 'group' as const,
                  label: t('capacity.others'),
                  children: others.map((capacity) => ({ key: capacity.id, label: capacity.label })),
                },
              ]
            : []),
          { type: 'divider' },
          { key: 'account', label: t('account') },
          { key: 'logout', label: t('logout') },
        ],
        onClick: ({ key }) =>
          void (key === 'logout' ? leave() : key === 'account' ? navigate(paths.account) : choose(key)),
      }}
    >
      <Button type="text" className="gs-header-button" icon={<UserOutlined />}>
        {viewer.person.displayName}
        <span className="gs-hidden">{t('capacity.acting')}</span>
        <span className={wide ? 'gs-header-capacity' : 'gs-hidden'}>{viewer.capacity.label}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
