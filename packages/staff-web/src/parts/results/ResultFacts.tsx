import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { FileReader } from '../material-reader/FileReader.js';

/** A result document: what it is called, its number and day, and the paper itself on request. */
export function ResultFacts({ result, note }: { result: ResultFieldsFragment; note?: string }) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  return (
    <div className="gs-result">
      <strong>{result.title}</strong>
      <div className="gs-note">
        {[labels().resultKind[result.kind], result.number, readDate(result.issuedOn), note].filter(Boolean).join(' · ')}
      </div>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t('result.readNamed', { title: result.title })}>
        {t('result.read')}
      </Button>
      {open && (
        <Drawer open onClose={() => setOpen(false)} title={result.title} size={Math.min(960, window.innerWidth)}>
          <FileReader file={result.file} />
        </Drawer>
      )}
    </div>
  );
}
