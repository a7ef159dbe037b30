import type { Actor } from '../../../kernel/actor.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { longestTexts } from '../../cases/index.js';
import { usableFile } from '../../materials/index.js';
import { watchOwed } from '../owed.clock.js';
import { owedEvent } from '../owed.event.js';
import { OwedMaterialRow } from '../owed-material.entity.js';
import { takeOwed } from '../take-owed.js';

export interface DeliverOwedCommand {
  idempotencyKey: string;
  owedId: string;
  expectedVersion: number;
  fileId: string;
  note?: string | null;
}

/** What may be handed in for something that is no material of the catalogue. */
const anyPaper = ['PDF', 'OFD', 'JPG', 'PNG'];

/** 补交: the applicant hands in what is owed, late rather than never; its clock stands while the department looks at it. */
export function deliverOwed(
  services: Services,
  actor: Actor,
  input: DeliverOwedCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, owedId, expectedVersion } = input;
  const command = {
    name: 'owed.deliver',
    permission: 'application.answer' as const,
    idempotencyKey,
    input,
    subject: { type: 'owed', id: owedId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeOwed(tx, actor, 'deliver', owedId, expectedVersion);
    if (!taken.ok) return taken;
    const { owed, itemCase, state } = taken.value;
    const said = longestTexts({ note: input.note });
    if (!said.ok) return said;
    const { requirementCode } = owed;
    const catalogue = services.catalogue.get(itemCase.catalogueId);
    const formats = requirementCode === null ? anyPaper : catalogue.material(requirementCode).formats;
    const { file, problems } = await usableFile(tx, actor, input.fileId, formats);
    if (file === null || problems.length > 0) return refuse(new InvalidInput(problems));
    const delivered = {
      state,
      fileId: file.id,
      note: said.value.note,
      deliveredAt: tx.now,
      deliveredBy: actor.accountId,
      stoppedOn: tx.today,
      rounds: owed.rounds + 1,
    };
    await tx.update(OwedMaterialRow, owedId, expectedVersion, delivered);
    await watchOwed(tx, { ...owed, ...delivered });
    await owedEvent(tx, owed, {
      type: 'owed.delivered',
      before: { state: owed.state },
      after: { state, fileId: file.id, sha256: file.sha256, text: owed.text },
      text: `补交“${itemCase.itemName}”的容缺材料：${owed.text}（${file.fileName}）。`,
    });
    return done(owedId);
  });
}
