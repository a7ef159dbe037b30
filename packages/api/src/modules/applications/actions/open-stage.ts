import { ApplicationStatus } from '@gongshen/shared/application';
import { Circumstance } from '@gongshen/shared/catalogue';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Division, Unit } from '../../identity/index.js';
import { getProject, mayOpenStage, type Project } from '../../projects/index.js';
import { Application, ApplicationItem } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import type { OpenStageInput } from '../application.input.js';
import { askSharing } from '../ask-sharing.js';
import { askedAs } from '../asked-as.js';
import { contactOf } from '../contact.js';
import { choiceProblems, itemRows, namedResults } from '../stage-choice.js';
import { hasApplicableItem } from '../stage-choice.rules.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/**
 * 珠 14: the applicant opens a stage and finds one guide, one form, one set of materials as a draft. Answers the application's id.
 * One open application per project, stage and circumstance; its `openKey` is unique, so two at once cannot both pass.
 */
export async function openStage(
  services: Services,
  actor: Actor,
  input: OpenStageInput,
): Promise<Outcome<string, Refused>> {
  const command = {
    name: 'application.open',
    permission: 'application.prepare' as const,
    idempotencyKey: input.idempotencyKey,
    input,
    subject: { type: 'project', id: input.projectId },
  };
  const opened = await services.uow.run<string, Refused>(actor, command, async (tx) => {
    const project = await getProject(tx, actor, input.projectId);
    if (!mayOpenStage(actor, project)) return refuse(new NotAllowed('只有本项目的建设单位可以申报。'));
    const edition = services.catalogue.get(project.catalogueId);
    const stage = edition.findStage(input.stageCode);
    if (stage === null) {
      const message = '清单中没有这个阶段，请刷新页面后重新选择。';
      return refuse(new InvalidInput([{ field: 'stageCode', reason: 'unknown', message }]));
    }
    const guidance = edition.guidance(project.answers);
    const circumstance = input.circumstance ?? Circumstance.new;
    const anew = circumstance === Circumstance.new;
    if (anew && !hasApplicableItem(guidance, stage.code)) {
      return refuse(new IllegalTransition('closed', `按项目情况，“${stage.name}”阶段没有适用的事项，不需要申报。`));
    }
    const openKey = `${project.id}:${stage.code}:${circumstance}`;
    const already = await tx.find(Application, { openKey });
    if (already !== null) return refuse(stillOpen(already, stage.name));
    const stageCode = stage.code;
    const { problems, named } = await namedResults(tx, services, { project, edition, stageCode, input });
    if (anew) {
      const { itemCodes } = input;
      problems.push(...(await choiceProblems(tx, services, { project, edition, stageCode, itemCodes, own: null })));
    }
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const leadUnit = stage.leadDepartment === null ? null : await tx.find(Unit, { code: stage.leadDepartment });
    const application: Application = {
      ...emptyDraft,
      id: tx.ids.next(),
      projectId: project.id,
      stageCode,
      circumstance,
      catalogueId: project.catalogueId,
      organisationId: project.organisationId,
      districtCode: await servingDistrict(tx, project),
      leadUnitId: leadUnit?.id ?? null,
      // A stage is gone through once: what is extended or changed afterwards is timed by itself.
      stageLimit: anew ? (guidance.stages.find((guided) => guided.stage.code === stageCode)?.limit ?? null) : null,
      draftSavedAt: tx.now,
      openKey,
      createdBy: actor.accountId,
      ...contactOf(actor),
      createdAt: tx.now,
    };
    await tx.insert(Application, application);
    await tx.insert(ApplicationItem, await itemRows(tx, edition, application.id, input.itemCodes, named));
    await applicationEvent(tx, application, {
      type: 'application.opened',
      after: {
        status: application.status,
        stageCode,
        circumstance,
        itemCodes: input.itemCodes,
        changes: input.changes ?? [],
      },
      text: `开始填报“${stage.name}”阶段${askedAs(circumstance)}，共 ${new Set(input.itemCodes).size} 个事项。`,
    });
    return done(application.id);
  });
  if (opened.ok) await askSharing(services, actor, opened.value);
  return opened;
}

const emptyDraft = {
  number: null,
  status: ApplicationStatus.draft,
  fields: {},
  declarations: {},
  heldChoices: null,
  submissionRound: 0,
  submittedAt: null,
  checkDueOn: null,
  receivedAt: null,
  receivedOn: null,
  stageDueOn: null,
  concludedAt: null,
  returnedReason: null,
  classifiedHits: [],
  version: 1,
};

function stillOpen(application: Application, stageName: string): IllegalTransition {
  const status = labels('zh-CN').applicationStatus[application.status];
  const number = application.number === null ? '' : `（收件编号 ${application.number}）`;
  return new IllegalTransition(
    application.status,
    `“${stageName}”阶段已有一份${askedAs(application.circumstance)}${number}，状态为“${status}”，不能重复申报。`,
  );
}

/** The district whose window and departments serve the project: a functional area belongs to the district it lies in. */
async function servingDistrict(tx: Tx, project: Project): Promise<string> {
  const division = await tx.find(Division, { code: project.districtCode });
  if (division === null || division.parentCode === null || division.level === 'district') return project.districtCode;
  const parent = await tx.find(Division, { code: division.parentCode });
  return parent?.level === 'district' ? parent.code : project.districtCode;
}
