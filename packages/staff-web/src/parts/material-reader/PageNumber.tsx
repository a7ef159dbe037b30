import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The number of the page that lies open, and the way to any other: typed, then taken with the Enter key or by leaving the field. */
export function PageNumber({ page, onTurn }: { page: number; onTurn: (page: number) => void }) {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const wanted = Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (Number.isFinite(wanted)) onTurn(wanted);
  };
  return (
    <Input
      size="small"
      inputMode="numeric"
      value={typed ?? String(page)}
      aria-label={t('reader.page')}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onPressEnter={take}
      className="gs-reader-page-number"
    />
  );
}
