import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AnswerRemarkDocument,
  type RemarkFieldsFragment,
  RemoveRemarkDocument,
  ResolveRemarkDocument,
} from '../../generated/graphql.js';
import { StatusTag } from '../../ui/StatusTag.js';
import { useCommand } from '../command/useCommand.js';
import { readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';
import { RemarkForm } from './RemarkForm.js';
import { placeLabel } from './remark-place.logic.js';

interface Props {
  remark: RemarkFieldsFragment;
  /** The number of the earlier version it was written on; null: the one that lies open. */
  earlierVersion: number | null;
  chosen: boolean;
  onChoose: () => void;
  onReload: () => Promise<unknown>;
}

/** One remark with what was said to it, and what may be done about it. */
export function RemarkItem({ remark, earlierVersion, chosen, onChoose, onReload }: Props) {
  const { t } = useTranslation('parts');
  const [answering, setAnswering] = useState(false);
  const answer = useCommand(AnswerRemarkDocument, 'once');
  const resolve = useCommand(ResolveRemarkDocument, 'once');
  const remove = useCommand(RemoveRemarkDocument, 'once');
  const may = (action: (typeof remark.availableActions)[number]) => remark.availableActions.includes(action);
  const named = labels().remarkAction;
  const place = placeLabel(remark, t);
  const about = { remarkId: remark.id, expectedVersion: remark.version };
  return (
    <li className={chosen ? 'gs-remark gs-remark-chosen' : 'gs-remark'}>
      <div className="gs-remark-head">
        {earlierVersion === null ? (
          <Button type="link" size="small" onClick={onChoose} aria-label={t('remark.jump', { place })}>
            {place}
          </Button>
        ) : (
          <span className="gs-note">{t('remark.earlier', { number: earlierVersion, place })}</span>
        )}
        {remark.resolvedAt && <StatusTag tone="good">{t('remark.resolved')}</StatusTag>}
      </div>
      <p className="gs-remark-text">{remark.text}</p>
      <div className="gs-note">
        {remark.unit.shortName} {remark.author.displayName} · {readInstant(remark.at)}
        {remark.resolvedBy && ` · ${t('remark.resolvedBy', { who: remark.resolvedBy.displayName })}`}
      </div>
      {remark.answers.length > 0 && (
        <ul className="gs-plain-list gs-remark-answers">
          {remark.answers.map((each) => (
            <li key={each.id}>
              {each.text}
              <div className="gs-note">
                {each.unit.shortName} {each.author.displayName} · {readInstant(each.at)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {answering ? (
        <RemarkForm
          label={t('remark.answerLabel')}
          send={named.answer}
          command={answer}
          onSend={async (text) => {
            if (await answer.run({ remarkId: remark.id, text })) setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <Space size={4} wrap>
          {may('answer') && (
            <Button size="small" onClick={() => setAnswering(true)}>
              {named.answer}
            </Button>
          )}
          {may('resolve') && (
            <Button size="small" loading={resolve.busy} onClick={() => void resolve.run(about)}>
              {named.resolve}
            </Button>
          )}
          {may('remove') && (
            <Popconfirm
              title={t('remark.removeQuestion')}
              okText={named.remove}
              cancelText={t('remark.cancel')}
              onConfirm={async () => {
                if (await remove.run(about)) await onReload();
              }}
            >
              <Button size="small" danger loading={remove.busy}>
                {named.remove}
              </Button>
            </Popconfirm>
          )}
        </Space>
      )}
      <RefusalAlert command={resolve} onReload={() => void onReload()} />
      <RefusalAlert command={remove} onReload={() => void onReload()} />
    </li>
  );
}
