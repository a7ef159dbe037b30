import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.js';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <div className="gs-page">
      <h1 className="gs-page-title">{t('notFound.title')}</h1>
      <EmptyState text={t('notFound.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </EmptyState>
    </div>
  );
}
