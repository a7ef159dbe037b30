import { PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { AddRemarkDocument } from '../../generated/graphql.js';
import { useCommand } from '../command/useCommand.js';
import { RemarkForm } from './RemarkForm.js';
import { RemarkItem } from './RemarkItem.js';
import type { Reading, Review } from './useRemarks.js';

/** 批注 of the authorities on the material that lies open: to jump to, to answer, to write. The applicant sees none of it. */
export function RemarkPanel({ review, reading }: { review: Review; reading: Reading }) {
  const { t } = useTranslation('parts');
  const add = useCommand(AddRemarkDocument, 'once');
  const { draft, placing } = reading;
  const send = async (text: string) => {
    if (!draft) return;
    const { page, x, y } = draft;
    const done = await add.run({ materialVersionId: review.versionId, page, x, y, text });
    if (!done) return;
    reading.drop();
    await review.reload();
    reading.choose(done.remark);
  };
  if (review.remarks.length === 0 && !review.mayWrite) return null;
  return (
    <section className="gs-remarks" aria-label={t('remark.label')}>
      <header className="gs-remarks-head">
        <h3>{t('remark.title', { count: review.remarks.length })}</h3>
        {review.mayWrite && !draft && (
          <Button
            size="small"
            icon={<PushpinOutlined />}
            type={placing ? 'primary' : 'default'}
            aria-pressed={placing}
            onClick={() => reading.setPlacing(!placing)}
          >
            {t('remark.add')}
          </Button>
        )}
      </header>
      {placing && <p className="gs-note">{t('remark.where')}</p>}
      {draft && (
        <RemarkForm
          label={t('remark.textLabel', { page: draft.page })}
          send={t('remark.send')}
          command={add}
          onSend={send}
          onCancel={reading.drop}
        />
      )}
      {review.remarks.length === 0 && !draft && !placing && <p className="gs-note">{t('remark.none')}</p>}
      <ul className="gs-plain-list">
        {review.remarks.map((remark) => (
          <RemarkItem
            key={remark.id}
            remark={remark}
            earlierVersion={
              remark.materialVersionId === review.versionId
                ? null
                : (review.versionNumbers.get(remark.materialVersionId) ?? 0)
            }
            chosen={reading.chosen === remark.id}
            onChoose={() => reading.choose(remark)}
            onReload={review.reload}
          />
        ))}
      </ul>
    </section>
  );
}
