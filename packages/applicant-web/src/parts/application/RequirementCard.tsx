import { useTranslation } from 'react-i18next';
import type { RequirementFieldsFragment } from '../../generated/graphql.js';
import { RadioChoices } from '../../ui/Choices.js';
import { Badge } from '../../ui/Page.js';
import { useLabels } from '../labels.js';
import { itemsNeeding } from './form-fields.logic.js';
import { HeldEvidence } from './HeldEvidence.js';
import { MaterialFiles } from './MaterialFiles.js';
import { asksForUpload, asksWhetherApplies, requirementTone } from './requirements.logic.js';
import type { Draft } from './useDraft.js';

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
      <HeldEvidence applicationId={applicationId} requirement={requirement} draft={draft} correcting={correcting} />
      {requirement.state === 'pendingResult' && <p>{t('material.pendingResult')}</p>}
      {upload && <MaterialFiles applicationId={applicationId} requirement={requirement} inTurn={draft.inTurn} />}
    </section>
  );
}
