import { formatFileSize, type UploadRow } from '@gongshen/shared/material';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { percentOf } from './upload.logic.js';

interface UploadRowsProps {
  rows: readonly UploadRow[];
  onResume: (key: string) => void;
  onCancel: (key: string) => void;
}

/** Every file that is on its way, each with its own progress, and every refusal. */
export function UploadRows({ rows, onResume, onCancel }: UploadRowsProps) {
  const { t } = useTranslation('parts');
  return rows.map((row) =>
    row.standing === 'refused' ? (
      <Notice key={row.key} tone="bad" live>
        <p>{row.message}</p>
      </Notice>
    ) : (
      <div key={row.key} className="file-progress">
        <p>
          {row.fileName}{' '}
          <span className="small soft numeric">
            {row.standing === 'waiting'
              ? t('upload.waiting', { size: formatFileSize(row.size) })
              : t('upload.progress', {
                  percent: percentOf(row),
                  sent: formatFileSize(row.sent),
                  size: formatFileSize(row.size),
                })}
          </span>
        </p>
        <progress
          className="progress"
          max={row.size || 1}
          value={row.sent}
          aria-label={t('upload.progressOf', { name: row.fileName })}
        />
        {row.standing === 'interrupted' && (
          <Notice tone="warn" live>
            <p>{t('upload.interrupted')}</p>
          </Notice>
        )}
        <div className="row">
          {row.standing === 'interrupted' && (
            <Button
              look="primary"
              label={t('upload.resumeNamed', { name: row.fileName })}
              onPress={() => onResume(row.key)}
            >
              {t('upload.resume')}
            </Button>
          )}
          <Button label={t('upload.cancelNamed', { name: row.fileName })} onPress={() => onCancel(row.key)}>
            {t('upload.cancel')}
          </Button>
        </div>
      </div>
    ),
  );
}
