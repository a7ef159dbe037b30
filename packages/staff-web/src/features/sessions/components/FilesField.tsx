import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadRows } from '../../../parts/upload/UploadRows.js';
import { useUploads } from '../../../parts/upload/useUploads.js';

export interface SentFile {
  readonly id: string;
  readonly name: string;
}

interface Props {
  id?: string;
  value?: readonly SentFile[];
  onChange?: (files: readonly SentFile[]) => void;
}

/** A form field for several files, sent as they are chosen, each with its own progress. */
export function FilesField({ id, value = [], onChange }: Props) {
  const { t } = useTranslation('sessions');
  const input = useRef<HTMLInputElement>(null);
  // Two may arrive before the form has drawn the first.
  const sent = useRef<readonly SentFile[]>(value);
  sent.current = value;
  const uploads = useUploads((fileId, name) => {
    sent.current = [...sent.current, { id: fileId, name }];
    onChange?.(sent.current);
  });
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
          multiple
          className="gs-file-input"
          aria-label={t('call.addFile')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be chosen again after a refusal.
            event.target.value = '';
            if (files.length > 0) uploads.start(files);
          }}
        />
        <Button onClick={() => input.current?.click()} tabIndex={-1} aria-hidden="true">
          {t('call.addFile')}
        </Button>
        <UploadRows rows={uploads.rows} onResume={uploads.resume} onCancel={uploads.cancel} />
      </div>
    </div>
  );
}
