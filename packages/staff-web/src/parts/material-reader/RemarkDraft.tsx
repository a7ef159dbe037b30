import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { AddRemarkDocument } from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { RemarkForm } from './RemarkForm.js';
import type { Reading, Review } from './useRemarks.js';

/** A remark being written: first its place on the page, then its text. */
export function RemarkDraft({ review, reading }: { review: Review; reading: Reading }) {
  const { t } = useTranslation('parts');
  const add = useCommand(AddRemarkDocument, 'once');
  const { draft, placing } = reading;
  if (placing) return <Alert role="status" type="info" title={t('remark.where')} />;
  if (!draft) return null;
  const send = async (text: string) => {
    const { page, x, y } = draft;
    const done = await add.run({ materialVersionId: review.versionId, page, x, y, text });
    if (!done) return;
    reading.drop();
    await review.reload();
    reading.choose(done.remark);
  };
  return (
    <RemarkForm
      label={t('remark.textLabel', { page: draft.page })}
      send={t('remark.send')}
      command={add}
      onSend={send}
      onCancel={reading.drop}
    />
  );
}
