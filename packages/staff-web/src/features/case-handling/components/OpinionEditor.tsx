import type { OpinionKind, Stance } from '@gongshen/shared/graphql';
import { Alert, App, Button, Input, Radio, Select, Space } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { OpinionCard } from '../../../parts/opinions/OpinionCard.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { useOpinionDraft } from './useOpinionDraft.js';

const kinds: readonly OpinionKind[] = ['final', 'preliminary', 'consultation', 'jointReview'];
const stances: readonly Stance[] = ['agree', 'agreeWithConditions', 'disagree', 'noComment', 'needMaterial'];

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

/** The unit's own opinion: written as a draft only the unit sees, then given, which locks it. */
export function OpinionEditor({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const { modal, message } = App.useApp();
  const ids = useId();
  const draft = useOpinionDraft(itemCase, refetch);
  const { words } = draft;
  const mayGive = itemCase.availableActions.includes('giveOpinion');

  const confirm = async () => {
    const stored = await draft.ready();
    if (!stored) return;
    modal.confirm({
      title: t('opinion.giveTitle'),
      content: t('opinion.giveText', { stance: words.stance ? labels().stance[words.stance] : '' }),
      okText: t('opinion.giveConfirm'),
      onOk: async () => {
        if (await draft.submit(stored)) message.success(t('opinion.given'));
      },
    });
  };

  return (
    <section className="gs-panel" aria-label={t('opinion.title')}>
      <h2>{t('opinion.title')}</h2>
      <label htmlFor={`${ids}-kind`}>{t('opinion.kind')}</label>
      <Select
        id={`${ids}-kind`}
        className="gs-wide"
        value={words.kind}
        onChange={(kind) => draft.change({ ...words, kind })}
        options={kinds.map((kind) => ({ value: kind, label: labels().opinionKind[kind] }))}
      />
      <span id={`${ids}-stance`} className="gs-label">
        {t('opinion.stance')}
      </span>
      <Radio.Group
        aria-labelledby={`${ids}-stance`}
        value={words.stance}
        onChange={(event) => draft.change({ ...words, stance: event.target.value as Stance })}
        options={stances.map((stance) => ({ value: stance, label: labels().stance[stance] }))}
      />
      <label htmlFor={`${ids}-text`}>{t('opinion.text')}</label>
      <Input.TextArea
        id={`${ids}-text`}
        autoSize={{ minRows: 5, maxRows: 16 }}
        maxLength={4000}
        showCount
        value={words.text}
        onChange={(event) => draft.change({ ...words, text: event.target.value })}
      />
      <p className="gs-note gs-below-count" role="status">
        {draft.save.busy
          ? t('opinion.saving')
          : draft.dirty
            ? t(draft.quiet ? 'opinion.unsaved' : 'opinion.held')
            : itemCase.ownDraft && t('opinion.savedAt', { when: readInstant(itemCase.ownDraft.savedAt) })}
      </p>
      {draft.problem === 'text' && <p className="gs-note">{t('opinion.textNeeded')}</p>}
      <RefusalAlert command={draft.save} onReload={() => void draft.reload()} />
      <RefusalAlert command={draft.give} onReload={() => void draft.reload()} />
      {draft.theirs && (
        <Alert
          type="warning"
          showIcon
          title={t('opinion.colleague', { name: draft.theirs.author?.displayName ?? '' })}
          description={
            <>
              <OpinionCard opinion={draft.theirs} />
              <Space wrap>
                <Button size="small" onClick={() => draft.settle(true)}>
                  {t('opinion.keepOwn')}
                </Button>
                <Button size="small" onClick={() => draft.settle(false)}>
                  {t('opinion.takeTheirs')}
                </Button>
              </Space>
            </>
          }
        />
      )}
      <div className="gs-form-actions">
        <Button
          disabled={!draft.dirty || draft.problem !== null}
          loading={draft.save.busy}
          onClick={() => void draft.store()}
        >
          {t('opinion.save')}
        </Button>
        {mayGive && (
          <Button
            type="primary"
            disabled={draft.problem !== null || draft.theirs !== null || draft.save.busy}
            loading={draft.give.busy}
            onClick={() => void confirm()}
          >
            {t('opinion.give')}
          </Button>
        )}
      </div>
    </section>
  );
}
