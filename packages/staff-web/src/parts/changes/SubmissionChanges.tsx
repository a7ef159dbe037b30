import { useQuery } from '@apollo/client/react';
import { Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionChangesDocument, SubmissionsDocument } from '../../generated/graphql.js';
import { readInstant } from '../date/date.logic.js';
import { Loaded } from '../loaded/Loaded.js';
import { ChangeList } from './ChangeList.js';

/** 本次变化 of an application that was submitted more than once; the two rounds may be chosen. Nothing for one that was not. */
export function SubmissionChanges({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('parts');
  const { data } = useQuery(SubmissionsDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  const submissions = data?.application.submissions ?? [];
  if (submissions.length < 2) return null;
  return (
    <section className="gs-panel" aria-label={t('changes.title')}>
      <h2>{t('changes.title')}</h2>
      <Between applicationId={applicationId} submissions={submissions} key={submissions.length} />
    </section>
  );
}

interface BetweenProps {
  applicationId: string;
  submissions: readonly { round: number; submittedAt: string }[];
}

function Between({ applicationId, submissions }: BetweenProps) {
  const { t } = useTranslation('parts');
  const last = submissions.at(-1)?.round ?? 2;
  const [to, setTo] = useState(last);
  const [from, setFrom] = useState(last - 1);
  const query = useQuery(SubmissionChangesDocument, { variables: { id: applicationId, from, to } });
  const options = submissions.map(({ round, submittedAt }) => ({
    value: round,
    label: t('changes.round', { round, at: readInstant(submittedAt) }),
  }));
  return (
    <>
      {submissions.length > 2 && (
        <Space wrap>
          <Select
            aria-label={t('changes.from')}
            value={from}
            onChange={setFrom}
            options={options.filter(({ value }) => value < to)}
          />
          <Select
            aria-label={t('changes.to')}
            value={to}
            onChange={(round) => {
              setTo(round);
              if (from >= round) setFrom(round - 1);
            }}
            options={options.slice(1)}
          />
        </Space>
      )}
      <p className="gs-note">{t('changes.between', { from, to })}</p>
      <Loaded query={query} rows={3}>
        {({ application }) => <ChangeList changes={application.changesBetween} />}
      </Loaded>
    </>
  );
}
