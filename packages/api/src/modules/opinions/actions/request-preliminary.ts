import { mayApplication } from '@gongshen/shared/application';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { ItemCaseRow, leads, mayReadCaseRow, subjectOf } from '../../cases/index.js';
import { findOpen, openRequest } from '../open-request.js';
import { mayRequestPreliminary } from '../opinion-request.policy.js';
import { dueDayProblems, questionProblems } from '../request-input.rules.js';

export interface RequestPreliminaryCommand {
  idempotencyKey: string;
  applicationId: string;
  caseIds: readonly string[];
  dueOn: string;
  question?: string | null;
}

/** 珠 15, 16: the lead unit sets the day by which the departments of its stage give their preliminary opinions. */
export function requestPreliminary(
  services: Services,
  actor: Actor,
  input: RequestPreliminaryCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { applicationId, idempotencyKey, dueOn } = input;
  const command = {
    name: 'opinion.requestPreliminary',
    permission: 'stage.coordinate' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const application = await tx.get(Application, { id: applicationId });
    const all = await tx.list(ItemCaseRow, { applicationId }, { number: 'asc' });
    if (!leads(actor.acting, application)) return refuse(await refuseOther(tx, actor, all));
    if (!mayApplication(application.status, 'requestOpinions')) {
      const state = labels('zh-CN').applicationStatus[application.status];
      return refuse(new IllegalTransition(application.status, `申请当前状态为“${state}”，不能要求出具初审意见。`));
    }
    const question = input.question?.trim() || '请出具初步审查意见。';
    const wanted = new Set(input.caseIds);
    const cases = all.filter(({ id }) => wanted.has(id));
    const problems = [...dueDayProblems(dueOn, tx.today), ...questionProblems(question)];
    if (wanted.size === 0 || cases.length < wanted.size) {
      problems.push({ field: 'caseIds', reason: 'unknown', message: '请选择本申报件中的办件。' });
    }
    for (const itemCase of cases) {
      if (!mayRequestPreliminary(actor.acting, subjectOf(itemCase, application))) {
        const message = `“${itemCase.itemName}”已经办结，不再出具初审意见。`;
        problems.push({ field: 'caseIds', reason: 'decided', message });
      } else if (await findOpen(tx, itemCase.id, 'preliminary', { unitId: itemCase.unitId, outsideBody: null })) {
        const message = `已经要求就“${itemCase.itemName}”出具初审意见，尚未答复。`;
        problems.push({ field: 'caseIds', reason: 'asked', message });
      }
    }
    if (problems.length > 0) return refuse(new InvalidInput(problems, problems[0]?.message));
    for (const itemCase of cases) {
      await openRequest(
        tx,
        services,
        itemCase,
        { unitId: itemCase.unitId },
        {
          kind: 'preliminary',
          question,
          requirementCodes: [],
          dueOn,
          becauseReplaced: false,
          askedBy: actor.accountId,
          askedByUnitId: actor.acting.unitId as string,
        },
      );
    }
    return done(applicationId);
  });
}

/** To a coordinator of another stage without part in the project the application is not there. */
async function refuseOther(tx: Tx, actor: Actor, cases: readonly ItemCaseRow[]): Promise<NotAllowed> {
  const [first] = cases;
  if (first === undefined || (await mayReadCaseRow(tx, actor, first.id)) === null) throw notFound();
  return new NotAllowed('只有本阶段的牵头单位可以要求出具初审意见。');
}
