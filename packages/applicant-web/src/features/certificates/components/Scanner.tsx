import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { type CameraProblem, cameraProblem } from './check.logic.js';

interface Props {
  onRead: (text: string) => void;
  onClose: () => void;
}

/** The camera, until it has read a QR code; what it sees never leaves the browser. */
export function Scanner({ onRead, onClose }: Props) {
  const { t } = useTranslation('certificates');
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  useEffect(() => {
    read.current = onRead;
  }, [onRead]);
  useEffect(() => {
    let stopped = false;
    let stop = () => {};
    const begin = async () => {
      const player = video.current;
      if (player === null) return;
      const camera = await rearCamera(player);
      if (stopped) return camera.stop();
      const canvas = new QRCanvas();
      let reading = false;
      const look = async () => {
        reading = true;
        // A frame that could not be looked at is followed by the next.
        const text = await camera.readFrame(canvas).catch(() => undefined);
        reading = false;
        if (stopped || typeof text !== 'string') return;
        stop();
        read.current(text);
      };
      const cancel = frameLoop(() => {
        if (!reading) void look();
      });
      stop = () => {
        cancel();
        camera.stop();
      };
    };
    begin().catch((error: unknown) => {
      if (!stopped) setProblem(cameraProblem(error));
    });
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  return (
    <div className="check-camera">
      {problem ? (
        <Notice tone="warn" live>
          <p>{t(`scan.problem.${problem}`)}</p>
        </Notice>
      ) : (
        <>
          <video ref={video} muted playsInline aria-label={t('scan.label')} />
          <p className="small soft">{t('scan.hint')}</p>
        </>
      )}
      <Button onPress={onClose}>{t(problem ? 'scan.dismiss' : 'scan.close')}</Button>
    </div>
  );
}
