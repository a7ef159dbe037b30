import type { ApiModule } from '../../kernel/module.js';
import { CreateCases1795306020000 } from '../../migrations/20261122000700-create-cases.js';
import { TellEndsOfCases } from '../../migrations/20261123006001-tell-ends-of-cases.js';
import { PriorResult } from '../projects/index.js';
import { createCases } from './actions/create-cases.js';
import { terminateCases } from './actions/terminate-cases.js';
import { AddedItemsResolver } from './added/added.resolver.js';
import { addedRequirements } from './added/added-requirements.js';
import { registerDeadlines } from './case.deadlines.js';
import { addItemActions, applicationActions, openWorkCondition, toIssueCondition } from './case.extensions.js';
import { caseTurns, itemFacts } from './case.facts.js';
import { CaseResolver } from './case.resolver.js';
import { CaseEvidence } from './case-evidence.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import {
  ApplicationCasesResolver,
  ProjectStageItemCaseResolver,
  TimelineCaseResolver,
} from './earlier-types.resolver.js';
import { followCalendar } from './follow-calendar.js';
import { followDecision } from './follow-decision.js';
import { ItemCaseRow } from './item-case.entity.js';
import { CasePrerequisiteResolver, DeliveryResolver, ItemCaseResolver, UrgingResolver } from './item-case.resolver.js';
import { ApplicationLimitsResolver, CaseLimitsResolver } from './limits.resolver.js';
import { UrgingRow } from './urging.entity.js';

export const casesModule: ApiModule = {
  name: 'cases',
  entities: [ItemCaseRow, CasePrerequisiteRow, UrgingRow],
  migrations: [CreateCases1795306020000, TellEndsOfCases],
  resolvers: [
    CaseResolver,
    ItemCaseResolver,
    CasePrerequisiteResolver,
    DeliveryResolver,
    UrgingResolver,
    ApplicationCasesResolver,
    ProjectStageItemCaseResolver,
    TimelineCaseResolver,
    ApplicationLimitsResolver,
    CaseLimitsResolver,
    AddedItemsResolver,
  ],
  register(services) {
    services.caseEvidence = new CaseEvidence();
    registerDeadlines(services);
    services.projectFacts.provide({ items: itemFacts });
    services.projectTurns.provide(caseTurns);
    followCalendar(services);
    services.applicationExtensions.addLane('toIssue', toIssueCondition);
    services.applicationExtensions.setOpenWork(openWorkCondition);
    services.applicationExtensions.addActions(applicationActions);
    services.applicationExtensions.addActions((reader, actor, ids) => addItemActions(reader, services, actor, ids));
    services.applicationExtensions.addOpenRequirements((reader, ids) => addedRequirements(reader, services, ids));
    services.reactions.on('application.received', (tx, event) => createCases(tx, services, event.subjectId as string));
    services.reactions.on('application.withdrawn', (tx, event) =>
      terminateCases(tx, services, event.subjectId as string),
    );
    // A result brought in late meets the prerequisites of cases that wait for it.
    services.reactions.on('priorResult.confirmed', async (tx, event) => {
      const prior = await tx.get(PriorResult, { id: event.subjectId as string });
      await followDecision(tx, services, {
        projectId: prior.projectId,
        itemCode: prior.itemCode,
        granted: true,
        caseId: null,
        priorResultId: prior.id,
      });
    });
  },
};

declare module '../../kernel/services.js' {
  interface Services {
    caseEvidence: CaseEvidence;
  }
}

export { acceptCase } from './actions/accept-case.js';
export { decideCase } from './actions/decide-case.js';
export { urgeCase } from './actions/urge-case.js';
export { getReadableCase, mayReadCaseRow } from './case.access.js';
export { demandedTexts, longestTexts, required, requiredName } from './case.input.js';
export { caseLoader } from './case.loaders.js';
export type { OwedFact } from './case.owed.js';
export {
  type CaseSubject,
  isAuthority,
  isOwnUnit,
  leads,
  mayActOnCase,
  mayReadCase,
} from './case.policy.js';
export { CaseSuccess, caseSuccess } from './case.results.js';
export { changesEarlier } from './case.standing.js';
export { ItemCaseType } from './case.type.js';
export { caseEvent } from './case-event.js';
export type { EvidenceSource } from './case-evidence.js';
export { concludeWhenFinished } from './finish-case.js';
export { ItemCaseRow } from './item-case.entity.js';
export { revokeCase } from './revoke-case.js';
export { extendCase, resumeCase, suspendCase } from './suspend-case.js';
export { subjectOf, takeCase } from './take-case.js';
