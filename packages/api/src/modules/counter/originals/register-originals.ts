import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow } from '../../cases/index.js';
import { isSignature } from './original.queries.js';
import { PaperOriginal } from './paper-original.entity.js';
import { remindOfOriginals } from './remind-of-originals.js';
import { originalEvent } from './take-originals.js';

/** What earlier modules hear of originals: files, the reminder of what is on its way too long, cases that end. */
export function registerOriginals(services: Services): void {
  services.files.policies.register((caller, fileId) => isSignature(services.db.read, caller, fileId));
  services.jobs.register({
    name: 'counter.remindOfOriginals',
    everySeconds: 3600,
    run: () => remindOfOriginals(services),
  });
  for (const type of ['case.decided', 'case.declined', 'case.terminated']) {
    services.reactions.on(type, remindWhenCaseEnds);
  }
}

/** A department that has ended its last case of an application no longer needs the originals that lie there. */
async function remindWhenCaseEnds(tx: Tx, event: DomainEvent): Promise<void> {
  if (event.caseId === null) return;
  const { applicationId, unitId } = await tx.get(ItemCaseRow, { id: event.caseId });
  const there = await tx.list(PaperOriginal, { applicationId, unitId, state: 'atDepartment' }, { number: 'asc' });
  if (there.length === 0) return;
  const cases = await tx.list(ItemCaseRow, { applicationId, unitId });
  if (cases.some(({ id, stoppedOn }) => id !== event.caseId && stoppedOn === null)) return;
  const names = there.map(({ name }) => `《${name}》`).join('、');
  await originalEvent(tx, await tx.get(Application, { id: applicationId }), {
    type: 'original.stillAtDepartment',
    after: { originalIds: there.map(({ id }) => id), unitId, text: names },
    text: `办件已经办结，纸质原件${names}仍在部门，请退回窗口或者说明存档依据。`,
  });
}
