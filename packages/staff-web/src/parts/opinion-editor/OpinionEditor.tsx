import type { OpinionKind, Stance } from '@gongshen/shared/graphql';
import { Alert, App, Button, Input, Radio, Select, Space } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readInstant } from '../date/date.logic.js';
import { labels } from '../labels/labels.js';
import { OpinionCard } from '../opinions/OpinionCard.js';
import { RefusalAlert } from '../refusal/RefusalAlert.js';
import { type OpinionSubject, useOpinionDraft } from './useOpinionDraft.js';

const stances: readonly Stance[] = ['agree', 'agreeWithConditions', 'disagree', 'noComment', 'needMaterial'];

interface Props {
  subject: OpinionSubject;
  /** Kinds to choose from; with a single one there is no choice. */
  kinds: readonly OpinionKind[];
  mayGive: boolean;
  refetch: () => Promise<unknown>;
}

/** The unit's own opinion: written as a draft only the unit sees, then given, which locks it. Mount it with its subject as key. */
export function OpinionEditor({ subject, kinds, mayGive, refetch }: Props) {
  const { t } = useTranslation('parts');
  const { modal, message } = App.useApp();
  const ids = useId();
  const draft = useOpinionDraft(subject, refetch);
  const { words } = draft;

  const confirm = async () => {
    const stored = await draft.ready();
    if (!stored) return;
    modal.confirm({
      title: t('opinionEditor.giveTitle'),
      content: t('opinionEditor.giveText', { stance: words.stance ? labels().stance[words.stance] : '' }),
      okText: t('opinionEditor.giveConfirm'),
      onOk: async () => {
        if (await draft.submit(stored)) message.success(t('opinionEditor.given'));
      },
    });
  };

  return (
    <>
      {kinds.length > 1 && (
        <>
          <label htmlFor={`${ids}-kind`}>{t('opinionEditor.kind')}</label>
          <Select
            id={`${ids}-kind`}
            className="gs-wide"
            value={words.kind}
            onChange={(kind) => draft.change({ ...words, kind })}
            options={kinds.map((kind) => ({ value: kind, label: labels().opinionKind[kind] }))}
          />
        </>
      )}
      <span id={`${ids}-stance`} className="gs-label">
        {t('opinionEditor.stance')}
      </span>
      <Radio.Group
        aria-labelledby={`${ids}-stance`}
        value={words.stance}
        onChange={(event) => draft.change({ ...words, stance: event.target.value as Stance })}
        options={stances.map((stance) => ({ value: stance, label: labels().stance[stance] }))}
      />
      <label htmlFor={`${ids}-text`}>{t('opinionEditor.text')}</label>
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
          ? t('opinionEditor.saving')
          : draft.dirty
            ? t(draft.quiet ? 'opinionEditor.unsaved' : 'opinionEditor.held')
            : subject.ownDraft && t('opinionEditor.savedAt', { when: readInstant(subject.ownDraft.savedAt) })}
      </p>
      {draft.problem === 'text' && <p className="gs-note">{t('opinionEditor.textNeeded')}</p>}
      <RefusalAlert command={draft.save} onReload={() => void draft.reload()} />
      <RefusalAlert command={draft.give} onReload={() => void draft.reload()} />
      {draft.theirs && (
        <Alert
          type="warning"
          showIcon
          title={t('opinionEditor.colleague', { name: draft.theirs.author?.displayName ?? '' })}
          description={
            <>
              <OpinionCard opinion={draft.theirs} />
              <Space wrap>
                <Button size="small" onClick={() => draft.settle(true)}>
                  {t('opinionEditor.keepOwn')}
                </Button>
                <Button size="small" onClick={() => draft.settle(false)}>
                  {t('opinionEditor.takeTheirs')}
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
          {t('opinionEditor.save')}
        </Button>
        {mayGive && (
          <Button
            type="primary"
            disabled={draft.problem !== null || draft.theirs !== null || draft.save.busy}
            loading={draft.give.busy}
            onClick={() => void confirm()}
          >
            {t('opinionEditor.give')}
          </Button>
        )}
      </div>
    </>
  );
}
