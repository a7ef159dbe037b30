import { useTranslation } from 'react-i18next';
import type { OwnAccountFieldsFragment } from '../../../generated/graphql.js';
import { Badge, Card } from '../../../ui/Page.js';

/** Who may act for the organisation (domain §5), so that whoever left is not forgotten. */
export function Members({ account }: { account: OwnAccountFieldsFragment }) {
  const { t } = useTranslation('account');
  if (account.members.length === 0) return null;
  return (
    <Card title={t('members.title')}>
      <p className="soft">{t('members.text')}</p>
      <ul className="divided">
        {account.members.map((member) => (
          <li key={member.id} className="row-between">
            <span>
              {member.displayName} {member.phone && <span className="soft numeric">{member.phone}</span>}
            </span>
            {member.self && <Badge tone="accent">{t('members.self')}</Badge>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
