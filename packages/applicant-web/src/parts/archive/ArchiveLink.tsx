import { useTranslation } from 'react-i18next';

/** Everything of an application the person may read, as one ZIP with an index. `name`: which application, for screen readers. */
export function ArchiveLink({ applicationId, name }: { applicationId: string; name: string }) {
  const { t } = useTranslation('parts');
  return (
    <a href={`/applications/${applicationId}/archive.zip`} download>
      {t('archive.download')}
      <span className="visually-hidden">：{name}</span>
    </a>
  );
}
