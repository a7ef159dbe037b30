import type { PriorResultState } from '@gongshen/shared/certificate';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ChangeableFieldsFragment,
  type PriorResultFieldsFragment,
  WithdrawPriorResultDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { readDate } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card } from '../../../ui/Page.js';
import { ChangeLinks } from './ChangeLinks.js';

interface PriorResultsProps {
  projectId: string;
  results: readonly PriorResultFieldsFragment[];
  changeable: readonly ChangeableFieldsFragment[];
  mayBringIn: boolean;
  /** After a change: what the project page shows of items depends on it. */
  onChanged: () => void;
}

export function PriorResults({ projectId, results, changeable, mayBringIn, onChanged }: PriorResultsProps) {
  const { t } = useTranslation('progress');
  if (results.length === 0 && !mayBringIn) return null;
  return (
    <Card
      title={t('prior.title')}
      id="prior-results"
      aside={
        mayBringIn && <ButtonLink to={`/projects/${projectId}/prior-results/new`}>{t('prior.bringIn')}</ButtonLink>
      }
    >
      <p className="small soft">{t('prior.lead')}</p>
      {results.length > 0 && (
        <ul className="divided">
          {results.map((result) => (
            <PriorResultRow key={result.id} result={result} onChanged={onChanged}>
              <ChangeLinks
                projectId={projectId}
                changeable={changeable.find(({ id }) => id === result.id)}
                of={result.itemName}
              />
            </PriorResultRow>
          ))}
        </ul>
      )}
    </Card>
  );
}

const tones = { submitted: 'accent', confirmed: 'ok', rejected: 'bad' } as const satisfies Record<
  PriorResultState,
  string
>;

interface PriorResultRowProps {
  result: PriorResultFieldsFragment;
  onChanged: () => void;
  /** What else may be done with it. */
  children: ReactNode;
}

function PriorResultRow({ result, onChanged, children }: PriorResultRowProps) {
  const { t } = useTranslation('progress');
  const { priorResultState } = useLabels();
  const withdraw = useCommand(WithdrawPriorResultDocument);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const confirm = async () => {
    const data = await withdraw.run({ priorResultId: result.id, expectedVersion: result.version });
    const answer = data?.withdrawPriorResult;
    setAsking(false);
    if (!answer) return;
    setRefusal(answer.__typename === 'PriorResultSuccess' ? null : answer.message);
    onChanged();
  };
  return (
    <li className="stack-tight">
      <div className="row-between">
        <h3>{result.itemName}</h3>
        <Badge tone={tones[result.state]}>{priorResultState[result.state]}</Badge>
      </div>
      <p className="small">
        {t('prior.paper', {
          number: result.documentNumber,
          issuer: result.issuedBy,
          date: readDate(result.issuedOn),
        })}
      </p>
      <p className="small">
        <FileLink file={result.file} />
      </p>
      {result.remark && (
        <Notice tone={result.state === 'rejected' ? 'bad' : 'info'}>
          <p>{t('prior.remark', { remark: result.remark })}</p>
        </Notice>
      )}
      {children}
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal}</p>
        </Notice>
      )}
      {withdraw.failure && <FailureNotice failure={withdraw.failure} />}
      {result.availableActions.includes('withdraw') && (
        <div className="row">
          <Button
            look="quiet"
            label={t('prior.withdrawNamed', { item: result.itemName })}
            onPress={() => setAsking(true)}
          >
            {t('prior.withdraw')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('prior.withdrawTitle')}
        confirm={t('prior.withdraw')}
        cancel={t('prior.keep')}
        look="danger"
        pending={withdraw.pending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('prior.withdrawText', { item: result.itemName, number: result.documentNumber })}</p>
      </ConfirmDialog>
    </li>
  );
}
