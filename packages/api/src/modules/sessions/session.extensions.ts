import { type ApplicationAction, mayApplication } from '@gongshen/shared/application';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import { Application } from '../applications/index.js';
import type { ItemCaseRow } from '../cases/index.js';
import { JointSession, SessionCase } from './joint-session.entity.js';
import { mayCallSession } from './session.policy.js';

/** `callSession` among what may be done to applications, from the policy that guards it. At most one statement. */
export async function sessionActions(
  read: Reader,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicationAction[]>> {
  if (!actor.permissions.has('session.call')) return new Map();
  const applications = await read.list(Application, { id: [...applicationIds] });
  const may = applications.filter(
    (application) => mayCallSession(actor.acting, application) && mayApplication(application.status, 'callSession'),
  );
  return new Map(may.map(({ id }) => [id, ['callSession']]));
}

/**
 * 沪 15: the result document of a concluded completion acceptance may be the result of the lead unit's own case in it, whoever made
 * the file.
 */
export async function isAcceptanceResult(tx: Tx, itemCase: ItemCaseRow, fileId: string): Promise<boolean> {
  const session = await tx.find(JointSession, { resultFileId: fileId, applicationId: itemCase.applicationId });
  if (session === null) return false;
  const application = await tx.get(Application, { id: itemCase.applicationId });
  if (application.leadUnitId !== itemCase.unitId) return false;
  return (await tx.find(SessionCase, { sessionId: session.id, caseId: itemCase.id })) !== null;
}
