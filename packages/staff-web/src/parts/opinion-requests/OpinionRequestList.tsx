import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CancelOpinionRequestDocument, type OpinionRequestFieldsFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { type RecordColumn, RecordTable } from '../../ui/RecordTable.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { LampMark } from '../clock/LampMark.js';
import { useCommand } from '../command/useCommand.js';
import { readDue, readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { OpinionCard } from '../opinions/OpinionCard.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';
import { opinionRequestTone } from '../tags/tone.logic.js';
import { byDueDay } from './opinion-request.logic.js';

interface Props {
  requests: readonly OpinionRequestFieldsFragment[];
  label: string;
  empty: string;
  /** Names the item where requests about several stand together. */
  withItem?: boolean;
  refetch: () => Promise<unknown>;
}

/** Who was asked for a view, by when, and what came back. */
export function OpinionRequestList({ requests, label, empty, withItem, refetch }: Props) {
  const { t } = useTranslation('parts');
  const { modal, message } = App.useApp();
  const cancel = useCommand(CancelOpinionRequestDocument, 'once');
  if (requests.length === 0) return <EmptyState text={empty} />;
  const askedName = (row: OpinionRequestFieldsFragment) => row.unit?.name ?? row.outsideBody ?? '';
  const confirm = (row: OpinionRequestFieldsFragment) =>
    modal.confirm({
      title: t('request.cancelTitle', { name: askedName(row) }),
      content: t(row.outsideBody ? 'request.cancelOutside' : 'request.cancelText'),
      okText: t('request.cancelConfirm'),
      onOk: async () => {
        const done = await cancel.run({ requestId: row.id, expectedVersion: row.version });
        if (!done) return;
        message.success(t('request.cancelled'));
        await refetch();
      },
    });
  const columns: RecordColumn<OpinionRequestFieldsFragment>[] = [
    {
      key: 'asked',
      title: t('request.asked'),
      render: (row) => (
        <>
          {askedName(row)}
          <div className="gs-note">
            {labels().opinionKind[row.kind]}
            {row.outsideBody && ` · ${t('opinion.outside')}`}
            {row.becauseReplaced && ` · ${t('request.becauseReplaced')}`}
          </div>
        </>
      ),
    },
    {
      key: 'about',
      title: t('request.about'),
      render: (row) => (
        <div className="gs-reading">
          {withItem && <div>{row.case.item.name}</div>}
          {row.question}
          <div className="gs-note">
            {t('request.by', {
              unit: row.askedByUnit.shortName,
              name: row.askedBy?.displayName ?? t('request.bySystem'),
              when: readInstant(row.askedAt),
            })}
          </div>
        </div>
      ),
    },
    {
      key: 'due',
      title: t('request.due'),
      render: (row) => (
        <>
          {row.state === 'open' && <LampMark lamp={row.lamp} />} {readDue(row.dueOn, row.dueOnProvisional)}
          {row.state === 'open' && row.linkExpiresAt && (
            <div className="gs-note">{t('request.linkUntil', { when: readInstant(row.linkExpiresAt) })}</div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('request.state'),
      render: (row) => (
        <div className="gs-reading">
          <StatusTag tone={opinionRequestTone[row.state]}>{labels().opinionRequestState[row.state]}</StatusTag>
          {row.opinion && <OpinionCard opinion={row.opinion} />}
          {row.mayCancel && (
            <div>
              <Button
                size="small"
                onClick={() => confirm(row)}
                aria-label={t('request.cancelNamed', { name: askedName(row) })}
              >
                {t('request.cancel')}
              </Button>
            </div>
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      <RefusalAlert command={cancel} onReload={() => void refetch()} />
      <RecordTable
        label={label}
        columns={columns}
        records={byDueDay(requests)}
        rowKey={(row) => row.id}
        empty={empty}
      />
    </>
  );
}
