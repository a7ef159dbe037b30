import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { SealDeskDocument } from '../../../generated/graphql.js';
import { IssuerPanel } from '../../../parts/certificates/IssuerPanel.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { CreateSeal } from '../components/CreateSeal.js';
import { SealPanel } from '../components/SealPanel.js';
import { warningOf } from '../components/seal.logic.js';

/** 电子印章: what the own unit seals with, how long it can, and everything it was used for. */
export function SealsPage() {
  const { t } = useTranslation('seals');
  const { capacity } = useViewer();
  const query = useQuery(SealDeskDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={capacity.unit?.name} />
      <Loaded query={query}>
        {({ sealDesk: { seals, creatable, ownCertificates, obstacle } }) => (
          <>
            {obstacle && <Alert className="gs-block" role="alert" type="error" showIcon title={obstacle} />}
            {seals.map((seal) => {
              const warning = warningOf(seal);
              return (
                warning && (
                  <Alert
                    key={seal.id}
                    className="gs-block"
                    role="alert"
                    type="warning"
                    showIcon
                    title={t(`warning.${warning}`, {
                      purpose: labels().sealPurpose[seal.purpose],
                      days: seal.daysLeft ?? 0,
                    })}
                  />
                )
              );
            })}
            <CreateSeal creatable={creatable} ownCertificates={ownCertificates} refetch={() => query.refetch()} />
            {seals.length === 0 && <EmptyState text={t('empty')} />}
            {seals.map((seal) => (
              <SealPanel key={seal.id} seal={seal} refetch={() => query.refetch()} />
            ))}
            <IssuerPanel />
          </>
        )}
      </Loaded>
    </div>
  );
}
