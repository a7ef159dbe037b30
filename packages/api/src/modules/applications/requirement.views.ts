import { ApplicationStatus, runsOutBefore } from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import { Role } from '@gongshen/shared/identity';
import type { RequirementState } from '@gongshen/shared/material';
import type { Assignment } from '../../kernel/actor.js';
import { mayBringNewer } from './already-held.js';
import type { Application } from './application.entity.js';
import { mayReadUnsent } from './application.policy.js';
import type { MaterialCheckRow } from './check.entity.js';
import { checkPosition } from './check.rules.js';
import type { CorrectionPointRow } from './correction.entity.js';
import type { CorrectionPointType } from './correction.type.js';
import type { ApplicationBasis } from './form.queries.js';
import type { HeldFile } from './held-evidence.queries.js';
import type { MaterialWithVersions, SheetRequirement } from './requirement.queries.js';
import type { HeldDocumentType, MaterialCheckType } from './requirement.type.js';

/** What is known of a requirement of one application, as one person sees it. */
export interface SeenRequirement {
  declaredApplicable: boolean | null;
  state: RequirementState;
  held: HeldDocumentType | null;
  options: HeldDocumentType[];
  expired: HeldDocumentType | null;
  newerWelcome: boolean;
  check: MaterialCheckType | null;
  previousCheck: MaterialCheckType | null;
  openPoint: CorrectionPointType | null;
}

const filledIn: HeldDocumentType = {
  source: 'onlineForm',
  sourceName: '在线填写的申请表',
  evidenceId: null,
  reference: null,
  issuedOn: null,
  validUntil: null,
  runsOut: false,
  fileId: null,
};

function toHeldType(held: HeldFile, end: PlainDate | null): HeldDocumentType {
  const { source, sourceName, evidenceId, reference = null, issuedOn = null, validUntil = null, fileId } = held;
  const runsOut = runsOutBefore({ validUntil }, end);
  return { source, sourceName, evidenceId, reference, issuedOn, validUntil, runsOut, fileId };
}

/**
 * A requirement as one person sees it.
 * @param end the day by which the stage is promised to be decided; null when nobody can say
 */
export function asSeen(
  acting: Assignment,
  { application, edition }: ApplicationBasis,
  requirement: SheetRequirement,
  end: PlainDate | null,
): SeenRequirement {
  const { requirement: merged, held, declaredApplicable, satisfiedBy } = requirement.assessed;
  const { current, previous } = checkPosition(requirement, application.submissionRound);
  // A check that is still going on is not said yet: the notice or the receipt says it, all at once (珠 9).
  const ownChoice = acting.role === Role.applicant;
  const unsaid = ownChoice && isBeingChecked(application) && current?.round === application.submissionRound;
  return {
    declaredApplicable,
    state: requirement.state,
    held: held ? toHeldType(held, end) : satisfiedBy === 'onlineForm' ? filledIn : null,
    // What else lies in the organisation's library is its own to see, and to choose from.
    options: ownChoice ? requirement.assessed.options.map((option) => toHeldType(option, end)) : [],
    expired: ownChoice && requirement.assessed.expired ? toHeldType(requirement.assessed.expired, end) : null,
    newerWelcome: mayBringNewer(requirement),
    check: current === null || unsaid ? null : toCheckType(current),
    previousCheck: previous === null ? null : toCheckType(previous),
    openPoint:
      requirement.openPoint === null
        ? null
        : toPointType(
            mayReadUnsent(acting) ? requirement.openPoint : withoutAnswer(requirement.openPoint),
            requirement.name,
            merged.items.map((code) => edition.item(code).name),
          ),
  };
}

/** A material as it was handed in, without versions that were not sent yet; nothing when it never was. */
export function asHandedIn(material: MaterialWithVersions): MaterialWithVersions[] {
  const versions = material.versions.filter(({ submittedInRound }) => submittedInRound !== null);
  const newest = versions.at(-1);
  return newest ? [{ ...material, versions, currentVersionId: newest.id }] : [];
}

/** A point of an open notice as the authorities see it: not what the applicant is still writing. */
export function withoutAnswer(point: CorrectionPointRow): CorrectionPointRow {
  return { ...point, answer: null, answeredAt: null, resolved: false };
}

function isBeingChecked({ status }: Application): boolean {
  return status === ApplicationStatus.submitted || status === ApplicationStatus.checking;
}

function toCheckType(check: MaterialCheckRow): MaterialCheckType {
  const { round, present, legible, matches, passed, reasonCode, remark, checkedAt, checkedBy } = check;
  return { round, present, legible, matches, passed, reasonCode, remark, checkedAt, checkedById: checkedBy };
}

export function toPointType(
  point: CorrectionPointRow,
  requirementName: string,
  itemNames: string[],
): CorrectionPointType {
  const { id, requirementCode, reason, remark, repeated, answer, answeredAt, resolved } = point;
  return { id, requirementCode, requirementName, itemNames, reason, remark, repeated, answer, answeredAt, resolved };
}

/** Name of a requirement and of the items that ask for it, for the points of notices. */
export function namesOf(
  { edition, guide }: ApplicationBasis,
  requirementCode: string,
): { name: string; itemNames: string[] } {
  const merged = guide.requirements.find(({ material }) => material === requirementCode);
  return {
    name: merged?.name ?? edition.material(requirementCode).name,
    itemNames: (merged?.items ?? []).map((code) => edition.item(code).name),
  };
}
