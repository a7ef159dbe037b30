import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { opensInPage, type ReadableFile } from './readable.logic.js';

const FileDialog = lazy(async () => ({ default: (await import('./FileDialog.js')).FileDialog }));

/** Opens a file over the page, beside a link that saves or prints it; nothing for a file that cannot be read here. */
export function ReadButton({ file, name }: { file: ReadableFile; name: string }) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  if (!opensInPage(file)) return null;
  return (
    <>
      <Button look="quiet" label={t('reader.readNamed', { name })} onPress={() => setOpen(true)}>
        {t('reader.read')}
      </Button>
      {open && (
        <Suspense fallback={<span role="status">{t('reader.loading')}</span>}>
          <FileDialog file={file} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
