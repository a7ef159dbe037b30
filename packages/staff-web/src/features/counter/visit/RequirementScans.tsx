import { Alert, Button, Progress, Radio } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddScanDocument, type FiledApplicationFragment, RemoveScanDocument } from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { asksWhether, takesScans } from './filing.logic.js';
import { useScans } from './useScans.js';

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
  const { t: tp } = useTranslation('parts');
  const add = useCommand(AddScanDocument, 'once');
  const remove = useCommand(RemoveScanDocument, 'once');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { code, name, declaredApplicable, condition, materials, acceptedFormats } = requirement;
  const scans = useScans(visitId, async (fileId) => {
    await inTurn(() => add.run({ applicationId: application.id, requirementCode: code, fileId }));
  });
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
        {scans.scans.map((scan) => (
          <li key={scan.key}>
            {scan.name}
            {scan.percent !== null ? (
              <Progress percent={scan.percent} size="small" aria-label={tp('upload.progress')} />
            ) : (
              <Alert
                role="alert"
                type="error"
                title={
                  scan.problem?.kind === 'refused'
                    ? scan.problem.message
                    : tp(`upload.${scan.problem?.kind ?? 'unexpected'}`)
                }
                action={
                  <>
                    {scan.problem?.kind === 'offline' && (
                      <Button size="small" onClick={() => scans.retry(scan.key)}>
                        {tp('retry')}
                      </Button>
                    )}
                    <Button size="small" onClick={() => scans.dismiss(scan.key)}>
                      {t('scan.dismiss')}
                    </Button>
                  </>
                }
              />
            )}
          </li>
        ))}
      </ul>
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
            scans.send(event.dataTransfer.files);
          }}
        >
          <input
            ref={input}
            type="file"
            multiple
            className="gs-hidden"
            tabIndex={-1}
            aria-label={t('scan.chooseNamed', { name })}
            onChange={(event) => {
              scans.send(event.target.files ?? []);
              event.target.value = '';
            }}
          />
          <Button size="small" onClick={() => input.current?.click()} aria-label={t('scan.chooseNamed', { name })}>
            {t('scan.choose')}
          </Button>{' '}
          <span className="gs-note">{t('scan.drop', { formats: acceptedFormats.join('、') })}</span>
        </div>
      )}
      <RefusalAlert command={add} />
      <RefusalAlert command={remove} />
    </li>
  );
}
