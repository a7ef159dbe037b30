import { nextApplicationStatus } from '@gongshen/shared/application';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { IllegalTransition } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Application } from './application.entity.js';

/** 珠 17, 18: every case has ended and every result is handed out. Called by the module that knows the cases, inside its own act. */
export async function concludeApplication(tx: Tx, applicationId: string): Promise<void> {
  const application = await tx.get(Application, { id: applicationId });
  const status = nextApplicationStatus(application.status, 'conclude');
  if (status === null) throw new StaleObject('application', application.version);
  await tx.update(Application, application.id, application.version, { status, concludedAt: tx.now, openKey: null });
}

/**
 * 珠 18: a result of a concluded application was handed out by mistake and is taken back the same day: there is something to hand out
 * again. One that is not concluded stays as it is. Refused when the stage was filed for anew meanwhile, which only one may be.
 */
export async function reopenApplication(tx: Tx, applicationId: string): Promise<Outcome<null, IllegalTransition>> {
  const application = await tx.get(Application, { id: applicationId });
  const status = nextApplicationStatus(application.status, 'reopen');
  if (status === null) return done(null);
  const { projectId, stageCode, circumstance } = application;
  const openKey = `${projectId}:${stageCode}:${circumstance}`;
  if ((await tx.find(Application, { openKey })) !== null) {
    return refuse(new IllegalTransition(application.status, '本阶段已经另行发起申报，不能撤回发件。'));
  }
  await tx.update(Application, application.id, application.version, { status, concludedAt: null, openKey });
  return done(null);
}
