import { nextApplicationStatus } from '@gongshen/shared/application';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { Application } from './application.entity.js';

/** 珠 17, 18: every case has ended and every result is handed out. Called by the module that knows the cases, inside its own act. */
export async function concludeApplication(tx: Tx, applicationId: string): Promise<void> {
  const application = await tx.get(Application, { id: applicationId });
  const status = nextApplicationStatus(application.status, 'conclude');
  if (status === null) throw new StaleObject('application', application.version);
  await tx.update(Application, application.id, application.version, { status, concludedAt: tx.now, openKey: null });
}
