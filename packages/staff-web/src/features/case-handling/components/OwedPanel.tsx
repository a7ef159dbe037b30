import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment, OwedFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { owedTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { RevokeDialog, SettleDialog } from './OwedDialogs.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

type Asked = { owed: OwedFieldsFragment; passed: boolean } | 'revoke' | null;

/** 容缺: what is owed, by when, what was brought, and what follows when it is not. */
export function OwedPanel({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const [asked, setAsked] = useState<Asked>(null);
  if (itemCase.owed.length === 0) return null;
  const mayRevoke = itemCase.owed.some((each) => each.availableActions.includes('revoke'));
  const close = () => setAsked(null);
  return (
    <section className="gs-panel" aria-label={t('owed.title')}>
      <h2>{t('owed.title')}</h2>
      <ul className="gs-lines">
        {itemCase.owed.map((owed) => (
          <li key={owed.id}>
            <div>
              {owed.requirementName && <strong>{owed.requirementName}：</strong>}
              {owed.text} <StatusTag tone={owedTone[owed.state]}>{labels().owedState[owed.state]}</StatusTag>
            </div>
            <ClockLine clock={owed.clock} />
            {owed.rejectReason && owed.state === 'owed' && (
              <div className="gs-bad">{t('owed.rejected', { reason: owed.rejectReason })}</div>
            )}
            {owed.deliveredAt && (
              <div className="gs-note">
                {t('owed.delivered', { when: readInstant(owed.deliveredAt) })}
                {owed.note && `：${owed.note}`}
              </div>
            )}
            {owed.file && (
              <FileButton
                file={owed.file}
                label={t('owed.read')}
                name={t('owed.readNamed', { name: owed.file.fileName })}
              />
            )}
            {owed.settledAt && (
              <div className="gs-note">
                {t('owed.settledAt', { who: owed.settledBy?.displayName ?? '', when: readInstant(owed.settledAt) })}
              </div>
            )}
            <Space wrap>
              {owed.availableActions.includes('settle') && (
                <Button size="small" type="primary" onClick={() => setAsked({ owed, passed: true })}>
                  {t('owed.settle')}
                </Button>
              )}
              {owed.availableActions.includes('reject') && (
                <Button size="small" onClick={() => setAsked({ owed, passed: false })}>
                  {t('owed.reject')}
                </Button>
              )}
            </Space>
          </li>
        ))}
      </ul>
      {mayRevoke && (
        <>
          <p className="gs-warn">{t('owed.mayRevoke')}</p>
          <Button danger onClick={() => setAsked('revoke')}>
            {t('owed.revoke')}
          </Button>
        </>
      )}
      {asked === 'revoke' && <RevokeDialog itemCase={itemCase} refetch={refetch} onClose={close} />}
      {asked && asked !== 'revoke' && (
        <SettleDialog owed={asked.owed} passed={asked.passed} refetch={refetch} onClose={close} />
      )}
    </section>
  );
}
