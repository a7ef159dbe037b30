import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Everything of an application the person may read, as one ZIP with an index. */
export function ArchiveButton({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('parts');
  return (
    <Button icon={<DownloadOutlined />} href={`/applications/${applicationId}/archive.zip`} download>
      {t('archive.download')}
    </Button>
  );
}
