import type {
  ApplicationStatus,
  CaseStatus,
  ExtensionState,
  InvitationAnswer,
  OpinionRequestState,
  OwedState,
  PaymentState,
  PriorResultState,
  ProcedureState,
  RectificationState,
  SessionState,
  SessionVerdict,
  Stance,
  SupplementState,
} from '@gongshen/shared/graphql';
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

export const procedureTone: Record<ProcedureState, Tone> = {
  open: 'active',
  puttingRight: 'warning',
  rechecking: 'active',
  passed: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

export const supplementTone: Record<SupplementState, Tone> = {
  requested: 'active',
  agreed: 'warning',
  rejected: 'bad',
  answered: 'good',
  withdrawn: 'neutral',
  lapsed: 'bad',
};

export const extensionTone: Record<ExtensionState, Tone> = {
  requested: 'active',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'neutral',
};

export const paymentTone: Record<PaymentState, Tone> = { open: 'warning', paid: 'good', cancelled: 'neutral' };

export const opinionRequestTone: Record<OpinionRequestState, Tone> = {
  open: 'active',
  answered: 'good',
  cancelled: 'neutral',
};

export const owedTone: Record<OwedState, Tone> = {
  owed: 'warning',
  delivered: 'active',
  settled: 'good',
  revoked: 'bad',
};

export const sessionTone: Record<SessionState, Tone> = {
  called: 'active',
  held: 'warning',
  concluded: 'good',
  cancelled: 'neutral',
};

export const verdictTone: Record<SessionVerdict, Tone> = {
  pass: 'good',
  passWithRectification: 'warning',
  fail: 'bad',
  noComment: 'neutral',
};

export const answerTone: Record<InvitationAnswer, Tone> = {
  pending: 'warning',
  accepted: 'good',
  declined: 'bad',
};

export const rectificationTone: Record<RectificationState, Tone> = {
  open: 'warning',
  reported: 'active',
  settled: 'good',
};
