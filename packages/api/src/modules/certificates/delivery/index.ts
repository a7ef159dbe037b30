import type { Services } from '../../../kernel/services.js';
import { CreateDeliveries } from '../../../migrations/20261124007000-create-deliveries.js';
import { PostResults } from '../../../migrations/20261124007001-post-results.js';
import { BindSignatures } from '../../../migrations/20261125003002-bind-signatures.js';
import { mayReadCaseRow } from '../../cases/index.js';
import { DeliveryRow, DeliveryWishRow } from './delivery.entity.js';
import { seesReception } from './delivery.policy.js';
import {
  ApplicationDeliveryResolver,
  CaseDeliveriesResolver,
  DeliveryRecordResolver,
  DeliveryResolver,
  ResultContactResolver,
  ResultNoticeResolver,
} from './delivery.resolver.js';
import { followMessages } from './follow-messages.js';
import { markTold } from './hand-over.js';
import { ResultContactRow, ResultNoticeRow } from './notice.entity.js';
import { noticeDecision } from './result-notice.js';
import { SignatureUse } from './signature-use.js';

export const deliveryEntities = [DeliveryRow, DeliveryWishRow, ResultNoticeRow, ResultContactRow, SignatureUse];
export const deliveryMigrations = [CreateDeliveries, PostResults, BindSignatures];
export const deliveryResolvers = [
  DeliveryResolver,
  DeliveryRecordResolver,
  ResultNoticeResolver,
  ResultContactResolver,
  CaseDeliveriesResolver,
  ApplicationDeliveryResolver,
];

export function registerHandingOver(services: Services): void {
  const { db, files, jobs, reactions } = services;
  reactions.on('case.decided', noticeDecision);
  // Whoever has fetched it knows of it.
  reactions.on('case.resultDownloaded', (tx, event) => markTold(tx, event.caseId as string));
  jobs.register({
    name: 'delivery.followMessages',
    everySeconds: 60,
    run: async () => {
      await followMessages(services);
    },
  });
  // The signature: for those who may see who received the result (`deliveryView` asks the same).
  files.policies.register(async (caller, fileId) => {
    if (caller.kind !== 'person') return false;
    for (const { caseId } of await db.read.list(DeliveryRow, { signatureFileId: fileId })) {
      const itemCase = await mayReadCaseRow(db.read, caller, caseId);
      if (itemCase && seesReception(caller.acting, itemCase)) return true;
    }
    return false;
  });
}
