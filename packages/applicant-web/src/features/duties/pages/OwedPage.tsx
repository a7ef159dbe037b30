import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { OwedDocument } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { reached } from '../../../parts/commands/reached.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card, Facts, Loading, Page } from '../../../ui/Page.js';
import { OwedForm } from '../components/OwedForm.js';

const tones = { owed: 'warn', delivered: 'accent', settled: 'ok', revoked: 'bad' } as const;

/** 容缺: one thing owed after a conditional approval, until when, and what became of it. */
export function OwedPage() {
  const { t } = useTranslation('duties');
  const { owedState } = useLabels();
  const { owedId = '' } = useParams();
  const { data, error, refetch } = useQuery(OwedDocument, { variables: { id: owedId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { owedMaterial: owed } = data;
  const { case: itemCase } = owed;
  const mayDeliver = owed.availableActions.includes('deliver');
  return (
    <Page
      title={t('owed.title', { item: itemCase.item.name })}
      back={{ to: `/projects/${itemCase.project.id}`, label: itemCase.project.name }}
      lead={t('procedure.lead', { number: itemCase.number, unit: itemCase.unit.name })}
      aside={<Badge tone={tones[owed.state]}>{owedState[owed.state]}</Badge>}
      narrow
    >
      <Card title={t('owed.what')}>
        <p className="pre-line">
          <strong>{owed.text}</strong>
        </p>
        <Facts
          rows={[
            [t('owed.material'), owed.requirementName],
            [t('owed.dueOn'), readDue(owed.dueOn, owed.dueOnProvisional)],
            [t('owed.deliveredAt'), owed.deliveredAt && readInstant(owed.deliveredAt)],
            [t('owed.file'), owed.file && <FileLink file={owed.file} />],
            [t('owed.note'), owed.note],
            [t('owed.settledAt'), owed.settledAt && readInstant(owed.settledAt)],
          ]}
        />
        {owed.state === 'owed' && <ClockLine clock={owed.clock} />}
        <p className="small soft">{t('owed.rule')}</p>
      </Card>
      {owed.rejectReason && owed.state === 'owed' && (
        <Notice tone="bad" title={t('owed.rejected')}>
          <p className="pre-line">{owed.rejectReason}</p>
        </Notice>
      )}
      {mayDeliver ? (
        <OwedForm key={owed.rounds} owed={owed} latest={() => reached(refetch())} />
      ) : (
        <Notice tone={owed.state === 'revoked' ? 'bad' : owed.state === 'owed' ? 'warn' : 'ok'} live>
          <p>{t(`owed.state.${owed.state}`)}</p>
        </Notice>
      )}
    </Page>
  );
}
