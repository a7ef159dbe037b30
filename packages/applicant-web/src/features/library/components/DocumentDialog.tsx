import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  KeepDocumentDocument,
  type LibraryEntryFieldsFragment,
  type LibraryGroundQuery,
  ReplaceDocumentDocument,
} from '../../../generated/graphql.js';
import { problemsByField } from '../../../parts/commands/problems.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { DocumentFields } from '../../../parts/library/DocumentFields.js';
import { documentInput, emptyDocument, nameOfFile } from '../../../parts/library/document.logic.js';
import { FileChooser } from '../../../parts/uploads/FileChooser.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Notice } from '../../../ui/Notice.js';
import { SelectField } from '../../../ui/TextField.js';

interface DocumentDialogProps {
  open: boolean;
  ground: LibraryGroundQuery;
  /** The document a newer version is brought of; null: a new one. */
  entry: LibraryEntryFieldsFragment | null;
  onClose: () => void;
  onDone: () => void;
}

export function DocumentDialog(props: DocumentDialogProps) {
  const { t } = useTranslation('library');
  const { open, entry, onClose } = props;
  return (
    <Dialog open={open} title={entry ? t('replace.title', { name: entry.name }) : t('add')} onClose={onClose}>
      {open && <DocumentForm {...props} />}
    </Dialog>
  );
}

interface Chosen {
  fileId: string;
  name: string;
}

function DocumentForm({ ground, entry, onClose, onDone }: DocumentDialogProps) {
  const { t } = useTranslation('library');
  const keep = useCommand(KeepDocumentDocument);
  const replace = useCommand(ReplaceDocumentDocument);
  const [kind, setKind] = useState(entry?.materialCode ?? '');
  const [project, setProject] = useState('');
  const [typed, setTyped] = useState(entry ? { ...emptyDocument, name: entry.name } : emptyDocument);
  const [file, setFile] = useState<Chosen | null>(null);
  const [refusal, setRefusal] = useState<{ message: string; problems: ReadonlyMap<string, string> } | null>(null);
  const formats = ground.materialKinds.find(({ code }) => code === kind)?.formats ?? [];
  const problems = refusal?.problems ?? new Map<string, string>();
  const failure = keep.failure ?? replace.failure;

  const send = async () => {
    const document = documentInput(typed);
    const result = entry
      ? (
          await replace.run({
            ...document,
            entryId: entry.id,
            expectedNumber: entry.versionNumber ?? 1,
            fileId: file?.fileId ?? '',
          })
        )?.replaceDocument
      : (
          await keep.run({
            ...document,
            materialCode: kind,
            projectId: project || null,
            fileId: file?.fileId ?? null,
          })
        )?.keepDocument;
    if (!result) return;
    if (result.__typename === 'LibrarySuccess') return onDone();
    const found = result.__typename === 'InvalidInput' ? result.problems : [];
    setRefusal({ message: result.message, problems: problemsByField(found) });
  };
  return (
    <>
      {entry && <p>{t('replace.lead')}</p>}
      {!entry && (
        <>
          <SelectField
            label={t('kind')}
            value={kind}
            required
            options={ground.materialKinds.map(({ code, name }) => ({ value: code, label: name }))}
            placeholder={t('choose')}
            problem={problems.get('materialCode') ?? null}
            onChange={setKind}
          />
          <SelectField
            label={t('scope')}
            value={project}
            options={ground.projects.edges.map(({ node }) => ({ value: node.id, label: node.name }))}
            placeholder={t('allProjects')}
            problem={problems.get('projectId') ?? null}
            onChange={setProject}
          />
        </>
      )}
      <div className="field">
        <span className="field-label">{t('file')}</span>
        {problems.get('fileId') && <p className="field-problem">{problems.get('fileId')}</p>}
        {file && <p role="status">{t('chosen', { name: file.name })}</p>}
        {kind ? (
          <FileChooser
            formats={formats}
            label={t('upload')}
            purpose={{ library: entry?.id ?? kind }}
            text={t(file ? 'uploadOther' : 'uploadNow')}
            onUploaded={(fileId, { name }) => {
              setFile({ fileId, name });
              setTyped((known) => (known.name ? known : { ...known, name: nameOfFile(name) }));
            }}
          />
        ) : (
          <p className="small soft">{t('kindFirst')}</p>
        )}
      </div>
      <DocumentFields typed={typed} today={ground.today} problems={problems} onChange={setTyped} />
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal.message}</p>
        </Notice>
      )}
      {failure && <FailureNotice failure={failure} />}
      <div className="row actions">
        <Button look="primary" pending={keep.pending || replace.pending} onPress={() => void send()}>
          {t(entry ? 'replace.send' : 'send')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </>
  );
}
