import { useQuery } from '@apollo/client/react';
import type { CheckAspect } from '@gongshen/shared/graphql';
import { Button, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckedRequirementFragment, CheckReasonsDocument } from '../../../generated/graphql.js';
import { answered, type CheckDraft, draftProblem, failingAspect } from './check.logic.js';

const aspects: readonly CheckAspect[] = ['present', 'legible', 'matches'];

interface Props {
  requirement: CheckedRequirementFragment;
  draft: CheckDraft;
  onChange: (draft: CheckDraft) => void;
  onSave: () => void;
  onPass: () => void;
  busy: boolean;
}

/** 是否提交 / 是否清晰 / 是否相符, with a reason from the managed list or in free words. */
export function CheckForm({ requirement, draft, onChange, onSave, onPass, busy }: Props) {
  const { t } = useTranslation('intake');
  const reasons = useQuery(CheckReasonsDocument);
  const ids = useId();
  const failing = failingAspect(draft);
  const problem = draftProblem(draft);
  return (
    <form
      aria-label={t('check.formLabel', { name: requirement.name })}
      className="gs-check-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem && !busy) onSave();
      }}
    >
      {aspects.map((aspect) => (
        <div key={aspect} className="gs-check-question">
          <span id={`${ids}-${aspect}`}>{t(`aspect.${aspect}`)}</span>
          <Radio.Group
            aria-labelledby={`${ids}-${aspect}`}
            optionType="button"
            buttonStyle="solid"
            value={draft[aspect]}
            disabled={aspect !== 'present' && draft.present === false}
            onChange={(event) => onChange(answered(draft, aspect, event.target.value === true))}
            options={[
              { value: true, label: t('check.yes') },
              { value: false, label: t('check.no') },
            ]}
          />
        </div>
      ))}
      {failing && (
        <>
          <label htmlFor={`${ids}-reason`}>{t('check.reason')}</label>
          <Select
            id={`${ids}-reason`}
            className="gs-wide"
            allowClear
            value={draft.reasonCode}
            placeholder={t('check.reasonPlaceholder')}
            loading={reasons.loading}
            onChange={(value: string | undefined) => onChange({ ...draft, reasonCode: value ?? null })}
            options={(reasons.data?.checkReasons ?? [])
              .filter((reason) => reason.aspect === failing)
              .map((reason) => ({ value: reason.code, label: reason.text }))}
          />
          <label htmlFor={`${ids}-remark`}>{t('check.remark')}</label>
          <Input.TextArea
            id={`${ids}-remark`}
            rows={3}
            maxLength={500}
            showCount
            value={draft.remark}
            onChange={(event) => onChange({ ...draft, remark: event.target.value })}
          />
        </>
      )}
      {problem === 'reasonNeeded' && <p className="gs-note">{t('check.reasonNeeded')}</p>}
      <div className="gs-form-actions">
        <Button type="primary" htmlType="submit" disabled={problem !== null} loading={busy}>
          {t('check.save')}
        </Button>
        <Button onClick={onPass} disabled={busy}>
          {t('check.pass')}
        </Button>
      </div>
    </form>
  );
}
