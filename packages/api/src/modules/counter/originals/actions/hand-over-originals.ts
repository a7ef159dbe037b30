import type { Actor } from '../../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { InvalidInput } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { optionalTextProblems, textProblems } from '../../../../kernel/written-text.js';
import { bindSignature } from '../../../certificates/index.js';
import { handOn } from '../hand-on.js';
import { signatureProblems } from '../signature.js';
import { takeOriginals } from '../take-originals.js';

export interface HandOverOriginals {
  idempotencyKey: string;
  originalIds: string[];
  recipient: string;
  relation?: string | null;
  signatureFileId: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/** The person signs on the screen and takes the originals home (珠 18). Answers the application's id. */
export function handOverOriginals(
  services: Services,
  actor: Actor,
  input: HandOverOriginals,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, originalIds, recipient, relation, signatureFileId } = input;
  const command = { name: 'original.handOver', permission: 'original.record' as const, idempotencyKey, input };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeOriginals(tx, actor, 'handOver', originalIds);
    if (!taken.ok) return taken;
    const problems = [
      ...textProblems({ field: 'recipient', label: '领取人', text: recipient, atMost: 100 }),
      ...optionalTextProblems({ field: 'relation', label: '与申请人的关系', text: relation, atMost: 60 }),
      ...(await signatureProblems(tx, actor, { signatureFileId })),
    ];
    if (signatureFileId === '') {
      problems.push({ field: 'signatureFileId', reason: 'required', message: '请领取人签名。' });
    }
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const { application, names, originals } = taken.value;
    const signed = await bindSignature(tx, actor, {
      ...{
        fileId: signatureFileId,
        act: 'originalsHandedOver',
        applicationId: application.id,
        signer: recipient.trim(),
      },
      facts: originals.map(({ number, name, copies, pages }) => `${name}（${number}）原件 ${copies} 份 ${pages} 页`),
    });
    if (signed) return refuse(new InvalidInput([signed], signed.message));
    await handOn(tx, actor, taken.value, {
      direction: 'toApplicant',
      unitId: null,
      fromName: actor.acting.unitName ?? '综合窗口',
      toName: recipient.trim(),
      carriage: 'byHand',
      receivedBy: recipient,
      recipientRelation: relation ?? null,
      signatureFileId,
      text: `${recipient.trim()}签名领回纸质原件${names}。`,
    });
    return done(application.id);
  });
}
