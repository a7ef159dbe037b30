import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { OwnAccountDocument } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { OwnSessions } from '../components/OwnSessions.js';
import { PasswordForm } from '../components/PasswordForm.js';
import { PhoneForm } from '../components/PhoneForm.js';

/** 本人账号: the password, where messages go, and the devices one is signed in on. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { capacity } = useViewer();
  const query = useQuery(OwnAccountDocument, { fetchPolicy: 'cache-and-network' });
  const refetch = () => query.refetch();
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={capacity.label} />
      <Loaded query={query} rows={8}>
        {({ ownAccount }) => (
          <div className="gs-split">
            <div className="gs-split-main">
              <OwnSessions account={ownAccount} refetch={refetch} />
              <PhoneForm account={ownAccount} refetch={refetch} />
            </div>
            <div className="gs-split-side">
              <PasswordForm account={ownAccount} refetch={refetch} />
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
}
