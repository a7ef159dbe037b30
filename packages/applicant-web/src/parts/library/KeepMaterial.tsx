import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepDocumentDocument, KeepGroundDocument } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { RadioChoices } from '../../ui/Choices.js';
import { Dialog } from '../../ui/Dialog.js';
import { Notice } from '../../ui/Notice.js';
import { problemsByField } from '../commands/problems.logic.js';
import { useCommand } from '../commands/useCommand.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { DocumentFields } from './DocumentFields.js';
import { documentInput, emptyDocument, nameOfFile } from './document.logic.js';

interface KeepMaterialProps {
  requirement: { code: string; name: string };
  materialId: string;
  fileName: string;
}

/** 存入资料库: what was uploaded here is kept, so that it need not be brought again (珠 14). */
export function KeepMaterial({ requirement, materialId, fileName }: KeepMaterialProps) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(false);
  if (kept) {
    return (
      <span className="small soft" role="status">
        {t('keep.kept')}
      </span>
    );
  }
  return (
    <>
      <Button look="quiet" label={t('keep.buttonNamed', { name: fileName })} onPress={() => setOpen(true)}>
        {t('keep.button')}
      </Button>
      <Dialog open={open} title={t('keep.title', { name: requirement.name })} onClose={() => setOpen(false)}>
        {open && (
          <KeepForm
            materialCode={requirement.code}
            materialId={materialId}
            fileName={fileName}
            onKept={() => {
              setOpen(false);
              setKept(true);
            }}
            onCancel={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  );
}

interface KeepFormProps {
  materialCode: string;
  materialId: string;
  fileName: string;
  onKept: () => void;
  onCancel: () => void;
}

function KeepForm({ materialCode, materialId, fileName, onKept, onCancel }: KeepFormProps) {
  const { t } = useTranslation('parts');
  const { data } = useQuery(KeepGroundDocument);
  const keep = useCommand(KeepDocumentDocument);
  const [onlyHere, setOnlyHere] = useState(true);
  const [typed, setTyped] = useState({ ...emptyDocument, name: nameOfFile(fileName) });
  const [refusal, setRefusal] = useState<{ message: string; problems: ReadonlyMap<string, string> } | null>(null);
  const send = async () => {
    const answered = await keep.run({
      materialCode,
      fromMaterialId: materialId,
      onlyItsProject: onlyHere,
      ...documentInput(typed),
    });
    const result = answered?.keepDocument;
    if (!result) return;
    if (result.__typename === 'LibrarySuccess') return onKept();
    const problems = problemsByField(result.__typename === 'InvalidInput' ? result.problems : []);
    setRefusal({ message: problems.get('materialCode') ?? result.message, problems });
  };
  return (
    <>
      <p>{t('keep.lead')}</p>
      <DocumentFields
        typed={typed}
        today={data?.today ?? ''}
        problems={refusal?.problems ?? new Map()}
        onChange={setTyped}
      />
      <RadioChoices
        label={t('keep.scope')}
        options={[
          { value: 'here', label: t('keep.onlyHere') },
          { value: 'all', label: t('keep.allProjects') },
        ]}
        value={onlyHere ? 'here' : 'all'}
        onChange={(value) => setOnlyHere(value === 'here')}
      />
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal.message}</p>
        </Notice>
      )}
      {keep.failure && <FailureNotice failure={keep.failure} />}
      <div className="row actions">
        <Button look="primary" pending={keep.pending} onPress={() => void send()}>
          {t('keep.button')}
        </Button>
        <Button onPress={onCancel}>{t('keep.cancel')}</Button>
      </div>
    </>
  );
}
