import { formatFileSize } from '@gongshen/shared/material';
import { type ChangeEvent, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { acceptedEndings, formatNames, percentOf } from './upload.logic.js';
import { useUpload } from './useUpload.js';
import type { BeginUpload } from './useUploadsUnderWay.js';
import './uploads.css';

interface FileChooserProps {
  formats: readonly string[];
  /** What is uploaded, for screen readers: `上传施工图`. */
  label: string;
  /** The visible words on the button. */
  text: string;
  /** Says beside the button which kinds of file are taken. */
  told?: boolean;
  disabled?: boolean;
  /** Told while a file is on its way. */
  onBegin?: BeginUpload | undefined;
  onUploaded: (fileId: string, file: File) => void;
}

/** Chooses one file and sends it: progress, cancel, going on after a lost connection, and a plain refusal. */
export function FileChooser(props: FileChooserProps) {
  const { formats, label, text, told = true, disabled = false, onBegin, onUploaded } = props;
  const { t } = useTranslation('parts');
  const id = useId();
  const upload = useUpload(formats, onUploaded);
  const { state } = upload;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after a refusal.
    event.target.value = '';
    if (file) upload.start(file);
  };
  const busy = state.kind === 'sending' || state.kind === 'interrupted';
  useEffect(() => (busy ? onBegin?.() : undefined), [busy, onBegin]);
  return (
    <div className="file-chooser">
      {!busy && (
        <div className="row">
          <input
            id={id}
            className="visually-hidden file-input"
            type="file"
            accept={acceptedEndings(formats)}
            aria-label={label}
            disabled={disabled}
            onChange={choose}
          />
          <label className="button" htmlFor={id} aria-hidden="true">
            {text}
          </label>
          {told && <span className="small soft">{t('upload.formats', { formats: formatNames(formats) })}</span>}
        </div>
      )}
      {busy && (
        <div className="file-progress">
          <p>
            {state.fileName}{' '}
            <span className="small soft numeric">
              {t('upload.progress', {
                percent: percentOf(state),
                sent: formatFileSize(state.sent),
                size: formatFileSize(state.size),
              })}
            </span>
          </p>
          <progress
            className="progress"
            max={state.size || 1}
            value={state.sent}
            aria-label={t('upload.progressOf', { name: state.fileName })}
          />
          {state.kind === 'interrupted' && (
            <Notice tone="warn" live>
              <p>{t('upload.interrupted')}</p>
            </Notice>
          )}
          <div className="row">
            {state.kind === 'interrupted' && (
              <Button look="primary" onPress={upload.resume}>
                {t('upload.resume')}
              </Button>
            )}
            <Button onPress={upload.cancel}>{t('upload.cancel')}</Button>
          </div>
        </div>
      )}
      {state.kind === 'refused' && (
        <Notice tone="bad" live>
          <p>{state.message}</p>
        </Notice>
      )}
    </div>
  );
}
