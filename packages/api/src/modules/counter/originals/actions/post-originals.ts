import { maskPersonName } from '@gongshen/shared/delivery';
import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { textProblems } from '../../../../kernel/written-text.js';
import { tellApplicantBySms } from '../../../applications/index.js';
import { handOn } from '../hand-on.js';
import { takeOriginals } from '../take-originals.js';

export interface PostOriginals {
  idempotencyKey: string;
  originalIds: string[];
  recipient: string;
  address: string;
  carrier: string;
  trackingNumber: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** Originals go back by post, and the applicant is told the number (珠 18). Answers the application's id. */
export function postOriginals(
  services: Services,
  actor: Actor,
  input: PostOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, recipient, address, carrier, trackingNumber } = input;
  const command = { name: 'original.post', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeOriginals(tx, actor, 'post', originalIds);
    if (!taken.ok) return taken;
    const problems = [
      ...textProblems({ field: 'recipient', label: '收件人', text: recipient, atMost: 100 }),
      ...textProblems({ field: 'address', label: '寄送地址', text: address, atLeast: 4, atMost: 300 }),
      ...textProblems({ field: 'carrier', label: '寄递单位', text: carrier, atMost: 60 }),
      ...textProblems({ field: 'trackingNumber', label: '运单号', text: trackingNumber, atMost: 60 }),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, names } = taken.value;
    const by = `${carrier.trim()} ${trackingNumber.trim()}`;
    const transferId = await handOn(tx, actor, taken.value, {
      direction: 'toApplicant',
      unitId: null,
      fromName: actor.acting.unitName ?? '综合窗口',
      toName: recipient.trim(),
      carriage: 'post',
      carrier,
      trackingNumber,
      address,
      receivedBy: recipient,
      // Neither the number nor the whole name: the timeline is read by every authority (S56).
      text: `纸质原件${names}已邮寄${maskPersonName(recipient.trim())}（${carrier.trim()}）。`,
    });
    const body = `您的申请 ${application.number ?? ''} 的纸质原件${names}已寄出，${by}，请注意查收。`;
    await tellApplicantBySms(tx, application, `originals:${transferId}`, body);
    return done(application.id);
  });
}
