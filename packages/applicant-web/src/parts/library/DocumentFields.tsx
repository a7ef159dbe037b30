import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.js';
import type { TypedDocument } from './document.logic.js';

interface DocumentFieldsProps {
  typed: TypedDocument;
  today: string;
  problems: ReadonlyMap<string, string>;
  onChange: (typed: TypedDocument) => void;
}

/** What is said of a document that is kept. */
export function DocumentFields({ typed, today, problems, onChange }: DocumentFieldsProps) {
  const { t } = useTranslation('parts');
  const field = (name: keyof TypedDocument) => ({
    label: t(`keep.${name}`),
    value: typed[name],
    problem: problems.get(name) ?? null,
    onChange: (value: string) => onChange({ ...typed, [name]: value }),
  });
  const optional = t('keep.optional');
  return (
    <>
      <TextField {...field('name')} required maxLength={100} />
      <TextField {...field('reference')} optional={optional} maxLength={100} />
      <TextField {...field('issuer')} optional={optional} maxLength={60} />
      <TextField {...field('issuedOn')} optional={optional} type="date" short max={today} />
      <TextField {...field('validUntil')} optional={optional} type="date" short hint={t('keep.validUntilHint')} />
    </>
  );
}
