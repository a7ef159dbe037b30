import { changesAResult, ONLINE_FORM_MATERIAL } from '@gongshen/shared/catalogue';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import {
  type FieldProblem,
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import type { CatalogueEdition } from '../../catalogue/index.js';
import { Project } from '../../projects/index.js';
import { applicationCommand } from '../application.command.js';
import { Application, ApplicationItem } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { takeApplication } from '../application.guard.js';
import type { SaveDraftInput } from '../application.input.js';
import { askSharing } from '../ask-sharing.js';
import { findOpenPoint, resolvePoint } from '../correction.queries.js';
import { typeInto } from '../form.rules.js';
import { choiceProblems, itemRows } from '../stage-choice.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/** Characters of one value: more is no value but a mistake, and is told at once. */
const valueAtMost = 20_000;

/**
 * Keeps what was typed, valid or not: nothing a person typed is ever lost; what is wrong with it shows in `missing`.
 * What was uploaded for an item that is left out stays until the submission: it may be chosen again.
 * While a correction is being answered the form may be changed too, when the notice names it.
 */
export async function saveDraft(
  services: Services,
  actor: Actor,
  input: SaveDraftInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.saveDraft', 'application.prepare', input);
  const saved = await services.uow.run<string, Refused>(actor, command, async (tx) => {
    const formPoint = await findOpenPoint(tx, input.applicationId, ONLINE_FORM_MATERIAL);
    const action = formPoint === null ? 'editDraft' : 'correctForm';
    const taken = await takeApplication(tx, actor, action, input.applicationId, input.expectedVersion, {
      formNamed: formPoint !== null,
    });
    if (!taken.ok) return taken;
    const application = taken.value;
    const edition = services.catalogue.get(application.catalogueId);
    const problems = await problemsOf(tx, services, application, edition, input, formPoint !== null);
    if (problems.length > 0) return refuse(new InvalidInput(problems));

    const before = input.itemCodes ? await tx.list(ApplicationItem, { applicationId: application.id }) : null;
    if (input.itemCodes) {
      const named = new Map((before ?? []).map((row) => [row.itemCode, row]));
      await tx.deleteWhere(ApplicationItem, { applicationId: application.id });
      await tx.insert(ApplicationItem, await itemRows(tx, edition, application.id, input.itemCodes, named));
    }
    if (formPoint !== null && input.fields) await resolvePoint(tx, formPoint.id);
    const declared = (input.declarations ?? []).map(({ requirementCode, applicable }) => [requirementCode, applicable]);
    await tx.update(Application, application.id, input.expectedVersion, {
      fields: typeInto(application.fields, input.fields ?? []),
      declarations: { ...application.declarations, ...Object.fromEntries(declared) },
      draftSavedAt: tx.now,
    });
    const typed = (input.fields ?? []).map(({ code }) => code);
    await applicationEvent(tx, application, {
      type: 'application.draftSaved',
      before: {
        fields: Object.fromEntries(typed.map((code) => [code, application.fields[code]?.value ?? null])),
        itemCodes: before?.map(({ itemCode }) => itemCode) ?? null,
      },
      after: {
        fields: Object.fromEntries((input.fields ?? []).map(({ code, value }) => [code, value ?? null])),
        declarations: Object.fromEntries(declared),
        itemCodes: input.itemCodes ?? null,
      },
      text: input.itemCodes ? `修改申报事项，共 ${new Set(input.itemCodes).size} 个事项。` : '保存申请草稿。',
      audience: 'audit',
    });
    return done(application.id);
  });
  if (saved.ok && input.itemCodes) await askSharing(services, actor, saved.value);
  return saved;
}

async function problemsOf(
  tx: Tx,
  services: Services,
  application: Application,
  edition: CatalogueEdition,
  input: SaveDraftInput,
  formOnly: boolean,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const knownFields = new Set(edition.document.items.flatMap((item) => item.fields.map(({ code }) => code)));
  for (const { code, value } of input.fields ?? []) {
    if (!knownFields.has(code)) problems.push(unknown(`fields.${code}`, '申请表中没有这一栏，请刷新页面。'));
    else if ((value ?? '').length > valueAtMost) {
      problems.push({ field: `fields.${code}`, reason: 'tooLong', message: '内容过长，无法保存，请精简后再填。' });
    }
  }
  const knownMaterials = new Set(edition.document.materials.map(({ code }) => code));
  for (const { requirementCode } of input.declarations ?? []) {
    if (!knownMaterials.has(requirementCode)) {
      problems.push(unknown(`declarations.${requirementCode}`, '材料清单中没有这一项，请刷新页面。'));
    }
  }
  if (formOnly && (input.itemCodes || (input.declarations ?? []).length > 0)) {
    problems.push(unknown('itemCodes', '补正期间只能修改申请表内容，不能改变申报事项。'));
  } else if (input.itemCodes && changesAResult(application.circumstance)) {
    // What it rests on was named when it was opened; another result is another application.
    const own = new Set((await tx.list(ApplicationItem, { applicationId: application.id })).map((row) => row.itemCode));
    const foreign = input.itemCodes.some((code) => !own.has(code));
    if (foreign) problems.push(unknown('itemCodes', '延期、变更申请只能减少事项；要增加的，请另行申请。'));
    if (input.itemCodes.length === 0) {
      problems.push({ field: 'itemCodes', reason: 'empty', message: '请至少保留一个事项；不再申请的，可以删除草稿。' });
    }
  } else if (input.itemCodes) {
    const project = await tx.get(Project, { id: application.projectId });
    const { stageCode, id: own } = application;
    problems.push(
      ...(await choiceProblems(tx, services, { project, edition, stageCode, itemCodes: input.itemCodes, own })),
    );
  }
  return problems;
}

const unknown = (field: string, message: string): FieldProblem => ({ field, reason: 'unknown', message });
