import { type Labels, labels } from '@gongshen/shared/labels';
import { useTranslation } from 'react-i18next';

/** The texts of the schema's enums in the language of the page. */
export function useLabels(): Labels {
  const { i18n } = useTranslation();
  return labels(i18n.language === 'en' ? 'en' : 'zh-CN');
}
