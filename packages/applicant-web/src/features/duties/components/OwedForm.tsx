import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeliverOwedDocument, type OwedFieldsFragment } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { FileChooser } from '../../../parts/uploads/FileChooser.js';
import { useUploadsUnderWay } from '../../../parts/uploads/useUploadsUnderWay.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { Card } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';

const formats = ['PDF', 'OFD', 'DWG', 'ZIP'];

interface Typed {
  fileId: string;
  fileName: string;
  note: string;
}

const nothing: Typed = { fileId: '', fileName: '', note: '' };

interface OwedFormProps {
  owed: OwedFieldsFragment;
  /** Reads the page anew; false when that failed. */
  latest: () => Promise<boolean>;
}

/** 容缺补交: one file for what was left owing, with a word on it. */
export function OwedForm({ owed, latest }: OwedFormProps) {
  const { t } = useTranslation('duties');
  const { t: tParts } = useTranslation('parts');
  const uploads = useUploadsUnderWay();
  const deliver = useCommand(DeliverOwedDocument);
  const [typed, setTyped, forget] = useKept<Typed>(`owed:${owed.id}:${owed.rounds}`, nothing);
  const [problem, setProblem] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(false);

  const ask = async () => {
    setRefusal(null);
    if (uploads.any()) setRefusal({ message: tParts('upload.wait'), problems: [] });
    else if (!typed.fileId) {
      setProblem(t('owed.fileNeeded'));
      document.getElementById('owed-file')?.focus();
    } else if (await latest()) setAsking(true);
    else setRefusal({ message: t('owed.notReachable'), problems: [] });
  };
  const send = async () => {
    const note = typed.note.trim() || null;
    const data = await deliver.run({ owedId: owed.id, expectedVersion: owed.version, fileId: typed.fileId, note });
    setAsking(false);
    const result = data?.deliverOwed;
    if (!result) return;
    if (result.__typename === 'OwedSuccess') forget();
    else {
      setRefusal(refusalOf(result));
      await latest();
    }
  };
  return (
    <Card title={t('owed.deliver')}>
      <div className="field" id="owed-file" tabIndex={-1}>
        <span className="field-label">{t('owed.file')}</span>
        {problem && <p className="field-problem">{problem}</p>}
        {typed.fileId && <p role="status">{t('owed.chosen', { name: typed.fileName })}</p>}
        <FileChooser
          formats={formats}
          label={t('owed.uploadNamed', { name: owed.requirementName ?? owed.text })}
          text={t(typed.fileId ? 'owed.uploadOther' : 'owed.upload')}
          purpose={{ owed: owed.id }}
          onBegin={uploads.begin}
          onUploaded={(fileId, file) => {
            setProblem(null);
            setTyped((old) => ({ ...old, fileId, fileName: file.name }));
          }}
        />
      </div>
      <TextField
        label={t('owed.note')}
        optional={t('owed.optional')}
        value={typed.note}
        multiline
        maxLength={500}
        onChange={(note) => setTyped((old) => ({ ...old, note }))}
      />
      {refusal && <Refused {...refusal} />}
      {deliver.failure && <FailureNotice failure={deliver.failure} />}
      <div className="row actions">
        <Button look="primary" pending={deliver.pending} onPress={() => void ask()}>
          {t('owed.send')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('owed.confirmTitle')}
        confirm={t('owed.send')}
        cancel={t('owed.notYet')}
        pending={deliver.pending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('owed.confirmText', { name: typed.fileName })}</p>
      </ConfirmDialog>
    </Card>
  );
}
