import { Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialFieldsFragment, RequirementFieldsFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { readDate, readInstant } from '../date/date.logic.js';
import { HeldStanding } from '../held/HeldStanding.js';
import { FileReader } from './FileReader.js';
import { useRemarks } from './useRemarks.js';

interface Props {
  requirement: RequirementFieldsFragment;
  /** The form as it was filled in: what is read for a requirement that is filled in online. */
  form: ReactNode;
  /** The application it is read in; left out where its sources are not to be asked. */
  applicationId?: string;
}

/** Everything handed in for one requirement: its files with all their versions, or where it is held. Mount it with the requirement's code as key. */
export function RequirementReader({ requirement, form, applicationId }: Props) {
  const { t } = useTranslation('parts');
  const [materialId, setMaterialId] = useState(requirement.materials[0]?.id);
  const material = requirement.materials.find((each) => each.id === materialId) ?? requirement.materials[0];
  const { held } = requirement;
  if (!material) {
    if (held ? held.source === 'onlineForm' : requirement.obtain === 'onlineForm') return form;
    if (!held) return <EmptyState text={t(`reader.nothing.${requirement.state}`)} />;
    return (
      <div className="gs-reader-held">
        <p>
          {t('reader.held', { source: held.sourceName, reference: held.reference || t('reader.noReference') })}
          {held.issuedOn && ` ${t('reader.issuedOn', { date: readDate(held.issuedOn) })}`}
          {held.validUntil && ` ${t('reader.validUntil', { date: readDate(held.validUntil) })}`}
        </p>
        {applicationId && <HeldStanding applicationId={applicationId} requirementCode={requirement.code} />}
        {held.file && <FileReader key={held.file.id} file={held.file} />}
      </div>
    );
  }
  return (
    <div className="gs-reader-set">
      {requirement.materials.length > 1 && (
        <Select
          aria-label={t('reader.chooseFile')}
          value={material.id}
          onChange={setMaterialId}
          options={requirement.materials.map((each) => ({ value: each.id, label: each.name }))}
          className="gs-wide"
        />
      )}
      <MaterialReader key={material.id} material={material} />
    </div>
  );
}

function MaterialReader({ material }: { material: MaterialFieldsFragment }) {
  const { t } = useTranslation('parts');
  const [versionId, setVersionId] = useState(material.current.id);
  const [compare, setCompare] = useState(false);
  const versions = [...material.versions].sort((a, b) => b.number - a.number);
  const chosen = versions.find((version) => version.id === versionId) ?? versions[0];
  const review = useRemarks(material.id, chosen?.id ?? material.current.id, versions);
  if (!chosen) return null;
  const older = versions.find((version) => version.number < chosen.number);
  const note = (version: typeof chosen) =>
    t('reader.version', {
      number: version.number,
      who: version.uploadedBy.displayName,
      when: readInstant(version.uploadedAt),
    });
  return (
    <>
      {versions.length > 1 && (
        <div className="gs-reader-versions">
          <Select
            aria-label={t('reader.chooseVersion')}
            value={chosen.id}
            onChange={setVersionId}
            options={versions.map((version) => ({
              value: version.id,
              label: version.id === material.current.id ? `${note(version)} ${t('reader.newest')}` : note(version),
            }))}
            className="gs-wide"
          />
          {older && (
            <Checkbox checked={compare} onChange={(event) => setCompare(event.target.checked)}>
              {t('reader.compare')}
            </Checkbox>
          )}
        </div>
      )}
      <div className={compare && older ? 'gs-reader-pair' : undefined}>
        {compare && older && (
          <FileReader
            key={older.id}
            file={older.file}
            note={note(older)}
            review={{ ...review, versionId: older.id, mayWrite: false }}
          />
        )}
        <FileReader key={chosen.id} file={chosen.file} note={note(chosen)} review={review} />
      </div>
    </>
  );
}
