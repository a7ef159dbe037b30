import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoosableUnitsDocument } from '../../generated/graphql.js';
import { FailureAlert } from '../failure/FailureAlert.js';
import { failureOf } from '../failure/failure.logic.js';

interface Props {
  value?: string[];
  onChange?: (value: string[]) => void;
  id?: string;
  /** Units that cannot be chosen here, such as the own one. */
  without?: readonly string[];
}

/** A form field for several departments, found by any part of their name. */
export function UnitsField({ value, onChange, id, without = [] }: Props) {
  const { t } = useTranslation('parts');
  const query = useQuery(ChoosableUnitsDocument);
  return (
    <>
      <Select
        mode="multiple"
        id={id}
        className="gs-wide"
        value={value ?? []}
        onChange={onChange}
        loading={query.loading}
        placeholder={t('units.choose')}
        notFoundContent={query.loading ? t('loading') : t('units.none')}
        showSearch={{ optionFilterProp: 'label' }}
        options={(query.data?.units ?? [])
          .filter((unit) => !without.includes(unit.id))
          .map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      {query.error && <FailureAlert failure={failureOf(query.error)} onRetry={() => void query.refetch()} />}
    </>
  );
}
