import { daysText, limitText } from '@gongshen/shared/labels';
import { CaseExtensionRow, SpecialProcedureRow } from '../../procedures/index.js';
import { issueDocument } from '../issue-document.js';
import { caseOf, itemOf, type Occasion, personName } from './issuing.js';
import { acceptedOnOf } from './of-cases.js';

/** 特别程序告知书 (珠 12): kind and promised time, at once. */
export async function issueProcedurePaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { itemCase, application, unit } = await caseOf(occasion);
  const procedure = await tx.get(SpecialProcedureRow, { id: event.subjectId as string });
  const { dueOn } = event.after as { dueOn: string | null };
  const { specialLinks } = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode);
  const trigger = specialLinks.find(({ code }) => code === procedure.kindCode)?.trigger;
  await issueDocument(tx, services, {
    kind: 'specialProcedure',
    unit,
    application,
    caseId: itemCase.id,
    subject: { type: 'procedure', id: procedure.id },
    released: true,
    body: {
      item: itemOf(services, itemCase),
      acceptedOn: acceptedOnOf(itemCase),
      procedureNumber: procedure.number,
      procedureName: procedure.kindName,
      reason: procedure.reason,
      startedOn: procedure.openedOn,
      promised: limitText({
        limit: { value: procedure.promisedDays, unit: procedure.limitUnit },
        total: procedure.promisedDays,
      }),
      dueOn,
      pausesClock: procedure.pausesClock,
      prepare: `请配合${procedure.kindName}${trigger ? `（${trigger}）` : ''}：保持联系人电话畅通，按承办部门约定的时间、地点到场或者提供所需资料，具备相应的现场条件。`,
      handler: await personName(tx, procedure.openedBy),
    },
  });
}

/** 延长办理期限通知书 (许可法 42). */
export async function issueExtensionPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { itemCase, application, unit } = await caseOf(occasion);
  const granted = await tx.get(CaseExtensionRow, { id: event.subjectId as string });
  const limit = { value: itemCase.clockLimit - granted.days, unit: itemCase.limitUnit };
  await issueDocument(tx, services, {
    kind: 'extension',
    unit,
    application,
    caseId: itemCase.id,
    subject: { type: 'extension', id: granted.id },
    released: true,
    body: {
      item: itemOf(services, itemCase),
      acceptedOn: acceptedOnOf(itemCase),
      originalLimit: limitText({ limit, total: limit.value }),
      originalDueOn: granted.dueBefore,
      days: daysText(granted.days, itemCase.limitUnit),
      basis: granted.basis,
      reason: granted.reason,
      dueOn: granted.dueAfter,
      approver: event.actorName,
      approvedOn: tx.today,
    },
  });
}
