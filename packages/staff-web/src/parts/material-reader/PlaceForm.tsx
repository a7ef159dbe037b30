import { isCellName, passageOf, type RemarkGround } from '@gongshen/shared/material';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from './useRemarks.js';

/** Where a remark on an office file goes: pressed or selected below, or typed here, for those who do not use a mouse. */
export function PlaceForm({ ground, reading }: { ground: Exclude<RemarkGround, 'page'>; reading: Reading }) {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const take = () => {
    const cell = typed.trim().toUpperCase();
    const passage = passageOf(typed);
    if (ground === 'cell' && isCellName(cell)) reading.pin({ page: reading.page, x: 0, y: 0, cell });
    else if (ground === 'passage' && passage) reading.pin({ page: 1, x: 0, y: 0, passage });
    else setWrong(true);
  };
  return (
    <Alert
      role="status"
      type={wrong ? 'warning' : 'info'}
      title={t(wrong ? `remark.wrong.${ground}` : `remark.choose.${ground}`)}
      description={
        <Input.Search
          aria-label={t(`remark.type.${ground}`)}
          placeholder={t(`remark.type.${ground}`)}
          enterButton={t('remark.take')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.stopPropagation()}
          onSearch={take}
        />
      }
    />
  );
}
