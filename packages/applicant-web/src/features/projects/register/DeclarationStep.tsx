import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { RadioChoices } from '../../../ui/Choices.js';
import { Notice } from '../../../ui/Notice.js';
import type { Registration } from './register.logic.js';

interface DeclarationStepProps {
  value: Registration['classified'];
  problem: string | null;
  onChange: (value: Registration['classified']) => void;
  onNext: () => void;
}

/** 沪 18: asked before anything else, and a classified project ends here: nothing was stored, nothing was sent. */
export function DeclarationStep({ value, problem, onChange, onNext }: DeclarationStepProps) {
  const { t } = useTranslation('projects');
  return (
    <div className="stack">
      <RadioChoices
        id="field-classified"
        label={t('declaration.question')}
        hint={t('declaration.hint')}
        options={[
          { value: 'no', label: t('declaration.no') },
          { value: 'yes', label: t('declaration.yes') },
        ]}
        value={value}
        problem={problem}
        onChange={(next) => onChange(next === 'yes' ? 'yes' : 'no')}
      />
      {value === 'yes' ? (
        <>
          <Notice tone="bad" title={t('declaration.refusedTitle')} live>
            <p>{t('declaration.refused')}</p>
          </Notice>
          <div className="row actions">
            <ButtonLink to="/projects">{t('declaration.leave')}</ButtonLink>
          </div>
        </>
      ) : (
        <div className="row actions">
          <Button look="primary" onPress={onNext}>
            {t('wizard.next')}
          </Button>
        </div>
      )}
    </div>
  );
}
