import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmSharingDocument, HeldStandingDocument } from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { readInstant } from '../date/date.logic.js';
import { FailureAlert } from '../failure/FailureAlert.js';
import { type Failure, failureOf } from '../failure/failure.logic.js';
import { labels } from '../labels/labels.js';

interface Props {
  applicationId: string;
  requirementCode: string;
}

/** 珠 6, 沪 10: whether what is held still stands, when its source last said so, and the source asked again. */
export function HeldStanding({ applicationId, requirementCode }: Props) {
  const { t } = useTranslation('parts');
  // Asked for by itself, for all requirements at once, and not written over what the page has read of them.
  const { data, refetch } = useQuery(HeldStandingDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'no-cache',
  });
  const [confirm, { loading }] = useMutation(ConfirmSharingDocument);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = async () => {
    setFailure(null);
    try {
      const { data } = await confirm({ variables: { input: { applicationId, requirementCode } } });
      const result = data?.confirmSharing;
      await refetch();
      if (result) setSaid(result.__typename === 'ConfirmSharingSuccess' ? result.text : result.message);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const held = data?.application.requirements.find(({ code }) => code === requirementCode)?.held;
  if (!held) return null;
  return (
    <Space wrap>
      {held.runsOut && <StatusTag tone="warning">{t('changes.runsOut')}</StatusTag>}
      {held.source === 'sharing' && (
        <>
          <span className="gs-note">
            {held.verification && labels().verification[held.verification]}
            {held.confirmedAt && ` ${t('changes.confirmedAt', { at: readInstant(held.confirmedAt) })}`}
          </span>
          <Button size="small" loading={loading} onClick={() => void ask()}>
            {t('changes.confirmAgain')}
          </Button>
          {said && <span role="status">{said}</span>}
          {failure && <FailureAlert failure={failure} />}
        </>
      )}
    </Space>
  );
}
