import { formatFileSize } from '@gongshen/shared/material';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { percentOf } from './upload.logic.js';
import type { HalfSentState } from './useHalfSent.js';

interface HalfSentFilesProps extends HalfSentState {
  /** Opens the chooser: a page may not read a file again that nobody chose in it. */
  onGoOn: () => void;
}

/** Uploads of an earlier visit that stopped half way: choosing the same file goes on where they broke. */
export function HalfSentFiles({ files, giveUp, onGoOn }: HalfSentFilesProps) {
  const { t } = useTranslation('parts');
  return files.map((file) => (
    <Notice key={file.key} tone="info">
      <p>
        {t('upload.halfSent', {
          name: file.fileName,
          percent: percentOf(file),
          size: formatFileSize(file.size),
        })}
      </p>
      <div className="row">
        <Button look="primary" label={t('upload.resumeNamed', { name: file.fileName })} onPress={onGoOn}>
          {t('upload.resume')}
        </Button>
        <Button look="quiet" label={t('upload.giveUpNamed', { name: file.fileName })} onPress={() => giveUp(file)}>
          {t('upload.giveUp')}
        </Button>
      </div>
    </Notice>
  ));
}
