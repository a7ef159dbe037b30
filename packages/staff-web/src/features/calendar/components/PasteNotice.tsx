import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadNotice, readNotice } from './notice.logic.js';

interface Props {
  year: number;
  onRead: (notice: ReadNotice) => void;
}

/** The notice as published, pasted whole; what was understood fills the form below, where it is checked. */
export function PasteNotice({ year, onRead }: Props) {
  const { t } = useTranslation('calendar');
  const ids = useId();
  const [text, setText] = useState('');
  const [read, setRead] = useState<ReadNotice | null>(null);
  const understand = () => {
    const notice = readNotice(text, year);
    setRead(notice);
    if (notice.holidays.length > 0) onRead(notice);
  };
  return (
    <section className="gs-panel" aria-label={t('paste.title')}>
      <h2>{t('paste.title')}</h2>
      <label htmlFor={`${ids}-text`}>{t('paste.label')}</label>
      <Input.TextArea
        id={`${ids}-text`}
        autoSize={{ minRows: 4, maxRows: 14 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('paste.example')}
      />
      <div className="gs-form-actions">
        <Button disabled={text.trim() === ''} onClick={understand}>
          {t('paste.read')}
        </Button>
      </div>
      {read && (
        <Alert
          role="status"
          className="gs-block"
          type={
            read.holidays.length === 0 || read.unread.length > 0 || (read.year ?? year) !== year ? 'warning' : 'success'
          }
          showIcon
          title={
            read.holidays.length === 0
              ? t('paste.nothing')
              : t('paste.done', { holidays: read.holidays.length, makeUps: read.makeUps.length })
          }
          description={
            <>
              {read.year !== null && read.year !== year && <p>{t('paste.otherYear', { year: read.year })}</p>}
              {read.unread.length > 0 && (
                <>
                  {t('paste.unread')}
                  <ul className="gs-plain-list">
                    {read.unread.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                </>
              )}
            </>
          }
        />
      )}
    </section>
  );
}
