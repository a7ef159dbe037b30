import { nextExtensionState } from '@gongshen/shared/procedure';
import type { Tx } from '../../../../kernel/database/tx.js';
import { CaseExtensionRow } from '../case-extension.entity.js';
import { extensionEvent } from '../extension.event.js';

/** The case was decided, withdrawn or terminated: there is nothing left to extend. Inside that act. */
export async function cancelExtensions(tx: Tx, caseId: string): Promise<void> {
  for (const extension of await tx.list(CaseExtensionRow, { caseId, state: 'requested' }, { id: 'asc' })) {
    const state = nextExtensionState(extension.state, 'cancel') ?? extension.state;
    await tx.update(CaseExtensionRow, extension.id, extension.version, { state });
    await extensionEvent(tx, extension, {
      type: 'extension.cancelled',
      before: { state: extension.state },
      after: { state },
      text: '办件已办结或终止，延长申请取消。',
    });
  }
}
