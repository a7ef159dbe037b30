import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { fileProblem } from './check.logic.js';

interface Props {
  pending: boolean;
  onFile: (file: File) => void;
}

/** The file itself, dragged here or chosen: a PDF goes to be compared, a picture is looked at for its QR code. */
export function FileCheck({ pending, onFile }: Props) {
  const { t } = useTranslation('certificates');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const take = (file: File | undefined) => {
    if (!file || pending) return;
    const found = fileProblem(file);
    setProblem(found === null ? null : t(`file.problem.${found}`));
    if (found === null) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it does the same
    <div
      className={over ? 'check-drop check-drop-over' : 'check-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('file.drop')}</p>
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('file.choose')}
        accept=".pdf,application/pdf,image/*"
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button pending={pending} onPress={() => input.current?.click()}>
        {pending ? t('file.checking') : t('file.choose')}
      </Button>
      <p className="small soft">{t('file.kept')}</p>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
