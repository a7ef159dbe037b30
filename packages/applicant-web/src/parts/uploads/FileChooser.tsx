import { anyUnderWay } from '@gongshen/shared/material';
import { type ChangeEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HalfSentFiles } from './HalfSentFiles.js';
import type { UploadPurpose } from './send-file.js';
import { UploadRows } from './UploadRows.js';
import { acceptedEndings, formatNames } from './upload.logic.js';
import { useHalfSent } from './useHalfSent.js';
import { useUploads } from './useUploads.js';
import type { BeginUpload } from './useUploadsUnderWay.js';
import './uploads.css';

interface FileChooserProps {
  formats: readonly string[];
  /** What is uploaded, for screen readers: `上传施工图`. */
  label: string;
  /** The visible words on the button. */
  text: string;
  /** Takes several files, more of them while some are on their way. */
  multiple?: boolean;
  /** What they are for: what was begun for it on an earlier visit is offered to be gone on with. */
  purpose?: UploadPurpose;
  /** Says beside the button which kinds of file are taken. */
  told?: boolean;
  disabled?: boolean;
  /** Told when files were chosen. */
  onChosen?: () => void;
  /** Told while a file is on its way. */
  onBegin?: BeginUpload | undefined;
  onUploaded: (fileId: string, file: File) => void;
}

const nothing: UploadPurpose = {};

/** Chooses files and sends them: progress, cancel, going on after a lost connection or another visit, and a plain refusal. */
export function FileChooser(props: FileChooserProps) {
  const { formats, label, text, multiple = false, purpose = nothing, told = true, disabled = false } = props;
  const { onChosen, onBegin, onUploaded } = props;
  const { t } = useTranslation('parts');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const uploads = useUploads(formats, purpose, onUploaded);
  const busy = anyUnderWay(uploads.rows);
  const halfSent = useHalfSent(purpose, busy);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same file may be chosen again after a refusal.
    event.target.value = '';
    if (files.length === 0) return;
    onChosen?.();
    uploads.start(files);
  };
  useEffect(() => (busy ? onBegin?.() : undefined), [busy, onBegin]);
  return (
    <div className="file-chooser">
      {!busy && <HalfSentFiles {...halfSent} onGoOn={() => input.current?.click()} />}
      {(multiple || !busy) && (
        <div className="row">
          <input
            ref={input}
            id={id}
            className="visually-hidden file-input"
            type="file"
            multiple={multiple}
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
      <UploadRows rows={uploads.rows} onResume={uploads.resume} onCancel={uploads.cancel} />
    </div>
  );
}
