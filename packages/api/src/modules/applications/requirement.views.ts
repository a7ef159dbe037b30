import { ApplicationStatus } from '@gongshen/shared/application';
import { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { toMaterialType } from '../materials/index.js';
import type { Application } from './application.entity.js';
import { mayDo } from './application.policy.js';
import type { MaterialCheckRow } from './check.entity.js';
import { checkPosition } from './check.rules.js';
import type { CorrectionPointRow } from './correction.entity.js';
import type { CorrectionPointType } from './correction.type.js';
import type { ApplicationBasis } from './form.queries.js';
import type { SheetRequirement } from './requirement.queries.js';
import type { ApplicationRequirementType, MaterialCheckType } from './requirement.type.js';

/** A requirement as one person sees it. */
export function toRequirementType(
  acting: Assignment,
  { application, edition }: ApplicationBasis,
  requirement: SheetRequirement,
): ApplicationRequirementType {
  const { requirement: merged, held, declaredApplicable, satisfiedBy } = requirement.assessed;
  const { current, previous } = checkPosition(requirement, application.submissionRound);
  // A check that is still going on is not said yet: the notice or the receipt says it, all at once (珠 9).
  const unsaid =
    acting.role === Role.applicant && isBeingChecked(application) && current?.round === application.submissionRound;
  const editable =
    mayDo(acting, 'editDraft', application).allowed ||
    (requirement.openPoint !== null && mayDo(acting, 'answerCorrection', application).allowed);
  return {
    code: requirement.code,
    name: requirement.name,
    itemCodes: [...merged.items],
    itemNames: merged.items.map((code) => edition.item(code).name),
    need: merged.need,
    condition: merged.conditions.length > 0 ? merged.conditions.join('；') : null,
    declaredApplicable,
    obtain: merged.obtain,
    state: requirement.state,
    held: held
      ? {
          source: held.source,
          sourceName: held.sourceName,
          reference: held.reference ?? null,
          issuedOn: held.issuedOn ?? null,
          validUntil: held.validUntil ?? null,
          fileId: held.fileId,
        }
      : satisfiedBy === 'onlineForm'
        ? {
            source: satisfiedBy,
            sourceName: '在线填写的申请表',
            reference: null,
            issuedOn: null,
            validUntil: null,
            fileId: null,
          }
        : null,
    acceptedFormats: [...merged.formats],
    materials: requirement.materials.map((material) => toMaterialType(material, material.versions, editable)),
    check: current === null || unsaid ? null : toCheckType(current),
    previousCheck: previous === null ? null : toCheckType(previous),
    openPoint:
      requirement.openPoint === null
        ? null
        : toPointType(
            requirement.openPoint,
            requirement.name,
            merged.items.map((code) => edition.item(code).name),
          ),
  };
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
