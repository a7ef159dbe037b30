import type { UploadRow } from '@gongshen/shared/material';
import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  rows: readonly UploadRow[];
  onResume: (key: string) => void;
  onCancel: (key: string) => void;
}

const percentOf = ({ sent, size }: UploadRow) => (size === 0 ? 0 : Math.min(99, Math.floor((sent / size) * 100)));

/** Every file that is on its way, each with its own progress, and every refusal. */
export function UploadRows({ rows, onResume, onCancel }: Props) {
  const { t } = useTranslation('parts');
  return rows.map((row) =>
    row.standing === 'refused' ? (
      <Alert key={row.key} role="alert" type="error" showIcon title={row.message} />
    ) : (
      <div key={row.key} className="gs-file-field">
        <span className="gs-file-name">
          {row.fileName}
          {row.standing === 'waiting' && ` · ${t('upload.waiting')}`}
        </span>
        <Progress
          percent={percentOf(row)}
          size="small"
          aria-label={t('upload.progressOf', { name: row.fileName })}
          status={row.standing === 'interrupted' ? 'exception' : 'active'}
        />
        {row.standing === 'interrupted' && (
          <Alert
            role="alert"
            type="warning"
            showIcon
            title={t('upload.offline')}
            action={
              <Button
                size="small"
                aria-label={t('upload.resumeNamed', { name: row.fileName })}
                onClick={() => onResume(row.key)}
              >
                {t('upload.resume')}
              </Button>
            }
          />
        )}
        <Button
          size="small"
          aria-label={t('upload.cancelNamed', { name: row.fileName })}
          onClick={() => onCancel(row.key)}
        >
          {t('upload.cancel')}
        </Button>
      </div>
    ),
  );
}
