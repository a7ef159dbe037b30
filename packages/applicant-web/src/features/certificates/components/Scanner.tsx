import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';

interface Props {
  onRead: (text: string) => void;
  onClose: () => void;
}

/** The camera, until it has read a QR code; what it sees never leaves the browser. */
export function Scanner({ onRead, onClose }: Props) {
  const { t } = useTranslation('certificates');
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  const [failed, setFailed] = useState(false);
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
        const text = await camera.readFrame(canvas);
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
    begin().catch(() => setFailed(true));
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  return (
    <div className="check-camera">
      {failed ? (
        <Notice tone="warn" live>
          <p>{t('scan.failed')}</p>
        </Notice>
      ) : (
        <>
          <video ref={video} muted playsInline aria-label={t('scan.label')} />
          <p className="small soft">{t('scan.hint')}</p>
        </>
      )}
      <Button onPress={onClose}>{t('scan.close')}</Button>
    </div>
  );
}
