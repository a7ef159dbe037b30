import type { Command } from './command.js';

/** One step of a history that is written down: what is done, after so many days. */
export interface Written extends Command {
  after: number;
}

const step = (kind: string, { days = 2, yes = true, after = 0 }: Partial<Written> = {}): Written => {
  return { kind, days, yes, after };
};
const no = { yes: false };

/** Between them everything a case knows, as it should go: each kind of command succeeds at least once in its place. */
export const wholeLives: readonly (readonly Written[])[] = [
  // held up in every way, granted with conditions, handed out, changed
  [
    step('requestPreliminary'),
    step('accept'),
    step('answerPreliminary'),
    step('openProcedure', { days: 5 }),
    step('listPoints', { after: 3 }),
    step('reportPutRight', { after: 2 }),
    step('conclude'),
    step('opinion'),
    step('askReply'),
    step('reply'),
    step('consultUnit'),
    step('answerConsultation'),
    step('consultOutside'),
    step('answerOutside'),
    step('requestSupplement'),
    step('decideSupplement'),
    step('replaceMaterial', { after: 1 }),
    step('answerSupplement'),
    step('opinion'),
    step('cancelRequest', no),
    step('answerConsultation'),
    step('answerPreliminary'),
    step('requestExtension', { days: 3 }),
    step('decideExtension'),
    step('requestPayment'),
    step('recordPayment'),
    step('attach'),
    step('approveWithConditions', { days: 3 }),
    step('handOut', no),
    step('parcelReturned'),
    step('deliverAgain', { ...no, after: 1 }),
    step('parcelSigned'),
    step('deliverOwed'),
    step('settleOwed', no),
    step('deliverOwed'),
    step('settleOwed'),
    step('openChange'),
    step('discardChange'),
  ],
  // met over, granted, handed out by mistake
  [
    step('accept'),
    step('urge'),
    step('callSession'),
    step('answerInvitation'),
    step('reschedule', { days: 1 }),
    step('minutes', { after: 3 }),
    step('giveConclusion', no),
    step('reportRectification'),
    step('recheckRectification', no),
    step('reportRectification'),
    step('recheckRectification'),
    step('concludeSession'),
    step('requestSupplement'),
    step('withdrawSupplement'),
    step('requestExtension'),
    step('withdrawExtension'),
    step('requestPayment'),
    step('cancelPayment'),
    step('addItem'),
    step('declineAdded'),
    step('attach'),
    step('approve'),
    step('handOut'),
    step('takeBackDelivery'),
    step('handOutAll'),
  ],
  // granted with conditions that are never met, and taken back
  [
    step('accept'),
    step('openProcedure'),
    step('fail'),
    step('opinion'),
    step('attach'),
    step('approveWithConditions', { days: 1 }),
    step('revokeForOwed', { after: 9 }),
  ],
  // refused; not accepted; terminated; withdrawn
  [step('accept'), step('opinion'), step('attach', no), step('refuse'), step('handOut', no)],
  [step('decline')],
  [step('callSession'), step('cancelSession'), step('accept'), step('terminate')],
  [step('accept'), step('addItem'), step('withdraw')],
];
