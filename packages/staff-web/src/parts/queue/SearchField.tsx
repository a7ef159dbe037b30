import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Search words for a list; sent when the person asks for it, not while typing. */
export function SearchField({
  value,
  label,
  onSearch,
}: {
  value: string;
  label: string;
  onSearch: (words: string) => void;
}) {
  const { t } = useTranslation('parts');
  return (
    <search className="gs-search">
      <Input.Search
        key={value}
        defaultValue={value}
        placeholder={label}
        aria-label={label}
        allowClear
        enterButton={t('search')}
        onSearch={(words) => onSearch(words.trim())}
      />
    </search>
  );
}
