import type { FormFieldDefinition } from '@gongshen/shared/catalogue';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import type { ItemCaseRow } from '../../cases/index.js';
import { confirmedPriorResults, Project } from '../../projects/index.js';
import { CertificateRow } from '../certificate.entity.js';
import { lastDayOf } from '../certificate.rules.js';
import type { CertificateFact, CertificateField, CertificateTemplate, FieldOrigin } from './template.js';

/** What a draft begins with: what the system knows, so that nobody types it again (珠 14). */
export interface Prefilled {
  fields: Record<string, string>;
  validFrom: string;
  validUntil: string | null;
  conditions: string | null;
}

/** @param changed the certificate this one changes: what stood on it stands on the new one, until somebody writes something else */
export async function prefill(
  tx: Tx,
  services: Services,
  template: CertificateTemplate,
  itemCase: ItemCaseRow,
  changed: CertificateRow | null,
): Promise<Prefilled> {
  const application = await tx.get(Application, { id: itemCase.applicationId });
  const project = await tx.get(Project, { id: itemCase.projectId });
  const numbers = await resultNumbers(tx, services, project.id);
  const definitions = services.catalogue.get(itemCase.catalogueId).item(itemCase.itemCode).fields;
  const facts: Record<CertificateFact, string | null> = {
    projectName: project.name,
    projectCode: project.code,
    projectAddress: project.address,
    totalInvestment: String(project.totalInvestment),
    landArea: String(project.landArea),
    floorArea: String(project.floorArea),
    constructionContent: project.description,
    plannedStartOn: project.plannedStartOn,
    plannedFinishOn: project.plannedFinishOn,
    itemName: itemCase.itemName,
    caseNumber: itemCase.number,
    today: tx.today,
  };
  const read = (origin: FieldOrigin): string => {
    if ('fact' in origin) return facts[origin.fact] ?? '';
    if ('resultOf' in origin) return origin.resultOf.map((code) => numbers.get(code)).find((number) => number) ?? '';
    return asWritten(definitions, origin.form, application.fields[origin.form]?.value ?? '');
  };
  const filledIn = (field: CertificateField): string => {
    const filed = field.from.map(read).find((value) => value !== '') ?? '';
    // Of a change the new form says what changes; what it does not ask for stays.
    const value = filed || (changed?.fields[field.code] ?? '');
    return [...value].slice(0, field.atMost ?? (field.kind === 'longText' ? 2000 : 200)).join('');
  };
  const from: PlainDate = tx.today;
  return {
    fields: Object.fromEntries(template.fields.map((field) => [field.code, filledIn(field)])),
    validFrom: from,
    validUntil: template.validMonths === null ? null : lastDayOf(from, template.validMonths),
    conditions: changed?.conditions ?? null,
  };
}

/** An option of the form is written on a certificate by its name. */
function asWritten(definitions: readonly FormFieldDefinition[], code: string, value: string): string {
  const options = definitions.find((each) => each.code === code)?.options;
  return options?.find((option) => option.value === value)?.label ?? value;
}

/** By item: the number of the result the project holds; one issued here goes before one brought in. */
async function resultNumbers(tx: Tx, services: Services, projectId: string): Promise<ReadonlyMap<string, string>> {
  const brought = await confirmedPriorResults(tx, [projectId]);
  const issued = await services.applicationExtensions.results(tx, [projectId]);
  return new Map([...brought, ...issued].map(({ itemCode, documentNumber }) => [itemCode, documentNumber]));
}
