import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExtensionFieldsFragment,
  type OpenCaseFragment,
  WithdrawExtensionDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { DecideExtension } from '../../../parts/extensions/DecideExtension.js';
import { ExtensionFacts } from '../../../parts/extensions/ExtensionFacts.js';
import { labels } from '../../../parts/labels/labels.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { extensionTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ExtensionDialog } from './ExtensionDialog.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

/** 延期: what was asked for, what the head of the department said, and asking for more days (许可法 42). */
export function ExtensionPanel({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const [asking, setAsking] = useState(false);
  const { extensions, extensionLimit } = itemCase;
  const mayAsk = itemCase.availableActions.includes('requestExtension');
  if (extensions.length === 0 && !mayAsk) return null;
  return (
    <section className="gs-panel" aria-label={t('extension.title')}>
      <h2>{t('extension.title')}</h2>
      <ul className="gs-lines">
        {extensions.map((extension) => (
          <li key={extension.id}>
            <StatusTag tone={extensionTone[extension.state]}>{labels().extensionState[extension.state]}</StatusTag>
            <ExtensionFacts extension={extension} />
            <DecideExtension
              extension={extension}
              caseName={`${itemCase.item.name} ${itemCase.number}`}
              refetch={refetch}
            />
            {extension.mayWithdraw && <Withdraw extension={extension} refetch={refetch} />}
          </li>
        ))}
      </ul>
      {mayAsk && extensionLimit && (
        <>
          <p className="gs-note">
            {extensionLimit.obstacle ??
              t('extension.left', { count: extensionLimit.daysLeft, basis: extensionLimit.basis })}
          </p>
          {!extensionLimit.obstacle && <Button onClick={() => setAsking(true)}>{t('extension.ask')}</Button>}
        </>
      )}
      {asking && extensionLimit && (
        <ExtensionDialog
          itemCase={itemCase}
          limit={extensionLimit}
          refetch={refetch}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function Withdraw({ extension, refetch }: { extension: ExtensionFieldsFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('cases');
  const { modal, message } = App.useApp();
  const withdraw = useCommand(WithdrawExtensionDocument, 'once');
  const confirm = () =>
    modal.confirm({
      title: t('extension.withdrawTitle'),
      content: t('extension.withdrawText'),
      okText: t('extension.withdrawConfirm'),
      onOk: async () => {
        const done = await withdraw.run({ extensionId: extension.id, expectedVersion: extension.version });
        if (!done) return;
        message.success(t('extension.withdrawn'));
        await refetch();
      },
    });
  return (
    <>
      <Button size="small" loading={withdraw.busy} onClick={confirm}>
        {t('extension.withdraw')}
      </Button>
      <RefusalAlert command={withdraw} onReload={() => void refetch()} />
    </>
  );
}
