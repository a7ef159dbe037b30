import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../parts/labels.js';
import { Button } from '../../../ui/Button.js';
import { SelectField, TextField } from '../../../ui/TextField.js';
import type { LibraryChoice } from '../library.logic.js';

interface FilterProps {
  choice: LibraryChoice;
  kinds: readonly { code: string; name: string }[];
  projects: readonly { id: string; name: string }[];
  onChange: (choice: LibraryChoice) => void;
}

/** A choice is taken at once; what is typed, when it is sent. */
export function Filter({ choice, kinds, projects, onChange }: FilterProps) {
  const { t } = useTranslation('library');
  const { librarySource, libraryStanding } = useLabels();
  const [search, setSearch] = useState(choice.search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...choice, search: search.trim() });
  };
  const select = (name: keyof LibraryChoice, options: { value: string; label: string }[]) => (
    <SelectField
      label={t(`filter.${name}`)}
      value={choice[name]}
      options={options}
      placeholder={t('filter.all')}
      onChange={(value) => onChange({ ...choice, search: search.trim(), [name]: value })}
    />
  );
  const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form className="library-filter" onSubmit={submit}>
        <TextField label={t('filter.search')} value={search} onChange={setSearch} />
        {select('standing', named(libraryStanding))}
        {select('source', named(librarySource))}
        {select(
          'kind',
          kinds.map(({ code, name }) => ({ value: code, label: name })),
        )}
        {select(
          'project',
          projects.map(({ id, name }) => ({ value: id, label: name })),
        )}
        <Button type="submit">{t('filter.now')}</Button>
      </form>
    </search>
  );
}
