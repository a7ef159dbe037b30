import { Alert, Button, Input, Progress, Segmented } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpload } from '../upload/useUpload.js';
import './signature.css';
import { typedNameProblem } from './signature.logic.js';
import { pictureOfName, pngOf, usePad } from './usePad.js';

interface Props {
  /** Who signs, as it stands in the record; a typed name has to be the same. */
  signer?: string | null;
  /** Id of the stored picture once it was confirmed and has arrived; undefined while it has not, and after "sign anew". */
  onChange?: (fileId: string | undefined) => void;
  id?: string;
}

/**
 * A form field in which a person signs (珠 18: 经申请人签名后发放): with mouse, pen or finger, or, where that cannot be, by typing the own
 * name and confirming it. Either way a PNG leaves through the ordinary upload, and is looked at like any file.
 */
export function SignaturePad({ signer = null, onChange, id }: Props) {
  const { t } = useTranslation('parts');
  const own = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [way, setWay] = useState<'drawn' | 'typed'>('drawn');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [picture, setPicture] = useState<string | null>(null);
  const upload = useUpload();
  const { state } = upload;
  const confirmed = picture !== null;
  const pad = usePad(canvas, way === 'drawn' && !confirmed);
  const fileId = state.kind === 'done' && confirmed ? state.fileId : undefined;
  const report = useRef(onChange);
  report.current = onChange;
  const reported = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (reported.current === fileId) return;
    reported.current = fileId;
    report.current?.(fileId);
  }, [fileId]);

  const problem = typedNameProblem(typed, signer);
  const confirm = async () => {
    const source = way === 'drawn' ? canvas.current : pictureOfName(typed.trim(), t('signature.typedRemark'));
    if (way === 'typed' && problem) return setTried(true);
    const file = source && (await pngOf(source, t('signature.fileName')));
    if (!source || !file) return;
    setPicture(source.toDataURL('image/png'));
    upload.start(file);
  };
  const anew = () => {
    setPicture(null);
    upload.reset();
  };

  if (confirmed) {
    return (
      <fieldset className="gs-signature" id={id ?? own} aria-label={t('signature.label')}>
        <img className="gs-signature-paper" src={picture} alt={t('signature.picture')} />
        {state.kind === 'running' && (
          <Progress percent={state.percent} size="small" aria-label={t('upload.progress')} />
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
        <div className="gs-signature-foot">
          {state.kind === 'done' && (
            <span role="status" className="gs-good">
              {t('signature.done')}
            </span>
          )}
          <Button onClick={anew}>{t('signature.anew')}</Button>
        </div>
      </fieldset>
    );
  }

  return (
    <fieldset className="gs-signature" id={id ?? own} aria-label={t('signature.label')}>
      <Segmented
        value={way}
        aria-label={t('signature.way')}
        onChange={(chosen) => setWay(chosen as 'drawn' | 'typed')}
        options={[
          { value: 'drawn', label: t('signature.drawn') },
          { value: 'typed', label: t('signature.typed') },
        ]}
      />
      {way === 'drawn' ? (
        <>
          <canvas ref={canvas} className="gs-signature-paper gs-signature-pad" aria-label={t('signature.pad')}>
            {t('signature.useTyped')}
          </canvas>
          <div className="gs-signature-foot">
            <span className="gs-note" aria-live="polite">
              {pad.strokes > 0 && !pad.signed ? t('signature.tooLittle') : t('signature.hint')}
            </span>
            <Button onClick={pad.undo} disabled={pad.strokes === 0}>
              {t('signature.undo')}
            </Button>
            <Button onClick={pad.clear} disabled={pad.strokes === 0}>
              {t('signature.clear')}
            </Button>
            <Button type="primary" ghost onClick={() => void confirm()} disabled={!pad.signed}>
              {t('signature.confirm')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <label htmlFor={`${own}-name`}>{t('signature.name')}</label>
          <Input
            id={`${own}-name`}
            value={typed}
            maxLength={60}
            status={tried && problem ? 'error' : ''}
            aria-invalid={tried && problem !== null}
            aria-describedby={`${own}-why`}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => {
              event.preventDefault();
              void confirm();
            }}
          />
          <span
            id={`${own}-why`}
            role={tried && problem ? 'alert' : undefined}
            className={tried && problem ? 'gs-bad' : 'gs-note'}
          >
            {tried && problem ? t(`signature.problem.${problem}`, { name: signer ?? '' }) : t('signature.typedHint')}
          </span>
          <div className="gs-signature-foot">
            <Button type="primary" ghost onClick={() => void confirm()}>
              {t('signature.confirmTyped')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
