import type { RemarkGround } from '@gongshen/shared/material';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { AddRemarkDocument } from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { PlaceForm } from './PlaceForm.js';
import { RemarkForm } from './RemarkForm.js';
import { placeLabel } from './remark-place.logic.js';
import type { Reading, Review } from './useRemarks.js';

/** A remark being written: first its place on the page, then its text. */
export function RemarkDraft({ review, reading, ground }: { review: Review; reading: Reading; ground: RemarkGround }) {
  const { t } = useTranslation('parts');
  const add = useCommand(AddRemarkDocument, 'once');
  const { draft, placing } = reading;
  if (placing && ground !== 'page') return <PlaceForm ground={ground} reading={reading} />;
  if (placing) return <Alert role="status" type="info" title={t('remark.where')} />;
  if (!draft) return null;
  const send = async (text: string) => {
    const { page, x, y, cell = null, passage = null } = draft;
    const done = await add.run({ materialVersionId: review.versionId, page, x, y, cell, passage, text });
    if (!done) return;
    reading.drop();
    await review.reload();
    reading.choose(done.remark);
  };
  return (
    <RemarkForm
      label={t('remark.textLabel', { place: placeLabel(draft, t) })}
      send={t('remark.send')}
      command={add}
      onSend={send}
      onCancel={reading.drop}
    />
  );
}
