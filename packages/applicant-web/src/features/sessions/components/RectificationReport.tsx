import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RectificationFieldsFragment, ReportRectificationDocument } from '../../../generated/graphql.js';
import { Refused } from '../../../parts/commands/Refused.js';
import { type Refusal, refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { FileChooser } from '../../../parts/uploads/FileChooser.js';
import { useUploadsUnderWay } from '../../../parts/uploads/useUploadsUnderWay.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../../ui/Dialog.js';
import { TextField } from '../../../ui/TextField.js';

const formats = ['PDF', 'OFD', 'ZIP'];

interface Typed {
  report: string;
  fileId: string;
  fileName: string;
}

const nothing: Typed = { report: '', fileId: '', fileName: '' };

interface RectificationReportProps {
  rectification: RectificationFieldsFragment;
  latest: () => Promise<boolean>;
}

/** What was done about one point, with a file to show it. */
export function RectificationReport({ rectification, latest }: RectificationReportProps) {
  const { t } = useTranslation('sessions');
  const { id, version, round, text } = rectification;
  const { t: tParts } = useTranslation('parts');
  const uploads = useUploadsUnderWay();
  const command = useCommand(ReportRectificationDocument);
  const [typed, setTyped, forget] = useKept<Typed>(`rectification:${id}:${round}`, nothing);
  const [problem, setProblem] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(false);
  const fieldId = `report-${id}`;

  const ask = () => {
    setRefusal(null);
    if (typed.report.trim()) {
      if (uploads.any()) setRefusal({ message: tParts('upload.wait'), problems: [] });
      else setAsking(true);
      return;
    }
    setProblem(t('report.needed'));
    document.getElementById(fieldId)?.focus();
  };
  const send = async () => {
    const data = await command.run({
      rectificationId: id,
      expectedVersion: version,
      report: typed.report.trim(),
      fileId: typed.fileId || null,
    });
    setAsking(false);
    const result = data?.reportRectification;
    if (!result) return;
    if (result.__typename === 'RectificationSuccess') forget();
    else {
      setRefusal(refusalOf(result));
      await latest();
    }
  };
  return (
    <div className="stack">
      <TextField
        id={fieldId}
        label={t('report.text')}
        hint={t('report.hint')}
        value={typed.report}
        multiline
        required
        maxLength={1000}
        problem={problem}
        onChange={(report) => {
          setProblem(null);
          setTyped((old) => ({ ...old, report }));
        }}
      />
      <div className="stack-tight">
        {typed.fileId && <p role="status">{t('report.chosen', { name: typed.fileName })}</p>}
        <FileChooser
          formats={formats}
          label={t('report.uploadNamed', { text })}
          text={t(typed.fileId ? 'report.uploadOther' : 'report.upload')}
          purpose={{ rectification: id }}
          onBegin={uploads.begin}
          onUploaded={(fileId, file) => setTyped((old) => ({ ...old, fileId, fileName: file.name }))}
        />
      </div>
      {refusal && <Refused {...refusal} />}
      {command.failure && <FailureNotice failure={command.failure} />}
      <div className="row">
        <Button look="primary" pending={command.pending} label={t('report.sendNamed', { text })} onPress={ask}>
          {t('report.send')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('report.confirmTitle')}
        confirm={t('report.send')}
        cancel={t('report.notYet')}
        pending={command.pending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('report.confirmText')}</p>
        {!typed.fileId && <p>{t('report.noFile')}</p>}
      </ConfirmDialog>
    </div>
  );
}
