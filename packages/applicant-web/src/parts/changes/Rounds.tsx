import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApplicationRoundsDocument,
  RoundChangesDocument,
  type RoundEvidenceFragment,
} from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { readInstant } from '../../ui/dates.js';
import { Card } from '../../ui/Page.js';
import { QueryProblem } from '../failures/QueryProblem.js';
import { useLabels } from '../labels.js';
import { FileLink } from '../results/FileLink.js';

/** Every time an application was submitted, and what each time changed; nothing while there was only one. */
export function Rounds({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('parts');
  const { data } = useQuery(ApplicationRoundsDocument, { variables: { id: applicationId } });
  const [shown, setShown] = useState<number | null>(null);
  const rounds = data?.application.submissions ?? [];
  if (rounds.length < 2) return null;
  return (
    <Card title={t('changes.rounds')}>
      <ul className="divided">
        {rounds.toReversed().map(({ round, submittedAt, submittedBy }) => (
          <li key={round} className="stack-tight">
            <div className="row-between">
              <h3>{t('changes.round', { round })}</h3>
              {round > 1 && (
                <Button look="quiet" onPress={() => setShown(shown === round ? null : round)}>
                  {t(shown === round ? 'changes.hide' : 'changes.show')}
                </Button>
              )}
            </div>
            <p className="small soft">
              {[readInstant(submittedAt), submittedBy?.displayName].filter(Boolean).join(' · ')}
            </p>
            {shown === round && <Changes applicationId={applicationId} to={round} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Changes({ applicationId, to }: { applicationId: string; to: number }) {
  const { t } = useTranslation('parts');
  const { submissionChange } = useLabels();
  const from = to - 1;
  const { data, error, refetch } = useQuery(RoundChangesDocument, { variables: { id: applicationId, from, to } });
  if (!data) return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : null;
  const { evidence, fields } = data.application.changesBetween;
  return (
    <>
      <p className="small">{t('changes.between', { from, to })}</p>
      {evidence.length + fields.length === 0 && <p>{t('changes.none')}</p>}
      <ul className="bullets">
        {evidence.map((change, index) => (
          <li key={`${change.requirementCode} ${index.toString()}`}>
            {t('changes.evidenceLine', { name: change.requirementName, kind: submissionChange[change.kind] })}
            {change.sameContent && `（${t('changes.sameContent')}）`}
            <p className="small">
              {t('changes.before')}：
              <Piece evidence={change.before} />
            </p>
            <p className="small">
              {t('changes.after')}：
              <Piece evidence={change.after} />
            </p>
          </li>
        ))}
        {fields.map(({ code, label, before, after }) => (
          <li key={code}>
            {t('changes.fieldLine', {
              label,
              before: before ?? t('changes.nothing'),
              after: after ?? t('changes.nothing'),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Piece({ evidence }: { evidence: RoundEvidenceFragment | null }) {
  const { t } = useTranslation('parts');
  if (!evidence) return <>{t('changes.nothing')}</>;
  const version = evidence.number === null ? '' : t('changes.version', { number: evidence.number });
  return (
    <>
      {evidence.file ? <FileLink file={evidence.file} /> : evidence.text} {version}
    </>
  );
}
