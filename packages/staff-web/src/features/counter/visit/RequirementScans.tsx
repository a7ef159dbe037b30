import { Button, Radio } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddScanDocument, type FiledApplicationFragment, RemoveScanDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { UploadRows } from '../../../parts/upload/UploadRows.js';
import { acceptedEndings, formatNames } from '../../../parts/upload/upload.logic.js';
import { useUploads } from '../../../parts/upload/useUploads.js';
import { asksWhether, takesScans } from './filing.logic.js';
import { mandateHeader } from './visit-client.js';

interface Props {
  visitId: string;
  application: FiledApplicationFragment;
  requirement: FiledApplicationFragment['requirements'][number];
  missing: string | null;
  onDeclare: (requirementCode: string, applicable: boolean) => void;
  /** Acts on the application run one after the other. */
  inTurn: <T>(act: () => Promise<T>) => Promise<T>;
}

/** One requirement of the guide, with its scans: dropped onto it, several at once, or chosen with the keyboard. */
export function RequirementScans({ visitId, application, requirement, missing, onDeclare, inTurn }: Props) {
  const { t } = useTranslation('counter');
  const add = useCommand(AddScanDocument, 'once');
  const remove = useCommand(RemoveScanDocument, 'once');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { code, name, declaredApplicable, condition, materials, acceptedFormats } = requirement;
  const scans = useUploads(
    (fileId) => void inTurn(() => add.run({ applicationId: application.id, requirementCode: code, fileId })),
    {
      formats: acceptedFormats,
      headers: { [mandateHeader]: visitId },
      purpose: { application: application.id, requirement: code },
    },
  );
  const takes = takesScans(requirement, declaredApplicable);
  return (
    <li className="gs-scan" id={`requirement-${code}`}>
      <h3>{name}</h3>
      <p className="gs-note">{t('scan.serves', { names: requirement.itemNames.join('、') })}</p>
      {asksWhether(requirement, declaredApplicable) && (
        <Radio.Group
          aria-label={t('scan.applies', { name })}
          value={declaredApplicable}
          onChange={(event) => onDeclare(code, event.target.value as boolean)}
          options={[
            { value: true, label: t('scan.yes') },
            { value: false, label: t('scan.no') },
          ]}
        />
      )}
      {condition && <p className="gs-note">{condition}</p>}
      {missing && <p className="gs-bad">{missing}</p>}
      <ul className="gs-plain-list">
        {materials.map((material) => (
          <li key={material.id} className="gs-inline">
            <FileButton
              file={material.current.file}
              label={material.name}
              name={t('scan.read', { name: material.name })}
            />
            {material.removable && (
              <Button
                size="small"
                type="text"
                danger
                loading={remove.busy}
                aria-label={t('scan.removeNamed', { name: material.name })}
                onClick={() => void inTurn(() => remove.run({ materialId: material.id }))}
              >
                {t('scan.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <UploadRows rows={scans.rows} onResume={scans.resume} onCancel={scans.cancel} />
      {takes && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which does the same
        <div
          className="gs-scan-drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            scans.start([...event.dataTransfer.files]);
          }}
        >
          <input
            ref={input}
            type="file"
            multiple
            accept={acceptedEndings(acceptedFormats)}
            className="gs-hidden"
            tabIndex={-1}
            aria-label={t('scan.chooseNamed', { name })}
            onChange={(event) => {
              scans.start([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button size="small" onClick={() => input.current?.click()} aria-label={t('scan.chooseNamed', { name })}>
            {t('scan.choose')}
          </Button>{' '}
          <span className="gs-note">{t('scan.drop', { formats: formatNames(acceptedFormats) })}</span>
        </div>
      )}
      <RefusalAlert command={add} />
      <RefusalAlert command={remove} />
    </li>
  );
}
