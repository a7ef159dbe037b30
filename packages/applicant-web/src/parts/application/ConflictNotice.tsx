import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFieldFieldsFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import type { Draft } from './useDraft.js';

interface ConflictNoticeProps {
  draft: Draft;
  fields: readonly FormFieldFieldsFragment[];
  /** Reads the application anew; answers its version, null when it could not be read. */
  latest: () => Promise<number | null>;
}

/** Somebody saved a newer version while this page was open: what was typed here is listed, and the person chooses. */
export function ConflictNotice({ draft, fields, latest }: ConflictNoticeProps) {
  const { t } = useTranslation('parts');
  const [pending, setPending] = useState(false);
  if (draft.state.status === 'closed') {
    return (
      <Notice tone="bad" title={t('draft.closedTitle')} live>
        <p>{t('draft.closedText')}</p>
        <div className="row">
          <Button onPress={() => void latest()}>{t('draft.reload')}</Button>
        </div>
      </Notice>
    );
  }
  if (draft.state.status !== 'conflict') return null;
  const typed = fields.filter((field) => draft.state.unsaved[field.code] !== undefined);
  const settle = async (whose: 'mine' | 'theirs') => {
    setPending(true);
    await draft.settle(whose, latest);
    setPending(false);
  };
  return (
    <Notice tone="bad" title={t('draft.conflictTitle')} live>
      <p>{t('draft.conflictText')}</p>
      {typed.length > 0 && (
        <ul>
          {typed.map((field) => (
            <li key={field.code}>
              {t('draft.typedHere', { field: field.label, value: draft.state.unsaved[field.code] ?? '' })}
            </li>
          ))}
        </ul>
      )}
      <div className="row actions">
        <Button look="primary" pending={pending} onPress={() => void settle('mine')}>
          {t('draft.keepMine')}
        </Button>
        <Button disabled={pending} onPress={() => void settle('theirs')}>
          {t('draft.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
