import { useTranslation } from 'react-i18next';
import type { RequirementFieldsFragment } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { RadioChoices } from '../../ui/Choices.js';
import { readDate, readInstant } from '../../ui/dates.js';
import { Notice } from '../../ui/Notice.js';
import { Badge } from '../../ui/Page.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { useLabels } from '../labels.js';
import { FileLink } from '../results/FileLink.js';
import { FileChooser } from '../uploads/FileChooser.js';
import { itemsNeeding } from './form-fields.logic.js';
import { asksForUpload, asksWhetherApplies, requirementTone } from './requirements.logic.js';
import type { Draft } from './useDraft.js';
import { useMaterials } from './useMaterials.js';

interface RequirementCardProps {
  applicationId: string;
  requirement: RequirementFieldsFragment;
  items: readonly { code: string; name: string }[];
  draft: Draft;
  /** What the submission was refused for. */
  problem: string | null;
  /** While a notice is answered: nothing is declared anew, and that there is a file does not mean that it is right. */
  correcting?: boolean;
}

/** One material of the one set: who needs it, whether it applies, where it already lies, and its files. */
export function RequirementCard({
  applicationId,
  requirement,
  items,
  draft,
  problem,
  correcting = false,
}: RequirementCardProps) {
  const { t } = useTranslation('parts');
  const { requirementState, obtainKind } = useLabels();
  const materials = useMaterials(draft, applicationId, requirement.code);
  const declared = draft.state.undeclared[requirement.code] ?? requirement.declaredApplicable;
  const needing = itemsNeeding(requirement.itemCodes, items);
  const upload = asksForUpload(requirement, declared);
  return (
    <section className="requirement" id={`requirement-${requirement.code}`} tabIndex={-1} aria-label={requirement.name}>
      <div className="row-between">
        <h3>{requirement.name}</h3>
        {!correcting && <Badge tone={requirementTone(requirement.state)}>{requirementState[requirement.state]}</Badge>}
      </div>
      <p className="small soft">
        {obtainKind[requirement.obtain]}
        {' · '}
        {needing ? t('material.neededFor', { items: needing.join('、') }) : t('material.neededForAll')}
      </p>
      {problem && <p className="field-problem">{problem}</p>}
      {!correcting && asksWhetherApplies(requirement, declared) && (
        <RadioChoices
          label={t('material.applies', { condition: requirement.condition ?? requirement.name })}
          options={[
            { value: 'yes', label: t('material.applicable') },
            { value: 'no', label: t('material.notApplicable') },
          ]}
          value={declared === null ? '' : declared ? 'yes' : 'no'}
          onChange={(value) => draft.declare(requirement.code, value === 'yes')}
        />
      )}
      <Held requirement={requirement} />
      {requirement.state === 'pendingResult' && <p>{t('material.pendingResult')}</p>}
      {upload && (
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
                  onUploaded={(fileId) => void materials.add(fileId, material.id)}
                />
                {material.removable && (
                  <Button
                    look="quiet"
                    disabled={materials.pending}
                    label={t('material.removeNamed', { name: material.current.file.fileName })}
                    onPress={() => void materials.remove(material.id)}
                  >
                    {t('material.remove')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {upload && (
        <FileChooser
          formats={requirement.acceptedFormats}
          label={t('material.uploadNamed', { name: requirement.name })}
          text={t(requirement.materials.length > 0 ? 'material.uploadMore' : 'material.upload')}
          disabled={materials.pending}
          onUploaded={(fileId) => void materials.add(fileId, null)}
        />
      )}
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
    </section>
  );
}

function Held({ requirement }: { requirement: RequirementFieldsFragment }) {
  const { t } = useTranslation('parts');
  const { held } = requirement;
  if (requirement.obtain === 'onlineForm') return <p>{t('material.onlineForm')}</p>;
  if (!held || held.source === 'upload') return null;
  return (
    <p className="held">
      {t('material.held', { source: held.sourceName })}
      {held.reference && <span className="numeric">{held.reference}</span>}
      {held.issuedOn && <span>{t('material.issuedOn', { date: readDate(held.issuedOn) })}</span>}
      {held.validUntil && <span>{t('material.validUntil', { date: readDate(held.validUntil) })}</span>}
      {held.file && <FileLink file={held.file} />}
    </p>
  );
}
