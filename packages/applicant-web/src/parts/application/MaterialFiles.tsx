import { useTranslation } from 'react-i18next';
import type { RequirementFieldsFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { readInstant } from '../../ui/dates.js';
import { Notice } from '../../ui/Notice.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { KeepMaterial } from '../library/KeepMaterial.js';
import { FileLink } from '../results/FileLink.js';
import { FileChooser } from '../uploads/FileChooser.js';
import type { BeginUpload } from '../uploads/useUploadsUnderWay.js';
import type { Draft } from './useDraft.js';
import { useMaterials } from './useMaterials.js';
import './application.css';

interface MaterialFilesProps {
  applicationId: string;
  requirement: RequirementFieldsFragment;
  inTurn: Draft['inTurn'];
  /** A newer one although the requirement is satisfied by what is held. */
  insteadOfHeld?: boolean;
  onBegin?: BeginUpload;
  /** After a file was added or removed: what else the page shows of it. */
  onChanged?: () => void;
}

/** The files under one requirement: each to be read and replaced, and room for another. */
export function MaterialFiles(props: MaterialFilesProps) {
  const { applicationId, requirement, inTurn, insteadOfHeld = false, onBegin, onChanged } = props;
  const { t } = useTranslation('parts');
  const materials = useMaterials(inTurn, applicationId, requirement.code, insteadOfHeld);
  const add = async (fileId: string, replaces: string | null) => {
    await materials.add(fileId, replaces);
    onChanged?.();
  };
  return (
    <>
      <ul className="stack-tight">
        {requirement.materials.map((material) => (
          <li key={material.id} className="material">
            <p>
              <FileLink file={material.current.file} />
            </p>
            <p className="small soft">
              {t('material.uploaded', {
                person: material.current.uploadedBy.displayName,
                at: readInstant(material.current.uploadedAt),
                version: material.current.number,
              })}
            </p>
            <div className="row">
              <FileChooser
                formats={requirement.acceptedFormats}
                label={t('material.replaceNamed', { name: material.current.file.fileName })}
                text={t('material.replace')}
                told={false}
                disabled={materials.pending}
                purpose={{ application: applicationId, requirement: requirement.code, place: material.id }}
                onChosen={materials.chosen}
                onBegin={onBegin}
                onUploaded={(fileId) => void add(fileId, material.id)}
              />
              <KeepMaterial
                requirement={requirement}
                materialId={material.id}
                fileName={material.current.file.fileName}
              />
              {material.removable && (
                <Button
                  look="quiet"
                  disabled={materials.pending}
                  label={t('material.removeNamed', { name: material.current.file.fileName })}
                  onPress={() => void materials.remove(material.id).then(onChanged)}
                >
                  {t('material.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <FileChooser
        formats={requirement.acceptedFormats}
        label={t('material.uploadNamed', { name: requirement.name })}
        text={t(requirement.materials.length > 0 ? 'material.uploadMore' : 'material.upload')}
        multiple
        purpose={{ application: applicationId, requirement: requirement.code, place: 'new' }}
        onChosen={materials.chosen}
        onBegin={onBegin}
        onUploaded={(fileId) => void add(fileId, null)}
      />
      {materials.refusal && (
        <Notice tone="bad" live>
          <p>{materials.refusal}</p>
        </Notice>
      )}
      {materials.failure && <FailureNotice failure={materials.failure} />}
      {materials.again && (
        <div className="row">
          <Button onPress={materials.again}>{t('material.again')}</Button>
        </div>
      )}
    </>
  );
}
