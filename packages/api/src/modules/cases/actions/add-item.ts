import { mayApplication } from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import {
  Application,
  ApplicationItem,
  applicationEvent,
  freezeUses,
  getApplication,
  itemRows,
  loadSheet,
  tellApplicantBySms,
  withAddedFields,
} from '../../applications/index.js';
import { addableItems } from '../added/addable-items.js';
import { addedRequirements } from '../added/added-requirements.js';
import { demandedTexts } from '../case.input.js';
import { leads } from '../case.policy.js';
import { openingEvents } from '../case.rules.js';
import { makeCases } from '../make-cases.js';

export interface AddItemCommand {
  idempotencyKey: string;
  applicationId: string;
  expectedVersion: number;
  itemCode: string;
  reason: string;
}

type Refused = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

/**
 * 珠 15: the lead unit puts an item into a running application, with its reason. Its department gets a case at once, whose time runs from
 * today, this day not counted; the applicant is told, and brings what only this item asks for. Answers the application's id.
 */
export function addItem(services: Services, actor: Actor, input: AddItemCommand): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, applicationId, itemCode } = input;
  const command = {
    name: 'application.addItem',
    permission: 'stage.coordinate' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const application = await getApplication(tx, actor, applicationId);
    if (!leads(actor.acting, application)) {
      return refuse(new NotAllowed('事项由本阶段的牵头单位增加，您当前的身份不能增加。'));
    }
    const blocked = await standstill(tx, services, application);
    if (blocked) return refuse(blocked);
    if (application.version !== input.expectedVersion) throw new StaleObject('application', application.version);
    const said = demandedTexts({
      reason: { value: input.reason, missing: '请写明增加事项的理由。', atLeast: 5, atMost: 500 },
    });
    if (!said.ok) return refuse(said.refusal);
    const addable = (await addableItems(tx, services, [application])).get(applicationId) ?? [];
    const item = addable.find(({ code }) => code === itemCode);
    if (item === undefined) return refuse(notAddable());

    const { reason } = said.value;
    const edition = services.catalogue.get(application.catalogueId);
    const rows = await itemRows(tx, edition, applicationId, [itemCode]);
    const added = rows.map((row) => ({ ...row, addedReason: reason }));
    await tx.insert(ApplicationItem, added);
    const fields = await withAddedFields(tx, services, application);
    await tx.update(Application, applicationId, input.expectedVersion, { fields });
    // What the added item finds held is kept as it is found (珠 14).
    const { requirements } = await loadSheet(tx, services, await tx.get(Application, { id: applicationId }), tx.today);
    await freezeUses(tx, applicationId, application.submissionRound, requirements);
    const why = { text: '牵头单位增加本事项，增加当日不计。', basis: '珠海办法第十五条' };
    await makeCases(tx, services, application, added, {
      on: tx.today,
      opening: (prerequisites) => openingEvents(tx.today as PlainDate, prerequisites, why),
    });
    const asked = await namesToBring(tx, services, applicationId);
    const bring = asked.length > 0 ? `请补充：${asked.join('、')}。` : '所需材料均已掌握，无需补充。';
    await applicationEvent(tx, application, {
      type: 'application.itemAdded',
      after: { itemCode, addedReason: reason, text: `增加“${item.name}”。理由：${reason}。${bring}` },
      text: `${actor.acting.unitName ?? '牵头单位'}在申请中增加事项“${item.name}”。理由：${reason}`,
    });
    await tellApplicantBySms(
      tx,
      application,
      `itemAdded:${itemCode}`,
      `您的申请 ${application.number ?? ''} 由牵头单位增加了“${item.name}”，部门已开始办理。${bring}`,
    );
    return done(applicationId);
  });
}

async function standstill(tx: Tx, services: Services, application: Application): Promise<IllegalTransition | null> {
  const { status, circumstance } = application;
  const state = labels('zh-CN').applicationStatus[status];
  if (!mayApplication(status, 'addItem')) {
    return new IllegalTransition(status, `申请当前状态为“${state}”，不能增加事项。请刷新页面后再看。`);
  }
  if (circumstance !== 'new') {
    return new IllegalTransition(status, '延期、变更申请只办理所选的结果，不能增加事项。');
  }
  const open = await services.applicationExtensions.withOpenWork(tx, [application.id]);
  return open.has(application.id)
    ? null
    : new IllegalTransition(status, '本申请的事项已全部办结，需要增加的事项请由申请人另行申报。');
}

const notAddable = () =>
  new InvalidInput([
    {
      field: 'itemCode',
      reason: 'notAddable',
      message: '该事项不属于本阶段、不适用于本项目，或者已经取得、正在办理，不能增加。',
    },
  ]);

/** Names of what the applicant is to bring for the added items. */
async function namesToBring(tx: Tx, services: Services, applicationId: string): Promise<string[]> {
  const application = await tx.get(Application, { id: applicationId });
  const edition = services.catalogue.get(application.catalogueId);
  const open = await addedRequirements(tx, services, [applicationId]);
  return open.map(({ requirementCode }) => edition.material(requirementCode).name);
}
