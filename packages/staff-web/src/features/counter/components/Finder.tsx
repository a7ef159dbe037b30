import { useLazyQuery } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FindAtCounterDocument } from '../../../generated/graphql.js';
import { FailureAlert } from '../../../parts/failure/FailureAlert.js';
import { failureOf } from '../../../parts/failure/failure.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import type { KnownOrganisation } from './VisitorForm.js';

/** By credit code, project code or name: Enter looks, Tab goes through what was found. */
export function Finder({ onChoose }: { onChoose: (known: KnownOrganisation) => void }) {
  const { t } = useTranslation('counter');
  const [find, { data, loading, error }] = useLazyQuery(FindAtCounterDocument, { fetchPolicy: 'network-only' });
  const found = data?.findAtCounter;
  const organisations = new Map<string, KnownOrganisation & { projects: string[] }>();
  if (found?.organisation) organisations.set(found.organisation.id, { ...found.organisation, projects: [] });
  for (const { name, code, organisation } of found?.projects ?? []) {
    const known = organisations.get(organisation.id) ?? { ...organisation, projects: [] };
    known.projects.push(`${name}（${code}）`);
    organisations.set(organisation.id, known);
  }
  return (
    <search className="gs-counter-finder">
      <Input.Search
        autoFocus
        allowClear
        placeholder={t('find.placeholder')}
        aria-label={t('find.placeholder')}
        enterButton={t('find.button')}
        loading={loading}
        onSearch={(words) => {
          if (words.trim()) void find({ variables: { text: words.trim() } });
        }}
      />
      {error && <FailureAlert failure={failureOf(error)} />}
      <div aria-live="polite">
        {found && organisations.size === 0 && <p className="gs-note">{t('find.nothing')}</p>}
        <ul className="gs-plain-list">
          {[...organisations.values()].map(({ projects, ...known }) => (
            <li key={known.creditCode} className="gs-counter-found">
              <strong>{known.name}</strong> <span className="gs-note">{known.creditCode}</span>{' '}
              {found?.organisation && (
                <StatusTag tone={found.hasAccount ? 'good' : 'neutral'}>
                  {t(found.hasAccount ? 'find.hasAccount' : 'find.noAccount')}
                </StatusTag>
              )}
              {projects.length > 0 && (
                <div className="gs-note">{t('find.projects', { names: projects.join('、') })}</div>
              )}
              <Button size="small" onClick={() => onChoose(known)}>
                {t('find.choose', { name: known.name })}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </search>
  );
}
