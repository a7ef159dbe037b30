import { useTranslation } from 'react-i18next';
import type { FormFieldFieldsFragment } from '../../generated/graphql.js';
import { readValue } from './form-values.logic.js';

/** The one form as it was filled in; what was taken over from elsewhere is named. */
export function FormValues({ fields }: { fields: readonly FormFieldFieldsFragment[] }) {
  const { t } = useTranslation('parts');
  if (fields.length === 0) return <p className="gs-note">{t('form.empty')}</p>;
  return (
    <dl className="gs-facts gs-facts-wide">
      {fields.map((field) => (
        <div key={field.code}>
          <dt>{field.label}</dt>
          <dd>
            {readValue(field)}
            {field.sourceName && <span className="gs-note"> {t('form.takenFrom', { name: field.sourceName })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
