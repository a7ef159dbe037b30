import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../refusal/RefusalAlert.js';

interface Props {
  label: string;
  send: string;
  command: { busy: boolean } & Parameters<typeof RefusalAlert>[0]['command'];
  onSend: (text: string) => Promise<unknown>;
  onCancel: () => void;
}

/** The text of a remark or of an answer to one; what was typed stays when it was refused. */
export function RemarkForm({ label, send, command, onSend, onCancel }: Props) {
  const { t } = useTranslation('parts');
  const [text, setText] = useState('');
  return (
    <form
      className="gs-remark-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void onSend(text.trim());
      }}
    >
      <Input.TextArea
        autoFocus
        aria-label={label}
        placeholder={label}
        rows={3}
        maxLength={500}
        showCount
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // The keys of the reader are letters here.
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <RefusalAlert command={command} />
      <Space>
        <Button size="small" type="primary" htmlType="submit" disabled={!text.trim()} loading={command.busy}>
          {send}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('remark.cancel')}
        </Button>
      </Space>
    </form>
  );
}
