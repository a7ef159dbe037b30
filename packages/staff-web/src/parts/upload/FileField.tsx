import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpload } from './useUpload.js';

interface Props {
  accept: string;
  /** The stored file's id once it has arrived; undefined while it has not. */
  onChange?: (fileId: string | undefined) => void;
  id?: string;
}

/** A form field that takes one file and sends it at once, with its progress. */
export function FileField({ accept, onChange, id }: Props) {
  const { t } = useTranslation('parts');
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload();
  const { state } = upload;
  const fileId = state.kind === 'done' ? state.fileId : undefined;
  const report = useRef(onChange);
  report.current = onChange;
  const reported = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Nothing to tell while nothing was chosen: the form would take it for an answer and complain.
    if (reported.current === fileId) return;
    reported.current = fileId;
    report.current?.(fileId);
  }, [fileId]);

  return (
    <div className="gs-file-field">
      <input
        ref={input}
        id={id ?? own}
        type="file"
        accept={accept}
        className="gs-file-input"
        aria-label={t('upload.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) upload.start(file);
        }}
      />
      <Button icon={<UploadOutlined />} onClick={() => input.current?.click()} tabIndex={-1} aria-hidden="true">
        {state.kind === 'idle' ? t('upload.choose') : t('upload.another')}
      </Button>
      {state.kind !== 'idle' && <span className="gs-file-name">{state.name}</span>}
      {state.kind === 'running' && <Progress percent={state.percent} size="small" aria-label={t('upload.progress')} />}
      {state.kind === 'done' && (
        <span role="status" className="gs-good">
          {t('upload.done')}
        </span>
      )}
      {state.kind === 'failed' && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={state.problem.kind === 'refused' ? state.problem.message : t(`upload.${state.problem.kind}`)}
          action={
            state.problem.kind === 'offline' || state.problem.kind === 'signedOut' ? (
              <Button size="small" onClick={upload.retry}>
                {t('retry')}
              </Button>
            ) : undefined
          }
        />
      )}
    </div>
  );
}
