import { useTranslation } from 'react-i18next';
import { readTime } from '../../ui/dates.js';
import { type DraftState, hasUnsaved } from './draft.logic.js';

/** Whether what was typed has arrived, in words, read out when it changes. */
export function SaveState({ state }: { state: DraftState }) {
  const { t } = useTranslation('parts');
  return (
    <p className="save-state" role="status" data-testid="save-state">
      {textOf()}
    </p>
  );

  function textOf(): string {
    if (state.status === 'saving') return t('draft.saving');
    if (state.status === 'unreachable') return t('draft.unreachable');
    if (state.status === 'conflict') return t('draft.conflict');
    if (state.status === 'closed') return t('draft.closed');
    if (Object.keys(state.rejected).length > 0) return t('draft.rejected');
    if (hasUnsaved(state)) return t('draft.unsaved');
    return state.savedAt ? t('draft.saved', { time: readTime(state.savedAt) }) : t('draft.nothing');
  }
}
