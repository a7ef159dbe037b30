import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';

interface WizardButtonsProps {
  onNext: () => void;
  onBack: () => void;
  next?: string;
  pending?: boolean;
}

export function WizardButtons({ onNext, onBack, next, pending = false }: WizardButtonsProps) {
  const { t } = useTranslation('projects');
  return (
    <div className="row actions">
      <Button look="primary" pending={pending} onPress={onNext}>
        {next ?? t('wizard.next')}
      </Button>
      <Button disabled={pending} onPress={onBack}>
        {t('wizard.back')}
      </Button>
    </div>
  );
}
