import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../../ui/TextField.js';
import { type FactField, factProblems, type Registration } from './register.logic.js';
import { WizardButtons } from './WizardButtons.js';

interface FactsStepProps {
  registration: Registration;
  onChange: (change: Partial<Registration>) => void;
  districts: readonly { value: string; label: string }[];
  /** What the server said, by field. */
  problems: ReadonlyMap<string, string>;
  onNext: () => void;
  onBack: () => void;
}

const areas = ['landArea', 'floorArea'] as const;
const dates = ['plannedStartOn', 'plannedFinishOn'] as const;

export function FactsStep({ registration, onChange, districts, problems, onNext, onBack }: FactsStepProps) {
  const { t } = useTranslation('projects');
  const [tried, setTried] = useState(false);
  const own = factProblems(registration);
  const problem = (field: FactField) => {
    const reason = own.get(field);
    if (tried && reason) return t(`facts.problem.${reason}`, { field: t(`facts.${field}`) });
    return problems.get(field) ?? null;
  };
  const field = (name: FactField) => ({
    id: `field-${name}`,
    label: t(`facts.${name}`),
    value: registration[name],
    problem: problem(name),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const next = () => {
    setTried(true);
    const [first] = own.keys();
    if (first) document.getElementById(`field-${first}`)?.focus();
    else onNext();
  };
  return (
    <div className="stack-loose">
      <TextField {...field('name')} required maxLength={200} hint={t('facts.nameHint')} />
      <SelectField {...field('districtCode')} required options={districts} placeholder={t('facts.choose')} />
      <TextField {...field('address')} required maxLength={200} hint={t('facts.addressHint')} />
      <TextField {...field('totalInvestment')} required short inputMode="decimal" unit={t('facts.wanYuan')} />
      {areas.map((name) => (
        <TextField
          key={name}
          {...field(name)}
          required
          short
          inputMode="decimal"
          unit={t('facts.squareMetres')}
          hint={t('facts.areaHint')}
        />
      ))}
      {dates.map((name) => (
        <TextField key={name} {...field(name)} short type="date" optional={t('facts.optional')} />
      ))}
      <TextField {...field('description')} multiline maxLength={2000} optional={t('facts.optional')} />
      <WizardButtons onNext={next} onBack={onBack} />
    </div>
  );
}
