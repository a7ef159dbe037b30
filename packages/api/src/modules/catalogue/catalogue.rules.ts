import type { Catalogue, FormFieldDefinition, GuidanceQuestion, RuleExpression } from '@gongshen/shared/catalogue';

/**
 * Everything a catalogue refers to and does not hold, one phrase each. Such a catalogue must not be published:
 * projects would stand on it for ever. `unitCodes`: the departments the system knows.
 */
export function brokenReferences(catalogue: Catalogue, unitCodes: ReadonlySet<string>): string[] {
  const stages = new Set(catalogue.stages.map(({ code }) => code));
  const items = new Set(catalogue.items.map(({ code }) => code));
  const materials = new Set(catalogue.materials.map(({ code }) => code));
  const questions = new Set(catalogue.guidance.map(({ code }) => code));
  const types = new Set(catalogue.projectTypes.map(({ code }) => code));
  const broken: string[] = [];
  const demand = (known: ReadonlySet<string>, code: string, what: string, where: string) => {
    if (!known.has(code)) broken.push(`${where}: no ${what} ${code}`);
  };
  const demandQuestions = (rule: RuleExpression, where: string) => {
    for (const code of questionsOf(rule)) demand(questions, code, 'question', where);
  };
  for (const [what, list] of Object.entries({ stage: catalogue.stages, item: catalogue.items })) {
    for (const code of twice(list.map((each) => each.code))) broken.push(`${what} ${code} is there twice`);
  }
  for (const code of catalogue.projectTypeOrder) demand(types, code, 'project type', 'projectTypeOrder');
  for (const type of catalogue.projectTypes) demandQuestions(type.rule, type.code);
  for (const stage of catalogue.stages) {
    if (stage.leadDepartment !== null) demand(unitCodes, stage.leadDepartment, 'unit', stage.code);
  }
  for (const item of catalogue.items) {
    demand(stages, item.stage, 'stage', item.code);
    demand(unitCodes, item.department, 'unit', item.code);
    demandQuestions(item.appliesWhen, item.code);
    for (const requirement of item.materials) {
      demand(materials, requirement.material, 'material', item.code);
      for (const from of requirement.fromItems) demand(items, from, 'item', `${item.code} ${requirement.material}`);
    }
    for (const prerequisite of item.prerequisites) demand(items, prerequisite.item, 'item', item.code);
    for (const circumstance of item.circumstances) {
      for (const code of circumstance.extraMaterials) demand(materials, code, 'material', item.code);
    }
    for (const field of item.fields) {
      if (field.numberOf !== undefined) demand(items, field.numberOf, 'item', `${item.code} ${field.code}`);
      if (field.answerTo === undefined) continue;
      const question = catalogue.guidance.find(({ code }) => code === field.answerTo);
      demand(questions, field.answerTo, 'question', `${item.code} ${field.code}`);
      if (question && !answersTo(question, field)) {
        broken.push(`${item.code} ${field.code}: no answer to ${question.code} can stand there`);
      }
    }
    for (const code of twice(item.fields.map((field) => field.code))) broken.push(`${item.code}: field ${code} twice`);
  }
  return broken;
}

/** A figure in the same unit, or a choice from the same options. */
function answersTo(question: GuidanceQuestion, field: FormFieldDefinition): boolean {
  if (question.kind === 'number') return field.kind === 'number' && (field.unit ?? null) === question.unit;
  const values = new Set(field.options?.map(({ value }) => value));
  return question.kind === 'single' && question.options.every(({ value }) => values.has(value));
}

function questionsOf(rule: RuleExpression): string[] {
  if ('always' in rule) return [];
  if ('all' in rule) return rule.all.flatMap(questionsOf);
  if ('any' in rule) return rule.any.flatMap(questionsOf);
  if ('not' in rule) return questionsOf(rule.not);
  return [rule.q];
}

function twice(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}
