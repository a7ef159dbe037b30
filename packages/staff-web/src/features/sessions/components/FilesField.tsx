import { DeleteOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpload } from '../../../parts/upload/useUpload.js';

export interface SentFile {
  readonly id: string;
  readonly name: string;
}

interface Props {
  id?: string;
  value?: readonly SentFile[];
  onChange?: (files: readonly SentFile[]) => void;
}

/** A form field for several files, one sent after the other as they are chosen. */
export function FilesField({ id, value = [], onChange }: Props) {
  const { t } = useTranslation('sessions');
  const { t: tp } = useTranslation('parts');
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload();
  const { state } = upload;
  const latest = useRef({ value, onChange, reset: upload.reset });
  latest.current = { value, onChange, reset: upload.reset };
  useEffect(() => {
    if (state.kind !== 'done') return;
    const { value: before, onChange: report, reset } = latest.current;
    report?.([...before, { id: state.fileId, name: state.name }]);
    reset();
    if (input.current) input.current.value = '';
  }, [state]);
  return (
    <div>
      <ul className="gs-file-list">
        {value.map((file) => (
          <li key={file.id}>
            {file.name}{' '}
            <Button
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('call.removeFile', { name: file.name })}
              onClick={() => onChange?.(value.filter((each) => each.id !== file.id))}
            />
          </li>
        ))}
      </ul>
      <div className="gs-file-field">
        <input
          ref={input}
          id={id}
          type="file"
          className="gs-file-input"
          aria-label={t('call.addFile')}
          disabled={state.kind === 'running'}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) upload.start(file);
          }}
        />
        <Button
          onClick={() => input.current?.click()}
          tabIndex={-1}
          aria-hidden="true"
          disabled={state.kind === 'running'}
        >
          {t('call.addFile')}
        </Button>
        {state.kind === 'running' && (
          <>
            <span className="gs-file-name">{state.name}</span>
            <Progress percent={state.percent} size="small" aria-label={tp('upload.progress')} />
          </>
        )}
        {state.kind === 'failed' && (
          <Alert
            role="alert"
            type="error"
            showIcon
            title={`${state.name}：${state.problem.kind === 'refused' ? state.problem.message : tp(`upload.${state.problem.kind}`)}`}
            action={
              state.problem.kind === 'offline' || state.problem.kind === 'signedOut' ? (
                <Button size="small" onClick={upload.retry}>
                  {tp('retry')}
                </Button>
              ) : undefined
            }
          />
        )}
      </div>
    </div>
  );
}
