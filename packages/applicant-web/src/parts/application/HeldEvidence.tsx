import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChooseEvidenceDocument,
  ConfirmSharingDocument,
  type HeldFieldsFragment,
  type RequirementFieldsFragment,
} from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { RadioChoices } from '../../ui/Choices.js';
import { readDate, readInstant } from '../../ui/dates.js';
import { Notice } from '../../ui/Notice.js';
import { Badge } from '../../ui/Page.js';
import { useCommand } from '../commands/useCommand.js';
import { type Failure, failureOf } from '../failures/failure.logic.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { useLabels } from '../labels.js';
import { FileLink } from '../results/FileLink.js';
import { MaterialFiles } from './MaterialFiles.js';
import type { Draft } from './useDraft.js';

interface HeldEvidenceProps {
  applicationId: string;
  requirement: RequirementFieldsFragment;
  draft: Draft;
  correcting: boolean;
}

/** Where a requirement lies already (珠 14): which document, until when; another one chosen, a newer one brought, its source asked again. */
export function HeldEvidence({ applicationId, requirement, draft, correcting }: HeldEvidenceProps) {
  const { t } = useTranslation('parts');
  const [newer, setNewer] = useState(false);
  const { held, expired, options } = requirement;
  if (requirement.obtain === 'onlineForm') return <p>{t('material.onlineForm')}</p>;
  if (expired) {
    const { sourceName: source, reference, validUntil } = expired;
    return (
      <Notice tone="warn">
        <p>{t('material.expired', { source, reference: reference ?? '', date: readDate(validUntil ?? '') })}</p>
      </Notice>
    );
  }
  if (!held || held.source === 'upload') return null;
  return (
    <>
      <p className="held">
        {t('material.held', { source: held.sourceName })}
        {held.reference && <span className="numeric">{held.reference}</span>}
        {held.issuedOn && <span>{t('material.issuedOn', { date: readDate(held.issuedOn) })}</span>}
        {held.validUntil && <span>{t('material.validUntil', { date: readDate(held.validUntil) })}</span>}
        {held.runsOut && <Badge tone="warn">{t('material.runsOut')}</Badge>}
        {held.file && <FileLink file={held.file} />}
      </p>
      {held.source === 'sharing' && <Sharing applicationId={applicationId} code={requirement.code} held={held} />}
      {options.length > 1 && <Choice applicationId={applicationId} requirement={requirement} inTurn={draft.inTurn} />}
      {correcting && <MaterialFiles applicationId={applicationId} requirement={requirement} inTurn={draft.inTurn} />}
      {!correcting && requirement.newerWelcome && newer && (
        <MaterialFiles applicationId={applicationId} requirement={requirement} inTurn={draft.inTurn} insteadOfHeld />
      )}
      {!correcting && requirement.newerWelcome && !newer && (
        <div className="row">
          <Button
            look="quiet"
            label={t('material.bringNewerNamed', { name: requirement.name })}
            onPress={() => setNewer(true)}
          >
            {t('material.bringNewer')}
          </Button>
        </div>
      )}
    </>
  );
}

function Choice({
  applicationId,
  requirement,
  inTurn,
}: Pick<HeldEvidenceProps, 'applicationId' | 'requirement'> & { inTurn: Draft['inTurn'] }) {
  const { t } = useTranslation('parts');
  const { heldSource } = useLabels();
  const choose = useCommand(ChooseEvidenceDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (evidenceId: string) => {
    const data = await inTurn(() => choose.run({ applicationId, requirementCode: requirement.code, evidenceId }));
    const result = data?.chooseEvidence;
    if (result) setRefusal(result.__typename === 'ApplicationSuccess' ? null : result.message);
  };
  return (
    <>
      <RadioChoices
        label={t('material.chooseHeld', { count: requirement.options.length })}
        options={requirement.options.map((option) => ({
          value: option.evidenceId ?? '',
          label: [
            heldSource[option.source],
            option.reference ?? option.sourceName,
            option.validUntil ? t('material.validUntil', { date: readDate(option.validUntil) }) : '',
          ]
            .filter(Boolean)
            .join('，'),
        }))}
        value={requirement.held?.evidenceId ?? ''}
        onChange={(evidenceId) => void take(evidenceId)}
      />
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal}</p>
        </Notice>
      )}
      {choose.failure && <FailureNotice failure={choose.failure} />}
    </>
  );
}

/** 沪 10: who holds it, and when it last said so; asked again at a press. */
function Sharing({ applicationId, code, held }: { applicationId: string; code: string; held: HeldFieldsFragment }) {
  const { t } = useTranslation('parts');
  const { verification } = useLabels();
  const [confirm, { loading }] = useMutation(ConfirmSharingDocument);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = async () => {
    setFailure(null);
    try {
      const { data } = await confirm({ variables: { input: { applicationId, requirementCode: code } } });
      const result = data?.confirmSharing;
      if (result) setSaid(result.__typename === 'ConfirmSharingSuccess' ? result.text : result.message);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <div className="row">
      <span className="small soft">
        {held.verification ? verification[held.verification] : ''}
        {held.confirmedAt && ` ${t('material.confirmedAt', { at: readInstant(held.confirmedAt) })}`}
      </span>
      <Button look="quiet" pending={loading} onPress={() => void ask()}>
        {t('material.confirmAgain')}
      </Button>
      {said && (
        <span className="small" role="status">
          {said}
        </span>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
