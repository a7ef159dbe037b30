import type { ApplicationStatus, CaseStatus, PriorResultState, Stance } from '@gongshen/shared/graphql';
import type { Tone } from '../../ui/StatusTag.js';

export const applicationTone: Record<ApplicationStatus, Tone> = {
  draft: 'neutral',
  submitted: 'active',
  checking: 'active',
  correcting: 'warning',
  received: 'active',
  concluded: 'good',
  closed: 'neutral',
  withdrawn: 'neutral',
  returned: 'bad',
  lapsed: 'bad',
};

export const caseTone: Record<CaseStatus, Tone> = {
  assigned: 'neutral',
  accepted: 'active',
  notAccepted: 'bad',
  suspended: 'warning',
  approved: 'good',
  approvedWithConditions: 'warning',
  refused: 'bad',
  terminated: 'bad',
  issued: 'good',
  archived: 'neutral',
};

export const stanceTone: Record<Stance, Tone> = {
  agree: 'good',
  agreeWithConditions: 'warning',
  disagree: 'bad',
  noComment: 'neutral',
  needMaterial: 'warning',
};

export const priorResultTone: Record<PriorResultState, Tone> = {
  submitted: 'active',
  confirmed: 'good',
  rejected: 'bad',
};
